import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, dayOf, easterOf, isDate, isoDate, parseIsoDate, partsOf } from "../../src/time/calendar.ts";
import { holidayIn } from "../../src/time/holiday.ts";

describe("calendar", () => {
  test("any day: there and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: -300_000, max: 100_000 }), (day) => {
        const { year, month, day: date } = partsOf(day);
        expect(dayOf(year, month, date)).toBe(day);
        expect(parseIsoDate(isoDate(day))).toBe(day);
      }),
    );
  });

  test("a month after 31 January is the last of February", () => {
    expect(isoDate(addMonths(dayOf(2024, 1, 31), 1))).toBe("2024-02-29");
    expect(isoDate(addMonths(dayOf(2025, 3, 31), -1))).toBe("2025-02-28");
  });

  test("days that do not exist", () => {
    expect(isDate(2025, 2, 29)).toBe(false);
    expect(parseIsoDate("2025-13-01")).toBeNull();
    expect(parseIsoDate("yesterday")).toBeNull();
    expect(parseIsoDate("2025-09-03T10:00:00Z")).toBe(dayOf(2025, 9, 3));
  });

  test("holidays by rule", () => {
    expect(isoDate(easterOf(2025))).toBe("2025-04-20");
    expect(isoDate(holidayIn("easter-2", 2024))).toBe("2024-03-29");
    expect(isoDate(holidayIn("11-4-4", 2025))).toBe("2025-11-27");
    expect(isoDate(holidayIn("05-1--1", 2025))).toBe("2025-05-26");
    expect(() => holidayIn("midsummer", 2025)).toThrow(RangeError);
  });
});
