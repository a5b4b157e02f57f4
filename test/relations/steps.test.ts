import { expect, test } from "vitest";
import { endOfStep, fittingStep, nextStep } from "../../src/relations/steps.ts";

test("steps follow one another over ends of months and years", () => {
  expect(nextStep("2024-02-28", "day")).toBe("2024-02-29");
  expect(nextStep("2024-12-30", "week")).toBe("2025-01-06");
  expect(nextStep("2024-12-01", "month")).toBe("2025-01-01");
  expect(endOfStep("2024-02-01", "month")).toBe("2024-02-29");
  expect(endOfStep("2024-12-30", "week")).toBe("2025-01-05");
  expect(endOfStep("2024-12-31", "day")).toBe("2024-12-31");
});

test("the longer the period, the longer its steps", () => {
  expect(fittingStep({ from: "2025-01-01", to: "2025-01-31" })).toBe("day");
  expect(fittingStep({ from: "2025-01-01", to: "2025-12-31" })).toBe("week");
  expect(fittingStep({ from: "2020-01-01", to: "2025-12-31" })).toBe("month");
});
