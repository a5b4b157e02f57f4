import { addMonths, type Day, dayOf, daysInMonth, isDate, partsOf } from "../calendar.ts";
import type { CalendarDate } from "../meaning.ts";
import { dayRange, monthRange, type Range, shiftedUnit } from "../units.ts";
import type { Setting } from "./setting.ts";

/** Days ahead within which a date without a year is the coming one, even when nothing looks ahead: "the summit of 3 September". */
const SOON = 30;
/** Steps in which leap days, and a weekday that falls on a certain day, come round. */
const MOST_STEPS = 28;

/** A date with a month, a day or a weekday; the year, where none is said, by which is nearest. */
export function resolveDate(date: CalendarDate, setting: Setting): Range | null {
  const { published } = setting;
  const { month, day, weekday } = date;
  const shiftedYear = date.yearShift === null || published === null ? null : partsOf(published).year + date.yearShift;
  const year = date.year ?? shiftedYear ?? (published === null && month !== null ? setting.year : null);
  if (year !== null) {
    const stated = date.year !== null;
    if (month === null) return { ...shiftedUnit(dayOf(year, 1, 1), "year", 0), stated };
    if (day === null) return { ...monthRange(year, month), stated };
    return isDate(year, month, day) ? { ...dayRange(dayOf(year, month, day)), stated } : null;
  }
  if (published === null) return null;
  if (month !== null)
    return day !== null
      ? dayNearby(month, day, date, setting, published)
      : monthNearby(month, date, setting, published);
  if (day !== null) return dayOfMonthNearby(day, weekday, setting, published);
  return weekday === null ? null : weekdayNearby(weekday, date, setting, published);
}

/** The third of September, of this year or the one beside it. */
function dayNearby(
  month: number,
  day: number,
  { shift }: CalendarDate,
  setting: Setting,
  published: Day,
): Range | null {
  const today = partsOf(published);
  const at = (candidate: number) => (isDate(candidate, month, day) ? dayOf(candidate, month, day) : null);
  if (shift === 0) return range(at(today.year));
  const past = nearest(at, today.year, -1, (found) => found <= published);
  const coming = nearest(at, today.year, 1, (found) => found > published);
  const isNext = coming !== null && (setting.future ? past !== published : coming - published <= SOON);
  return range(shift === 1 || (shift === null && isNext) ? coming : past);
}

function monthNearby(month: number, { shift }: CalendarDate, setting: Setting, published: Day): Range {
  const today = partsOf(published);
  if (shift === 0 || (month === today.month && shift === null)) return monthRange(today.year, month);
  if (shift === 1 || (shift === null && setting.future))
    return monthRange(month > today.month ? today.year : today.year + 1, month);
  return monthRange(month < today.month ? today.year : today.year - 1, month);
}

/** The third, Wednesday the third. */
function dayOfMonthNearby(day: number, weekday: number | null, setting: Setting, published: Day): Range | null {
  const today = partsOf(published);
  const step = setting.future ? 1 : -1;
  const at = (candidate: number) => {
    const start = addMonths(dayOf(today.year, today.month, 1), candidate);
    const parts = partsOf(start);
    return day <= daysInMonth(parts.year, parts.month) ? start + day - 1 : null;
  };
  const fits = (found: Day) => weekday === null || partsOf(found).weekday === weekday;
  const isNear = (found: Day) => fits(found) && (step > 0 ? found >= published : found <= published);
  const isSoon = (found: Day) => fits(found) && found >= published && found - published <= SOON;
  // The coming Wednesday 3 rather than one months ago.
  const soon = weekday === null ? null : nearest(at, 0, 1, isSoon);
  return range(soon ?? nearest(at, 0, step, isNear));
}

function weekdayNearby(weekday: number, date: CalendarDate, setting: Setting, published: Day): Range {
  const today = partsOf(published).weekday;
  const near = published - today + weekday;
  if (date.shift === 0) return dayRange(near);
  const back = (today - weekday + 7) % 7;
  // Said on a Thursday, last Wednesday is that of the week before, next Friday that of the week after.
  const isOther = !date.nearest && Math.abs(near - published) <= setting.weekdayReach;
  if (date.shift === -1) return dayRange(near < published && isOther ? near - 7 : published - (back || 7));
  if (date.shift === 1) return dayRange(near > published && isOther ? near + 7 : published + 7 - back);
  return dayRange(setting.future && back > 0 ? published + 7 - back : published - back);
}

const range = (day: Day | null): Range | null => (day === null ? null : dayRange(day));

/** The first of at(from), at(from + step) … that exists and fits. */
function nearest(
  at: (candidate: number) => Day | null,
  from: number,
  step: number,
  fits: (day: Day) => boolean,
): Day | null {
  for (let count = 0; count <= MOST_STEPS; count++) {
    const found = at(from + step * count);
    if (found !== null && fits(found)) return found;
  }
  return null;
}
