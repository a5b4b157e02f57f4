import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

/** Verbs that a parser takes for the nouns of the same letters: behind a pronoun in the form of an article, and in relative clauses. */
test.each([
  ["Il presidente cileno è stato duro. Il Perù lo accusa di mentire.", "ACCUSE/allege PER > CHL present"],
  ["Il Cile, che Lima accusa di spionaggio, ha chiuso la frontiera.", "ACCUSE/allege PER > CHL present"],
  ["Il Perù ha deluso il Cile, che il presidente peruviano accusa di ingerenza.", "ACCUSE/allege PER > CHL present"],
  ["In Venezuela li accusa di tradimento il procuratore generale.", "ACCUSE/allege VEN > VEN present"],
])("%s", async (sentence, event) => {
  expect(await eventsOf("it", sentence)).toContain(event);
});

test.each(["Il Perù è sotto accusa per la strage.", "Il ministro peruviano, su cui pende l'accusa di frode, tace."])(
  "a noun stays one: %s",
  async (sentence) => {
    expect((await eventsOf("it", sentence)).filter((event) => event.startsWith("ACCUSE/allege PER > CHL"))).toEqual([]);
  },
);
