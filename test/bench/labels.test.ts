import { expect, test } from "vitest";
import { readGold } from "../../bench/support/samples.ts";

test("an organ in a coding counts as the body it acts for, a body that acts in its own name as itself", () => {
  const gold = readGold(
    JSON.stringify({
      events: [{ actors: ["european-commission", "frontex"], recipients: ["BLR", "un-security-council"] }],
    }),
  );
  expect(gold.events[0].actors).toEqual(["eu", "frontex"]);
  expect(gold.events[0].recipients).toEqual(["BLR", "un-security-council"]);
});
