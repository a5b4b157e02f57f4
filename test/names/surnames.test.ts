import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

test("the surname of who leads a state on the day is a name, even as the first word", async () => {
  expect(await eventsOf("it", "Petro accusa Trump di violare gli accordi.", "2025-06-03")).toEqual([
    "ACCUSE/allege COL > USA present",
  ]);
  expect(await eventsOf("en", "Vance met Merz in Munich.", "2025-06-03")).toEqual(["CONSULT/visit USA > DEU"]);
});

test("out of office a surname alone is nobody known", async () => {
  expect(await eventsOf("it", "Petro ha incontrato il premier albanese.", "2019-06-03")).toEqual([]);
});
