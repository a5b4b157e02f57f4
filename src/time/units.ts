import { addMonths, type Day, dayOf, partsOf } from "./calendar.ts";
import type { Precision } from "./time-expression.ts";
import type { Unit } from "./time-tables.ts";

/** Days from start to end, both inclusive. `stated`: written out in full. */
export interface Range {
  start: Day;
  end: Day;
  precision: Precision;
  stated: boolean;
}

export const dayRange = (day: Day): Range => ({ start: day, end: day, precision: "day", stated: false });

export function monthRange(year: number, month: number): Range {
  const start = dayOf(year, month, 1);
  return { start, end: addMonths(start, 1) - 1, precision: "month", stated: false };
}

/** The unit that holds a day; weeks run from Monday to Sunday. */
export function unitRange(day: Day, unit: Unit): Range {
  return shiftedUnit(day, unit, 0);
}

/** The unit before (-1), around (0) or after (1) the one that holds a day. */
export function shiftedUnit(day: Day, unit: Unit, shift: number): Range {
  const { year, month, weekday } = partsOf(day);
  const stated = false;
  const years = (first: number, count: number, precision: Precision): Range => ({
    start: dayOf(first, 1, 1),
    end: dayOf(first + count, 1, 1) - 1,
    precision,
    stated,
  });
  const monday = day - weekday + 1;
  switch (unit) {
    case "week":
      return { start: monday + 7 * shift, end: monday + 7 * shift + 6, precision: "week", stated };
    case "weekend":
      return { start: monday + 7 * shift + 5, end: monday + 7 * shift + 6, precision: "period", stated };
    case "fortnight":
      return shift < 0
        ? { start: monday - 14, end: monday - 1, precision: "period", stated }
        : { start: monday + 14 * shift, end: monday + 14 * shift + 13, precision: "period", stated };
    case "month": {
      const start = addMonths(dayOf(year, month, 1), shift);
      return { start, end: addMonths(start, 1) - 1, precision: "month", stated };
    }
    case "quarter": {
      const start = addMonths(dayOf(year, month - ((month - 1) % 3), 1), 3 * shift);
      return { start, end: addMonths(start, 3) - 1, precision: "quarter", stated };
    }
    case "semester": {
      const start = addMonths(dayOf(year, month <= 6 ? 1 : 7, 1), 6 * shift);
      return { start, end: addMonths(start, 6) - 1, precision: "period", stated };
    }
    case "year":
      return years(year + shift, 1, "year");
    case "decade":
      return years(Math.floor(year / 10) * 10 + 10 * shift, 10, "decade");
    case "century":
      return years(Math.floor(year / 100) * 100 + 100 * shift, 100, "period");
    default:
      return { start: day + shift, end: day + shift, precision: "day", stated };
  }
}
