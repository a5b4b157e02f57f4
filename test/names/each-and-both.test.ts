import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

/** Who are taken up by their number alone are those who acted in the sentence before. */
test.each([
  ["en", "Ghana and Togo held talks in Accra. Each accused the other of spying.", "ACCUSE/allege GHA + TGO"],
  [
    "en",
    "Chile and Peru signed a pact. Hours later each side accused the other of breaking it.",
    "ACCUSE/allege CHL + PER",
  ],
  ["en", "Ghana and Togo each blamed the other for the clashes.", "ACCUSE/allege GHA + TGO"],
  [
    "en",
    "The presidents of Kenya and Uganda met in Nairobi. Both condemned the coup in Niger.",
    "ACCUSE/disapprove KEN + UGA > NER",
  ],
  ["en", "Chile and Peru held talks. The two urged Bolivia to open its border.", "REQUEST/yield CHL + PER > BOL"],
])("%s: %s", async (language, text, event) => {
  expect(await eventsOf(language, text)).toContain(event);
});

test("two who were counted anew are not the two states beside them", async () => {
  const events = await eventsOf("en", "Chile and Peru detained two men. The two accused Bolivia of torture.");
  expect(events).not.toContain("ACCUSE/allege CHL + PER > BOL");
});
