import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

/** Who speaks to another in a call has called with him, whatever was said. */
test.each([
  ["In a phone call on Sunday, Erdogan told Zelenskiy that Turkey was ready to mediate.", "CONSULT/phone TUR + UKR"],
  ["During a telephone call, Merz thanked Macron for his support.", "CONSULT/phone DEU + FRA"],
  ["Xi Jinping warned Trump in a phone call against arming Taiwan.", "CONSULT/phone CHN + USA"],
])("%s", async (text, event) => {
  expect(await eventsOf("en", text)).toContain(event);
});

test("a call to people of one's own country is none between states", async () => {
  const events = await eventsOf("en", "The minister told reporters in a phone call that he would resign.");
  expect(events.filter((event) => event.startsWith("CONSULT"))).toEqual([]);
});
