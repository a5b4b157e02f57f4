import { expect, test } from "vitest";
import { readGold } from "../../src/evaluation/read-gold.ts";
import { wholeOf } from "../../src/sources/wholes.ts";

test("an organ in a coding counts as the body it acts for, a body that acts in its own name as itself", () => {
  const { gold } = readGold(
    {
      events: [
        { type: "ACCUSE", actors: ["european-commission", "frontex"], recipients: ["BLR", "un-security-council"] },
      ],
    },
    wholeOf,
  );
  expect(gold.events[0].actors).toEqual(["eu", "frontex"]);
  expect(gold.events[0].recipients).toEqual(["BLR", "un-security-council"]);
});
