import { type Day, dayOf, daysInMonth, easterOf, partsOf } from "./calendar.ts";
import { dayRange, type Range } from "./units.ts";

/**
 * The day of a holiday in a year by its rule: `12-25`, `easter-2`, `11-4-4` (fourth Thursday of November), `05-1--1` (last Monday),
 * `11-4-4+1` (the day after).
 */
export function holidayIn(rule: string, year: number): Day {
  if (rule.startsWith("easter")) return easterOf(year) + Number(rule.slice("easter".length));
  const match = /^(\d+)-(\d+)(?:-(-?\d+)(?:\+(\d+))?)?$/.exec(rule);
  if (match === null) throw new RangeError(`no such holiday rule: ${rule}`);
  const month = Number(match[1]);
  if (match[3] === undefined) return dayOf(year, month, Number(match[2]));
  const weekday = Number(match[2]);
  const which = Number(match[3]);
  const edge = dayOf(year, month, which > 0 ? 1 : daysInMonth(year, month));
  const at = partsOf(edge).weekday;
  const after = Number(match[4] ?? 0);
  if (which > 0) return edge + ((weekday - at + 7) % 7) + 7 * (which - 1) + after;
  return edge - ((at - weekday + 7) % 7) + 7 * (which + 1) + after;
}

/** Days ahead within which a holiday is the coming one. */
const NEAR = 60;

/** A holiday with its year, or the one nearest in the direction the text looks. */
export function resolveHoliday(
  rule: string,
  year: number | null,
  shift: number | null,
  setting: { published: Day | null; future: boolean },
): Range | null {
  const { published } = setting;
  if (year !== null) return { ...dayRange(holidayIn(rule, year)), stated: true };
  if (published === null) return null;
  const { year: today } = partsOf(published);
  if (shift === 0) return dayRange(holidayIn(rule, today));
  const isComing = shift === 1 || (shift === null && setting.future);
  const here = holidayIn(rule, today);
  if (isComing) return dayRange(here >= published ? here : holidayIn(rule, today + 1));
  // Two weeks before Christmas: the coming one, when it is near.
  if (shift === null && here > published && here - published <= NEAR) return dayRange(here);
  return dayRange(here <= published ? here : holidayIn(rule, today - 1));
}
