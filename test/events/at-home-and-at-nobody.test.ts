import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

const ITALY = "L'Italia discute. Il governo italiano tace e i sindaci italiani protestano.";

test.each([
  ["it", `L'inchiesta ha portato in carcere due dirigenti del comune. ${ITALY}`, "COERCE/arrest ITA > ITA"],
  ["it", `L'indagine della procura di Bari ha portato in carcere tre consiglieri. ${ITALY}`, "COERCE/arrest ITA > ITA"],
  ["it", `Un'inchiesta aveva portato in carcere il sindaco di Parma. ${ITALY}`, "COERCE/arrest ITA > ITA"],
])("what an inquiry brings upon people its authorities do: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text)).toContain(event);
});

test.each([
  ["it", "La procura di Roma ha aperto un fascicolo sulla fuga di notizie.", "ACCUSE/investigate ITA > –"],
  [
    "it",
    "La polizia kenyana sta indagando su un incendio. Il governo del Kenya tace.",
    "ACCUSE/investigate KEN > – present",
  ],
  [
    "en",
    "Kenyan police are investigating a fire in a hostel. The government of Kenya gave no comment.",
    "ACCUSE/investigate KEN > – present",
  ],
])("who looks into what happened looks into nobody: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text)).toContain(event);
});

test.each([
  ["it", "La Corea del Nord ha effettuato un test nucleare presso Kilju.", "MOBILIZE/weapons PRK > –"],
  ["it", "L'Iran ha testato un missile nel deserto iraniano.", "MOBILIZE/weapons IRN > –"],
  ["it", "L'esperimento nucleare del Pakistan nel Belucistan pakistano.", "MOBILIZE/weapons PAK > –"],
])("arms tried on one's own land are against nobody: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text)).toContain(event);
});

test.each([
  ["it", "Assad ha attaccato i ribelli a Homs.", ["ASSAULT SYR > SYR"]],
  ["it", "Putin ha attaccato Kiev.", ["ASSAULT RUS > UKR"]],
  ["it", "Netanyahu ha attaccato le milizie di Hezbollah.", ["ASSAULT ISR > hezbollah"]],
  ["it", "Netanyahu ha attaccato Obama per lo stop alle armi.", ["ACCUSE/disapprove ISR > USA"]],
])("what commanders do to fighters and towns they do with arms: %s %s", async (language, text, events) => {
  expect(await eventsOf(language, text, "2016-05-14")).toEqual(events);
});

test.each([
  ["it", "Scontri tra cristiani e musulmani in Nigeria.", "ASSAULT NGA"],
  ["it", "In Sudan sono scoppiati scontri tra due tribù del Darfur.", "ASSAULT SDN"],
  ["en", "Clashes between Christians and Muslims in Nigeria left four dead.", "ASSAULT NGA"],
])("whole groups of people do not quarrel in words: %s %s", async (language, text, event) => {
  expect((await eventsOf(language, text)).map((one) => one.replace(" > –", ""))).toContain(event);
});

test.each([
  ["it", "La Germania ha stanziato due miliardi al fine di aiutare l'Ucraina.", ["AID DEU > UKR"]],
  ["it", "Meloni è volata a Tunisi con l'obiettivo di firmare un'intesa sui migranti.", ["CONSULT/visit ITA > TUN"]],
  ["it", "La Francia prepara mille soldati allo scopo di difendere il confine.", ["MOBILIZE/troops FRA > – present"]],
  ["en", "Kenya closed the border with Somalia in an effort to stop al Shabaab.", ["COERCE/restrict KEN > SOM"]],
])("a noun for a purpose opens one as its marker does: %s %s", async (language, text, events) => {
  expect(await eventsOf(language, text, "2023-05-14")).toEqual(events);
});

test.each([
  [
    "Il presidente georgiano è volato a Mosca, dove la Russia gli fornirà protezione.",
    ["CONSULT/visit GEO > RUS", "AGREE RUS > GEO future"],
  ],
  ["La Spagna ha offerto protezione a venti dissidenti cubani.", ["AID ESP > CUB"]],
  [
    "Il leader dell'opposizione bielorussa è a Vilnius, dove la Lituania gli ha garantito protezione.",
    ["AID LTU > BLR"],
  ],
])("protection is given to whom a pronoun of a clause of place takes up: %s", async (text, events) => {
  expect(await eventsOf("it", text, "2016-05-14")).toEqual(events);
});
