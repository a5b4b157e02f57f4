import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

test.each([
  ["it", "Cina, sanzioni contro due aziende giapponesi.", "SANCTION/discontinue CHN > JPN"],
  ["it", "Ue, prestito di 200 milioni alla Moldavia.", "AID eu > MDA"],
  ["en", "Canada: sanctions on six Iranian officials.", "SANCTION/discontinue CAN > IRN"],
])("a state or body before the comma does what a bare noun tells: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text)).toEqual([event]);
});

test.each([
  ["it", "Rimosso dall'incarico, il generale ugandese ha lasciato Kampala.", "SANCTION/expel UGA > UGA"],
  ["en", "Beaten by police, the Zambian opposition leader was taken to hospital.", "ASSAULT/beat ZMB > ZMB"],
])("what opens the sentence as a bare participle was done to its subject: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text)).toContain(event);
});

test.each([
  ["it", "Via dalla Bolivia due diplomatici messicani.", "SANCTION/expel BOL > MEX"],
  ["it", "Fuori dal Ghana l'ambasciatore togolese.", "SANCTION/expel GHA > TGO"],
  ["en", "Three Danish diplomats out of Belarus.", "SANCTION/expel BLR > DNK"],
])("envoys who are told to be out are expelled: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text)).toEqual([event]);
});

test.each([
  ["en", "No talks with Ankara, says Athens.", "REJECT/meet GRC > TUR"],
  ["en", "Kremlin: no meeting with Zelensky.", "REJECT/meet RUS > UKR"],
  ["it", "Zelensky: «Pronti a incontrare Putin».", "AGREE UKR > RUS"],
  ["it", "«Una farsa»: così Petro sul voto venezuelano.", "ACCUSE/disapprove COL > VEN"],
])("what is said without a verb is said by whoever is named beside: %s %s", async (language, text, event) => {
  const [first] = await eventsOf(language, text, "2024-03-04");
  expect(first).toBe(event);
});

test("the second of two who share a noun is no subject of a verb its adjective looks like", async () => {
  expect(await eventsOf("it", "Il governo serbo e quello sloveno hanno firmato un accordo sul turismo.")).toEqual([
    "SUPPORT SRB + SVN",
  ]);
});

test.each([
  ["Le forze russe hanno bombardato Kharkiv.", "ASSAULT RUS > UKR"],
  ["Le forze israeliane hanno ordinato agli abitanti di Gaza City di andarsene.", "REQUEST ISR > PSE"],
  ["L'intelligence americana accusa Teheran di aver mentito.", "ACCUSE/allege USA > IRN present"],
])("forces are those of the state named beside them, wherever it happens: %s", async (text, event) => {
  const [first] = await eventsOf("it", text);
  expect(first.replace("/aerial", "").replace("/heavy-weapons", "")).toBe(event);
});

test.each([
  ["en", "Turkish journalist Ahmet Demir was arrested on Monday.", "COERCE/arrest TUR > TUR"],
  ["it", "Arrestato l'attivista bielorusso Ales Novik.", "COERCE/arrest BLR > BLR"],
  ["it", "Condannato a nove anni l'oppositore ruandese Paul Habimana.", "SANCTION/convict RWA > RWA"],
])("who is of a state the text names nowhere else is held by it: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text)).toContain(event);
});

test("diplomats are expelled by another state than their own", async () => {
  expect(await eventsOf("it", "Espulsi tre diplomatici bielorussi. Lo ha annunciato Vilnius.")).toEqual([
    "SANCTION/expel LTU > BLR",
  ]);
});

test.each([
  ["it", "Relazioni interrotte con Quito: lo ha deciso il governo messicano.", "SANCTION/discontinue MEX > ECU"],
  ["it", "Sospesi gli aiuti al Mali. Lo ha stabilito il governo danese.", "SANCTION/discontinue DNK > MLI"],
])("who is said behind it to have decided on an act has done it: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text)).toEqual([event]);
});

test.each([
  ["en", "The cyber attack was the work of North Korean hackers, Seoul said.", "ACCUSE/allege KOR > PRK"],
  ["it", "Per Varsavia l'attentato è opera dei servizi russi.", "ACCUSE/allege POL > RUS present"],
])("who says whose work an act is accuses: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text)).toEqual([event]);
});

test("the Fifteen are the Security Council, and fifteen soldiers are not", async () => {
  expect(await eventsOf("it", "I Quindici chiedono a Israele di fermarsi.")).toEqual([
    "REQUEST un-security-council > ISR present",
  ]);
  expect(await eventsOf("it", "Quindici soldati maliani sono tornati a casa.")).toEqual([]);
});

test.each([
  ["en", "The Rwandan president has fired the army chief.", "SANCTION/expel RWA > RWA"],
  ["it", "Il presidente tunisino silura il premier.", "SANCTION/expel TUN > TUN present"],
  ["en", "The Kenyan president dismissed Alfred Mutua as foreign minister.", "SANCTION/expel KEN > KEN"],
])("an office named without its state is one of whoever dismisses its holder: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text, "2024-03-04")).toEqual([event]);
});

test("what a state suffers it has not done to itself", async () => {
  expect(await eventsOf("it", "Nuova stretta su Mosca.")).toEqual([]);
});
