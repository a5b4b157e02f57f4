import { expect, test } from "vitest";
import { eventsOf, read } from "../support/reading.ts";

/** What stands beside an act without being one: borders, themes, texts that were stopped, forces where they always are. */
test.each<[string, string[]]>([
  // Whose border lies near says nothing of whose base it is.
  [
    "SANTIAGO (Reuters) - Guerrillas of the ELN killed six soldiers in an attack on a base near the Panamanian border, Colombia's army said.",
    ["ASSAULT eln > COL by Colombia's army"],
  ],
  // People are of the place their clause names, not of what they are against.
  [
    "Hundreds of fishermen blocked the port of Lisbon to protest against Moroccan imports.",
    ["PROTEST/obstruct PRT > MAR"],
  ],
  ["Norway opened an inquiry into Indian subsidies.", ["ACCUSE/investigate NOR > IND"]],
  // Nobody said what a text says that was stopped.
  ["Malta vetoed an EU resolution condemning Serbia.", ["REJECT MLT > eu"]],
  // Those who suffered what is condemned are not condemned.
  ["Ghana condemned an attack that killed two Kenyan nurses in Chad.", ["ACCUSE/disapprove GHA > TCD"]],
  ["Kuwait condemned a raid on Danish troops stationed in Iraq.", ["ACCUSE/disapprove KWT > DNK"]],
  // Those called nationals of a state are so abroad.
  [
    "Peru's government met on Monday. Two Bolivian nationals were arrested over the theft of documents.",
    ["COERCE/arrest PER > BOL"],
  ],
  // What somebody is made to do likewise is done.
  [
    "Estonia expelled two Belarusian diplomats, prompting Minsk to do the same.",
    ["SANCTION/expel EST > BLR", "SANCTION/expel BLR > EST"],
  ],
  // A bomber of himself is no aeroplane, a court charges at home.
  ["A suicide bomber killed four policemen in Quetta.", ["ASSAULT/suicide-attack PAK > PAK"]],
  ["Three opposition lawmakers were charged with treason in Harare.", ["ACCUSE/allege ZWE > ZWE"]],
  // What may be once something else has happened is not told.
  ["Ghana will not negotiate until Togo withdraws its troops.", ["REJECT/meet GHA > TGO"]],
  // Whoever says what others may do threatens none of them.
  ["Latvia's president warned that Belarus could test the border.", []],
  // Help for which money is given is that money.
  ["Japan will provide 90 million dollars in loans to help Laos build a bridge.", ["AGREE JPN > LAO future"]],
  // What an agreement is on is no second one, nor the text in which something is said.
  ["Chad and Niger signed an agreement on sharing the waters of the lake.", ["SUPPORT NER + TCD"]],
  ["Spain, in a joint statement with Malta and Cyprus, urged Egypt to free two priests.", ["REQUEST/yield ESP > EGY"]],
  // Whoever hears a complaint is not complained of.
  [
    "Mali filed a complaint with the International Court of Justice over Algerian drones.",
    ["ACCUSE/disapprove MLI > DZA"],
  ],
  // Half of a land of which the text names the other.
  [
    "The North fired a missile into the sea, South Korea's army said.",
    ["MOBILIZE/weapons PRK > – by South Korea's army"],
  ],
  // A network, not an initial.
  [
    "The decision is a mistake, the envoy wrote on X. Norway said it was suspending military cooperation with Serbia.",
    ["SANCTION/discontinue NOR > SRB by Norway"],
  ],
  // An adjective that is a past of force, and people among themselves.
  [
    "MAPUTO (AFP) - The interior ministry of Mozambique said 40 people were detained.",
    ["COERCE/arrest MOZ > MOZ by The interior ministry of Mozambique"],
  ],
  ["A soldier killed his girlfriend in Kampala.", []],
  // Forces whose doings a ministry reports are its own.
  [
    "The Syrian defence ministry said air defences shot down three Israeli drones.",
    ["ASSAULT SYR > ISR by The Syrian defence ministry"],
  ],
  // A name of several words is a word of sport too.
  ["Real Madrid beat Napoli to win the Champions League.", []],
])("%s", async (sentence, expected) => {
  expect(await eventsOf("en", sentence)).toEqual(expected);
});

test("here is where the text is dated, and a topic is no place", async () => {
  const text =
    "LUSAKA, March 3 (Xinhua) -- The presidents of Zambia and Malawi agreed here Monday to open a border post. They exchanged views on the war in Sudan.";
  const { events } = await read("en", text);
  expect(events.map(({ place }) => place?.name)).toEqual(["Lusaka", undefined]);
});
