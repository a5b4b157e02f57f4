import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

/** Who stands up for his own people asks whoever holds them. */
test.each([
  [
    "Canada called for the release of two Canadians detained in China.",
    ["REQUEST/yield CAN > CHN", "COERCE/arrest CHN > CAN"],
  ],
  [
    "Spain called for the release of three Spaniards jailed in Mali.",
    ["REQUEST/yield ESP > MLI", "COERCE/arrest MLI > ESP"],
  ],
  [
    "Nigeria's president demanded the release of schoolgirls abducted by Boko Haram.",
    ["REQUEST/yield NGA > boko-haram", "ASSAULT/abduct boko-haram > NGA"],
  ],
])("%s", async (text, events) => {
  expect(await eventsOf("en", text)).toEqual(events);
});

/** What is thrown out of the sky was fired by whose it is, not by who stops it. */
test.each([
  ["Kuwait intercepted an Iranian missile on Saturday.", ["ASSAULT/heavy-weapons IRN > KWT"]],
  ["Israel said its air defences intercepted a missile launched from Yemen.", []],
])("%s", async (text, events) => {
  expect(await eventsOf("en", text)).toEqual(events);
});

test("whoever pays for something is meant by whose it was", async () => {
  expect(await eventsOf("en", "The EU imposed sanctions on Russia over its invasion of Georgia.")).toEqual([
    "SANCTION/discontinue eu > RUS",
    "ASSAULT/heavy-weapons RUS > GEO",
  ]);
});
