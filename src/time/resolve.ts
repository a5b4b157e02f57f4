import { addMonths, type Day, dayOf, daysInMonth, isDate, partsOf } from "./calendar.ts";
import { resolveHoliday } from "./holiday.ts";
import type { Amount, CalendarDate, Meaning } from "./meaning.ts";
import type { Precision } from "./time-expression.ts";
import type { Unit } from "./time-tables.ts";
import { dayRange, monthRange, type Range, shiftedUnit, unitRange } from "./units.ts";

/** What an expression is set against. */
export interface Setting {
  /** The publication date, null when unknown. */
  published: Day | null;
  /** The sentence looks ahead: bare months and weekdays are the next ones. */
  future: boolean;
  /** The one year other dates of the text state, null when there is none or more than one. */
  year: number | null;
  /** Where the last range named before begins, for "two days later"; null when that is some sentences away. */
  anchor: Day | null;
  /** Days from the publication within which "last Monday", "next Friday" are those of the weeks before and after. */
  weekdayReach: number;
}

/** Days ahead within which a date without a year is the coming one, even when nothing looks ahead: "the summit of 3 September". */
const SOON = 30;
/** Steps in which leap days, and a weekday that falls on a certain day, come round. */
const MOST_STEPS = 28;

/** Places a meaning on the calendar; null when there is nothing to compute from or no such day exists. */
export function resolve(meaning: Meaning, setting: Setting): Range | null {
  if (meaning.kind === "date") return resolveDate(meaning, setting);
  if (meaning.kind === "decade")
    return {
      start: dayOf(meaning.year, 1, 1),
      end: dayOf(meaning.year + 9, 12, 31),
      precision: "decade",
      stated: true,
    };
  if (meaning.kind === "century") {
    return {
      start: dayOf(meaning.number * 100 - 100, 1, 1),
      end: dayOf(meaning.number * 100 - 1, 12, 31),
      precision: "period",
      stated: true,
    };
  }
  if (meaning.kind === "span") return resolveSpan(meaning.from, meaning.to, setting);
  if (meaning.kind === "since" || meaning.kind === "until") return resolveBound(meaning, setting);
  if (meaning.kind === "holiday") return resolveHoliday(meaning.rule, meaning.year, meaning.shift, setting);
  if (meaning.kind === "season") return resolveSeason(meaning.season, meaning.year, meaning.shift, setting);
  if (meaning.kind === "edge") return edge(meaning, setting);
  if (meaning.kind === "ordinal-unit")
    return ordinalUnit(resolve(meaning.of, setting), meaning.unit, meaning.ordinal, meaning.count);
  if (meaning.kind === "unit-of") {
    const of = resolve(meaning.of, setting);
    if (of !== null && meaning.of.kind === "holiday" && meaning.unit === "weekend") return weekendAround(of);
    return of === null ? null : { ...unitRange(of.start, meaning.unit), stated: false };
  }
  if (meaning.kind === "day-of") {
    const of = resolve(meaning.of, setting);
    return of === null || of.start + meaning.day - 1 > of.end ? null : dayRange(of.start + meaning.day - 1);
  }
  if (meaning.kind === "weekday-of") {
    const week = resolve(meaning.week, setting);
    return week === null ? null : dayRange(week.start + meaning.weekday - 1);
  }
  const { published, anchor } = setting;
  if (meaning.kind === "unit" && meaning.fromText && anchor !== null)
    return shiftedUnit(anchor, meaning.unit, meaning.shift);
  if (meaning.kind === "distance" && (meaning.from !== null || (meaning.fromText && anchor !== null))) {
    const from = meaning.from === null ? anchor : (resolve(meaning.from, setting)?.start ?? null);
    return from === null ? null : distant(from, meaning.amounts, meaning.sign);
  }
  if (published === null) return null;
  if (meaning.kind === "distance" && meaning.onlyAhead && !setting.future) return null;
  if (meaning.kind === "day") {
    return { ...dayRange(published + meaning.offset), precision: meaning.hours ? "hour" : "day" };
  }
  if (meaning.kind === "weekend") {
    // Until Thursday it is the one gone by.
    const isPast = partsOf(published).weekday <= 4 && !setting.future;
    return shiftedUnit(published, "weekend", isPast ? -1 : 0);
  }
  if (meaning.kind === "unit") return shiftedUnit(published, meaning.unit, meaning.shift);
  if (meaning.kind === "trail") return trail(published, meaning.amounts, meaning.sign);
  if (meaning.kind === "within") {
    return { start: published, end: moved(published, meaning.amounts, 1), precision: "period", stated: false };
  }
  return distant(published, meaning.amounts, meaning.sign);
}

function resolveDate(date: CalendarDate, setting: Setting): Range | null {
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
  const today = partsOf(published);
  if (month !== null && day !== null) {
    const at = (candidate: number) => (isDate(candidate, month, day) ? dayOf(candidate, month, day) : null);
    if (date.shift === 0) return range(at(today.year));
    const past = nearest(at, today.year, -1, (found) => found <= published);
    const coming = nearest(at, today.year, 1, (found) => found > published);
    const isComing =
      date.shift === 1 ||
      (date.shift === null && coming !== null && (setting.future ? past !== published : coming - published <= SOON));
    return range(isComing ? coming : past);
  }
  if (month !== null) {
    if (date.shift === 0 || (month === today.month && date.shift === null)) return monthRange(today.year, month);
    const isComing = date.shift === 1 || (date.shift === null && setting.future);
    if (isComing) return monthRange(month > today.month ? today.year : today.year + 1, month);
    return monthRange(month < today.month ? today.year : today.year - 1, month);
  }
  if (day !== null) {
    const step = setting.future ? 1 : -1;
    const at = (candidate: number) => {
      const start = addMonths(dayOf(today.year, today.month, 1), candidate);
      const parts = partsOf(start);
      return day <= daysInMonth(parts.year, parts.month) ? start + day - 1 : null;
    };
    const fits = (found: Day) => weekday === null || partsOf(found).weekday === weekday;
    const isNear = (found: Day) => fits(found) && (step > 0 ? found >= published : found <= published);
    // The coming Wednesday 3 rather than one months ago.
    const soon =
      weekday === null
        ? null
        : nearest(at, 0, 1, (found) => fits(found) && found >= published && found - published <= SOON);
    return range(soon ?? nearest(at, 0, step, isNear));
  }
  if (weekday === null) return null;
  if (date.shift === 0) return dayRange(published - today.weekday + weekday);
  const back = (today.weekday - weekday + 7) % 7;
  // Said on a Thursday, last Wednesday is that of the week before, next Friday that of the week after.
  const near = published - today.weekday + weekday;
  const isOther = !date.nearest && Math.abs(near - published) <= setting.weekdayReach;
  if (date.shift === -1) return dayRange(near < published && isOther ? near - 7 : published - (back || 7));
  if (date.shift === 1) return dayRange(near > published && isOther ? near + 7 : published + 7 - back);
  return dayRange(setting.future && back > 0 ? published + 7 - back : published - back);
}

/** Labor Day weekend: the nearest weekend with the holiday beside it. */
function weekendAround({ start: holiday, stated }: Range): Range {
  const { weekday } = partsOf(holiday);
  const saturday = holiday - weekday + (weekday <= 2 ? -1 : 6);
  return { start: Math.min(holiday, saturday), end: Math.max(holiday, saturday + 1), precision: "period", stated };
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

/** The second end follows the first, whatever the publication date. */
function resolveSpan(from: Meaning, to: Meaning, setting: Setting): Range | null {
  // A span under way is the present one, even when the text looks ahead.
  const begun = setting.future && setting.published !== null ? resolve(from, { ...setting, future: false }) : null;
  const closed = begun === null ? null : spanFrom(begun, to, setting);
  if (closed !== null && setting.published !== null && closed.end >= setting.published) return closed;
  const first = resolve(from, setting);
  return first === null ? null : spanFrom(pointOf(from, first, setting), to, setting);
}

/** In a span the start, middle or end of a period is a point: "from the end of March" begins with April. */
function pointOf(meaning: Meaning, range: Range, setting: Setting): Range {
  const of = meaning.kind === "edge" && meaning.point ? resolve(meaning.of, setting) : null;
  if (meaning.kind !== "edge" || of === null) return range;
  const length = of.end - of.start + 1;
  const middle = of.precision === "year" ? addMonths(of.start, 6) + 1 : of.start + Math.floor(length / 2);
  const point = meaning.part === "early" ? of.start : meaning.part === "late" ? of.end + 1 : middle;
  return { ...range, start: point, end: point };
}

function spanFrom(first: Range, to: Meaning, setting: Setting): Range | null {
  const second = resolve(to, to.kind === "date" ? { ...setting, published: first.start, future: true } : setting);
  if (second === null || second.end < first.start) return null;
  const end = to.kind === "edge" && to.point ? pointOf(to, second, setting).end - 1 : second.end;
  return {
    start: first.start,
    end: Math.max(first.start, end),
    precision: "period",
    stated: first.stated && second.stated,
  };
}

/** Since a day: up to the publication date. Until a day: from the publication date. */
function resolveBound(meaning: Extract<Meaning, { kind: "since" | "until" }>, setting: Setting): Range | null {
  const { published } = setting;
  const bound = resolve(
    meaning.kind === "since" ? meaning.from : meaning.to,
    meaning.kind === "until" ? { ...setting, future: true } : setting,
  );
  if (bound === null || published === null) return bound;
  if (meaning.kind === "since")
    return bound.start > published ? bound : { ...bound, end: published, precision: "period" };
  return bound.end < published ? bound : { ...bound, start: published, precision: "period" };
}

/** Meteorological seasons of the northern hemisphere: spring from March. */
function resolveSeason(season: number, year: number | null, shift: number | null, setting: Setting): Range | null {
  const stated = year !== null;
  const of = (start: number): Range => {
    const first = dayOf(start, season * 3, 1);
    return { start: first, end: addMonths(first, 3) - 1, precision: "period", stated };
  };
  if (year !== null) return of(year);
  if (setting.published === null) return null;
  const { year: today } = partsOf(setting.published);
  if (shift === 0) return of(today);
  const published = setting.published;
  // A season alone is the one gone by or under way; where the sentence looks ahead, the coming one.
  if (shift === null) {
    const candidates = [today + 1, today, today - 1].map(of);
    return setting.future
      ? (candidates.reverse().find(({ start }) => start > published) ?? null)
      : (candidates.find(({ start }) => start <= published) ?? null);
  }
  for (
    let candidate = shift === 1 ? today : today + 1;
    Math.abs(candidate - today) <= 2;
    candidate += shift === 1 ? 1 : -1
  ) {
    const found = of(candidate);
    if (shift === 1 ? found.start > published : found.end < published) return found;
  }
  return null;
}

/**
 * Early and late are the halves of a week or month and the outer thirds of a year written out; the middle is the
 * middle third, of a month the 10th to the 20th.
 */
function edge(meaning: Extract<Meaning, { kind: "edge" }>, setting: Setting): Range | null {
  const of = resolve(meaning.of, setting);
  if (of === null) return null;
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
function ordinalUnit(of: Range | null, unit: Unit, ordinal: number, count: number): Range | null {
  if (of === null) return null;
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

/** The last or next so many units, up to or from the publication date. */
function trail(published: Day, amounts: readonly Amount[], sign: number): Range {
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
function distant(from: Day, amounts: readonly Amount[], sign: number): Range {
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

function moved(from: Day, amounts: readonly Amount[], sign: number): Day {
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
