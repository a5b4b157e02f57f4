import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

/** Whoever says who is behind an act accuses him; the act itself is not told. */
test.each([
  ["en", "Peru said Chile was behind the blast in Lima.", ["ACCUSE/allege PER > CHL"]],
  ["en", "Ghana believes that Togo is behind the hack.", ["ACCUSE/allege GHA > TGO present probable"]],
  ["en", "Peru said Chile was not behind the blast in Lima.", []],
  ["en", "Peru said Peru was behind it.", []],
  ["it", "Il Perù ha detto che dietro l’esplosione di Lima c’era il Cile.", ["ACCUSE/allege PER > CHL"]],
  ["it", "Per il Perù dietro l’attacco informatico c’è il Cile.", ["ACCUSE/allege PER > CHL present"]],
  ["it", "Secondo il Ghana il Togo è responsabile dell’attentato.", ["ACCUSE/allege GHA > TGO present"]],
])("%s: %s", async (language, text, events) => {
  expect(await eventsOf(language, text)).toEqual(events);
});
