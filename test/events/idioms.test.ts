import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

/** Acts told by a figure of speech. */
test.each([
  ["en", "Paris threw a lifeline to Beirut with 100 million euros.", ["AID FRA > LBN"]],
  ["en", "Mali showed French diplomats the door.", ["SANCTION/expel MLI > FRA"]],
  ["it", "Parigi ha lanciato un salvagente a Beirut.", ["AID FRA > LBN"]],
])("%s: %s", async (language, text, events) => {
  expect(await eventsOf(language, text)).toEqual(events);
});
