import { expect, it } from "vitest";
import { eventsOf } from "../support/reading.ts";

/** Who does an act, or undergoes it, stands far from its verb, behind it, in a noun or in the sentence before. */
const ENGLISH: Readonly<Record<string, string>> = {
  // a subject before a relative clause, an apposition, a participle between commas
  "Tunisia, many of whose fishermen have been stopped or robbed by coastguards, had pressed Libya for months to free the crews.":
    "REQUEST TUN > LBY",
  "Helsinki, whose border guards found a cut cable last month near boats that were dragging anchors, condemned Russia.":
    "ACCUSE/disapprove FIN > RUS",
  "Pervez Hoodbhoy, the physicist who heads a party of Pakistani liberals, accused Imran Khan of cowardice.":
    "ACCUSE/allege PAK > PAK",
  "Neighbouring Slovenia, hit by a wave of attacks of its own in May, at first accused Russia.":
    "ACCUSE/allege SVN > RUS",
};

const ITALIAN: Readonly<Record<string, string>> = {
  // a subject before a relative clause, an apposition, a participle between commas
  "Il Perù, molti dei cui pescatori sono stati fermati o derubati al largo, ha condannato l'Ecuador.":
    "ACCUSE/disapprove PER > ECU",
  "Oslo, le cui guardie di frontiera hanno trovato un cavo tagliato vicino a navi che trascinavano l'ancora, ha accusato la Russia.":
    "ACCUSE/allege NOR > RUS",
  "Lubiana, che ospita due basi e un comando di cui fanno parte ufficiali americani, ha espulso il console russo.":
    "SANCTION/expel SVN > RUS",
};

for (const [language, sentences] of [
  ["en", ENGLISH],
  ["it", ITALIAN],
] as const) {
  for (const [sentence, event] of Object.entries(sentences)) {
    it(sentence, async () => {
      expect(await eventsOf(language, sentence)).toContain(event);
    });
  }
}
