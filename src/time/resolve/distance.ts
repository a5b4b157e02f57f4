import { addMonths, type Day } from "../calendar.ts";
import type { Amount } from "../meaning.ts";
import type { Unit } from "../time-tables.ts";
import { dayRange, type Range, unitRange } from "../units.ts";

/** The last or next so many units, up to or from the publication date. */
export function trail(published: Day, amounts: readonly Amount[], sign: number): Range {
  const { unit, count } = amounts[0];
  const precision = "period" as const;
  if (unit === "quarter" || unit === "decade") {
    const here = unitRange(published, unit);
    return sign < 0
      ? { start: moved(here.start, [{ unit, count }], -1), end: here.start - 1, precision, stated: false }
      : { start: here.end + 1, end: moved(here.end + 1, [{ unit, count }], 1) - 1, precision, stated: false };
  }
  const edge = moved(published, amounts, sign);
  if (unit === "hour" && edge > published - 1 && edge < published + 1)
    return { ...dayRange(published), precision: "hour" };
  return sign < 0
    ? { start: edge, end: published, precision, stated: false }
    : { start: published + 1, end: edge, precision, stated: false };
}

/** A few years ago: between two and five. */
const VAGUE = [2, 5];

/** A day some amounts away, as precise as their smallest unit. */
export function distant(from: Day, amounts: readonly Amount[], sign: number): Range {
  const day = moved(from, amounts, sign);
  const { unit: finest, vague } = amounts[amounts.length - 1];
  if (vague && finest !== "hour" && finest !== "minute") {
    const ends = VAGUE.map((count) => moved(from, [{ unit: finest, count }], sign));
    return { start: Math.min(...ends), end: Math.max(...ends), precision: "period", stated: false };
  }
  if (finest === "hour" || finest === "minute") return { ...dayRange(day), precision: "hour" };
  return finest === "day"
    ? dayRange(day)
    : unitRange(day, finest === "weekend" || finest === "fortnight" ? "week" : finest);
}

/** A day so many units ahead (`sign` 1) or back (-1). */
export function moved(from: Day, amounts: readonly Amount[], sign: number): Day {
  const months: Partial<Record<Unit, number>> = {
    month: 1,
    quarter: 3,
    semester: 6,
    season: 3,
    year: 12,
    decade: 120,
    century: 1200,
  };
  const days: Partial<Record<Unit, number>> = { day: 1, week: 7, weekend: 7, fortnight: 14, hour: 1 / 24 };
  let day = from;
  for (const { unit, count } of amounts) {
    if (months[unit] !== undefined) day = addMonths(day, sign * count * months[unit]);
    else day += sign * Math.floor(count * (days[unit] ?? 0));
  }
  return day;
}
