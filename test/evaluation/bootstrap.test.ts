import { describe, expect, it } from "vitest";
import { estimate, macroF1, percent } from "../../src/evaluation/bootstrap.ts";

describe("a figure with its interval", () => {
  it("is the same each time, and the interval holds the figure", () => {
    const items = Array.from({ length: 200 }, (_, index) => index % 4 !== 0);
    const [once, again] = [0, 1].map(() => estimate(items, percent(Boolean)));
    expect(once).toEqual(again);
    expect(once.value).toBe(75);
    expect(once.low).toBeGreaterThan(65);
    expect(once.high).toBeLessThan(85);
  });

  it("gives every class of the gold the same weight, and a silent reading no class", () => {
    const items: [string, string | null][] = [
      ["ACCUSE", "ACCUSE"],
      ["ACCUSE", "ACCUSE"],
      ["AID", null],
      ["AID", "AID"],
    ];
    const figure = macroF1(
      ([gold]: [string, string | null]) => gold,
      ([, read]) => read,
    );
    expect(figure(items)).toBeCloseTo((100 + 200 / 3) / 2);
  });
});
