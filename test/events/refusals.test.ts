import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

/** Whoever is unwilling to cooperate refuses, and so does whoever does not give way. */
test.each([
  ["en", "Peru has no intention of freeing the Chilean prisoners.", ["REJECT/yield PER > CHL present"]],
  ["en", "Peru does not want to receive the president of Chile.", ["REJECT/meet PER > CHL present"]],
  ["en", "Ghana is not prepared to send aid to Togo.", ["REJECT/assist GHA > TGO present"]],
  ["en", "Ghana will not attend the talks with Togo.", ["REJECT/meet GHA > TGO"]],
  ["en", "Peru has not given way to Chile.", ["REJECT/yield PER > CHL"]],
  // Who is not allowed to do something refuses nobody.
  ["en", "A French envoy was not allowed to meet Mohamed Bazoum in Niger.", []],
  ["en", "Washington stopped short of calling the takeover in Niger a coup.", ["ACCUSE/disapprove USA > NER not"]],
  // What is no cooperation is not refused.
  ["en", "Peru does not want to attack Chile.", ["ASSAULT PER > CHL future probable not"]],
  // What another denies is denied.
  ["en", "Peru denied that it had given way to Chile.", ["CONCEDE PER > CHL not by Peru"]],
  ["it", "Il Perù non intende incontrare il Cile.", ["REJECT/meet PER > CHL present"]],
  ["it", "Il Ghana non è disposto a inviare aiuti al Togo.", ["REJECT/assist GHA > TGO present"]],
])("%s: %s", async (language, text, events) => {
  expect(await eventsOf(language, text)).toEqual(events);
});
