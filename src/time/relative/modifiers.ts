import type { Phrases } from "../phrases.ts";
import type { Reading } from "../read-date.ts";
import type { Unit } from "../time-tables.ts";
import { readUnit } from "./amounts.ts";

/** Last, this, next; or, counted from the text, the following, the same. */
export function readModifier(phrases: Phrases, at: number): { value: number; fromText: boolean; next: number } | null {
  const sequence = phrases.take(at, "sequence");
  const found = sequence ?? phrases.take(at, "shift");
  return found === null ? null : { value: found.atom.value, fromText: sequence !== null, next: found.next };
}

/** Can the modifier place the unit? The next day and the day after are days, the last day is not; minutes and hours never are. */
export function placesUnit(unit: Unit, modifier: { value: number; fromText: boolean }): boolean {
  if (unit === "hour" || unit === "minute") return false;
  return unit !== "day" || modifier.fromText || modifier.value === 1;
}

/** Next week on Tuesday: the weekday may follow its week. */
export function weekdayAfter(phrases: Phrases, reading: Reading): Reading {
  if (reading.meaning.kind !== "unit" || reading.meaning.unit !== "week") return reading;
  const weekday = phrases.take(phrases.skip(reading.next, "on", "of"), "weekday");
  if (weekday === null) return reading;
  return { meaning: { kind: "weekday-of", weekday: weekday.atom.value, week: reading.meaning }, next: weekday.next };
}

/** In "Monday last week" the modifier belongs to what follows it. */
export function isBeforeUnit(phrases: Phrases, at: number): boolean {
  return readUnit(phrases, at) !== null || phrases.number(at) !== null;
}

export function readShiftedWeek(phrases: Phrases, at: number): Reading | null {
  const shift = phrases.take(at, "shift");
  const unit = readUnit(phrases, shift?.next ?? at);
  if (unit === null || unit.unit !== "week") return null;
  const after = shift ?? phrases.take(unit.next, "shift");
  if (after === null) return null;
  return { meaning: { kind: "unit", unit: "week", shift: after.atom.value }, next: Math.max(unit.next, after.next) };
}

/** Last year, dell'anno scorso, of this year: after a month or a day. */
export function yearShiftAfter(phrases: Phrases, at: number): { value: number; next: number } | null {
  const start = phrases.skip(at, "of", "article");
  const shift = phrases.take(start, "shift");
  const unit = readUnit(phrases, shift?.next ?? start);
  if (unit === null || unit.unit !== "year" || unit.plural) return null;
  const after = shift ?? phrases.take(unit.next, "shift");
  return after === null ? null : { value: after.atom.value, next: Math.max(unit.next, after.next) };
}
