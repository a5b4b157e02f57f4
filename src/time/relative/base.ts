import { calendarDate } from "../meaning.ts";
import type { Phrases } from "../phrases.ts";
import { type Reading, readDate } from "../read-date.ts";
import { readDecade } from "../read-decade.ts";
import { readUnit } from "./amounts.ts";
import { readShift } from "./shift.ts";
import { readShiftAfter } from "./shift-after.ts";

/** What a part can be a part of: a date, last year, this month, the year. */
export function readBase(phrases: Phrases, at: number): Reading | null {
  const shifted = readShift(phrases, at) ?? readShiftAfter(phrases, at);
  if (shifted !== null) return shifted;
  const date = readDecade(phrases, at) ?? readDate(phrases, at) ?? readBare(phrases, at);
  if (date !== null) return date;
  const present = readPresent(phrases, at);
  return present?.meaning.kind === "unit" ? present : null;
}

/** A year straight after: first quarter 2024. */
export function readBare(phrases: Phrases, at: number): Reading | null {
  const year = phrases.year(at);
  if (year === null) return null;
  return {
    meaning: calendarDate({ year: year.value }),
    next: year.next,
  };
}

/** The week, month or year under way; a season alone. */
export function readPresent(phrases: Phrases, at: number): Reading | null {
  const unit = readUnit(phrases, at);
  if (unit !== null && !unit.plural && ["week", "month", "year", "decade"].includes(unit.unit))
    return { meaning: { kind: "unit", unit: unit.unit, shift: 0 }, next: unit.next };
  const season = phrases.take(at, "season");
  return season === null
    ? null
    : { meaning: { kind: "season", season: season.atom.value, year: null, shift: null }, next: season.next };
}
