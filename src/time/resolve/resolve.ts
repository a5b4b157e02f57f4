import { addMonths, dayOf, partsOf } from "../calendar.ts";
import { resolveHoliday } from "../holiday.ts";
import type { Meaning } from "../meaning.ts";
import { dayRange, type Range, shiftedUnit, unitRange } from "../units.ts";
import { resolveDate } from "./date.ts";
import { distant, moved, trail } from "./distance.ts";
import { edgeOf, ordinalUnit, weekendAround } from "./part.ts";
import { resolveSeason } from "./season.ts";
import type { Setting } from "./setting.ts";

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
  if (meaning.kind === "edge") {
    const of = resolve(meaning.of, setting);
    return of === null ? null : edgeOf(of, meaning, setting);
  }
  if (meaning.kind === "ordinal-unit") {
    const of = resolve(meaning.of, setting);
    return of === null ? null : ordinalUnit(of, meaning.unit, meaning.ordinal, meaning.count);
  }
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
