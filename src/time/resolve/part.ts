import { addMonths, type Day, partsOf } from "../calendar.ts";
import type { Meaning } from "../meaning.ts";
import type { Precision } from "../time-expression.ts";
import type { Unit } from "../time-tables.ts";
import { type Range, unitRange } from "../units.ts";
import { moved } from "./distance.ts";
import type { Setting } from "./setting.ts";

/**
 * Early and late are the halves of a week or month and the outer thirds of a year written out; the middle is the
 * middle third, of a month the 10th to the 20th.
 */
export function edgeOf(of: Range, meaning: Extract<Meaning, { kind: "edge" }>, setting: Setting): Range {
  const length = of.end - of.start + 1;
  if (length < 3) return { ...of, precision: "hour" };
  const { published } = setting;
  const isYear = of.precision === "year";
  const isRelative = meaning.of.kind === "unit" && meaning.of.shift === 0;
  const { part } = meaning;
  const parts = part === "mid" || (isYear && !isRelative) ? 3 : 2;
  const which = part === "mid" ? 2 : part === "late" || part === "later" ? parts : 1;
  // In a year the parts are whole months.
  const border = (count: number) =>
    isYear ? addMonths(of.start, (count * 12) / parts) : of.start + Math.floor((count * length) / parts);
  let start = border(which - 1);
  let end = border(which) - 1;
  if (part === "mid" && of.precision === "month") {
    start = of.start + 9;
    end = of.start + 19;
  }
  if (published !== null && part === "earlier") end = Math.max(start, Math.min(end, published));
  if (published !== null && part === "later") start = Math.min(end, Math.max(start, published));
  return { start, end, precision: "period", stated: of.stated };
}

/** The n-th unit inside a range, or the last; a week belongs to the range that holds its Thursday. */
export function ordinalUnit(of: Range, unit: Unit, ordinal: number, count: number): Range | null {
  const step = (start: Day, units: number): Day => moved(start, [{ unit, count: units }], 1);
  let first = unit === "week" ? unitRange(of.start + 3, "week").start : of.start;
  if (unit === "week" && first + 3 < of.start) first += 7;
  let start = ordinal > 0 ? step(first, (ordinal - 1) * count) : first;
  if (ordinal < 0) {
    const afterLast = unit === "week" ? unitRange(of.end - 3, "week").end + 1 : of.end + 1;
    start = moved(afterLast, [{ unit, count }], -1);
  }
  const end = step(start, count) - 1;
  if (start > of.end + 3 || end < of.start - 3) return null;
  const precisions: Partial<Record<Unit, Precision>> = {
    day: "day",
    week: "week",
    month: "month",
    quarter: "quarter",
    year: "year",
    decade: "decade",
  };
  return { start, end, precision: count === 1 ? (precisions[unit] ?? "period") : "period", stated: of.stated };
}

/** Labor Day weekend: the nearest weekend with the holiday beside it. */
export function weekendAround({ start: holiday, stated }: Range): Range {
  const { weekday } = partsOf(holiday);
  const saturday = holiday - weekday + (weekday <= 2 ? -1 : 6);
  return { start: Math.min(holiday, saturday), end: Math.max(holiday, saturday + 1), precision: "period", stated };
}
