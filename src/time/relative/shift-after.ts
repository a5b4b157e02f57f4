import type { Meaning } from "../meaning.ts";
import type { Found, Phrases } from "../phrases.ts";
import { type Reading, readDate } from "../read-date.ts";
import type { Unit } from "../time-tables.ts";
import { readUnit } from "./amounts.ts";
import { isBeforeUnit, placesUnit, readModifier, readShiftedWeek, weekdayAfter, yearShiftAfter } from "./modifiers.ts";

/** Modifier behind: settimana scorsa, marzo dell'anno scorso, Monday of next week, 3 settembre scorso. */
export function readShiftAfter(phrases: Phrases, at: number): Reading | null {
  const unit = readUnit(phrases, at);
  if (unit !== null && !unit.plural) return readUnitShifted(phrases, unit, at);
  const season = phrases.take(at, "season");
  if (season !== null) return readSeasonShifted(phrases, season, at);
  const holiday = phrases.take(at, "holiday");
  return holiday !== null ? readHolidayShifted(phrases, holiday) : readDateShifted(phrases, at);
}

/** Settimana scorsa, the week after next, il mese seguente. */
function readUnitShifted(phrases: Phrases, unit: { unit: Unit; next: number }, at: number): Reading | null {
  const after = phrases.take(unit.next, "later") ?? phrases.take(unit.next, "earlier") ?? readAlone(phrases, unit.next);
  if (after !== null && unit.unit !== "hour" && unit.unit !== "minute" && after.next === unit.next + 1) {
    const amounts = [{ unit: unit.unit, count: 1 }];
    return {
      meaning: { kind: "distance", amounts, sign: after.atom.value, from: null, fromText: true },
      next: after.next,
    };
  }
  // The week after next.
  const beyond = phrases.take(unit.next, "counted");
  const following = beyond?.atom.value === 1 ? phrases.take(beyond.next, "shift") : null;
  if (following?.atom.value === 1)
    return { meaning: { kind: "unit", unit: unit.unit, shift: 2 }, next: following.next };
  const shift = readModifier(phrases, unit.next);
  if (shift === null && unit.unit === "weekend" && phrases.take(at - 1, "article") !== null) {
    return { meaning: { kind: "weekend" }, next: unit.next };
  }
  if (shift === null || isBeforeUnit(phrases, shift.next) || !placesUnit(unit.unit, shift)) return null;
  const meaning: Meaning = { kind: "unit", unit: unit.unit, shift: shift.value, fromText: shift.fromText };
  return weekdayAfter(phrases, { meaning, next: shift.next });
}

/** The day before, the week after: with nothing behind it to count from. */
function readAlone(phrases: Phrases, at: number): Found | null {
  const counted = phrases.take(at, "counted");
  return counted === null || /^[\p{L}\d]/u.test(phrases.form(counted.next)) ? null : counted;
}

/** In autunno, the spring of 2022, l'estate scorsa. */
function readSeasonShifted(phrases: Phrases, season: Found, at: number): Reading | null {
  const shift = phrases.take(season.next, "shift");
  const year = phrases.year(phrases.skip(season.next, "of", "article"));
  // In primavera, in the autumn; a spring alone is water.
  if (shift === null && year === null && !standsInTime(phrases, at)) return null;
  const meaning: Meaning = {
    kind: "season",
    season: season.atom.value,
    year: year?.value ?? null,
    shift: shift?.atom.value ?? null,
  };
  return { meaning, next: year?.next ?? shift?.next ?? season.next };
}

/** Behind a preposition of time, an article between them or not. */
function standsInTime(phrases: Phrases, at: number): boolean {
  const before = phrases.take(at - 1, "article") === null ? at - 1 : at - 2;
  return phrases.take(before, "of") !== null || phrases.take(before, "until") !== null;
}

/** Natale 2021, Easter of last year, Labor Day weekend 2021. */
function readHolidayShifted(phrases: Phrases, holiday: Found): Reading {
  const year = phrases.year(phrases.skip(holiday.next, "of", "article"));
  const shift = year === null ? yearShiftAfter(phrases, holiday.next) : null;
  const meaning: Meaning = {
    kind: "holiday",
    rule: holiday.atom.name,
    year: year?.value ?? null,
    shift: shift?.value ?? null,
  };
  const next = year?.next ?? shift?.next ?? holiday.next;
  const weekend = readUnit(phrases, next);
  if (weekend?.unit !== "weekend") return { meaning, next };
  // Labor Day weekend 2021: the year may stand behind.
  const late = year === null ? phrases.year(weekend.next) : null;
  const of = late === null ? meaning : { ...meaning, year: late.value };
  return { meaning: { kind: "unit-of", unit: "weekend", of }, next: late?.next ?? weekend.next };
}

/** Monday of next week, marzo dell'anno scorso, 3 settembre scorso. */
function readDateShifted(phrases: Phrases, at: number): Reading | null {
  const date = readDate(phrases, at);
  if (date === null || date.meaning.year !== null) return null;
  if (date.meaning.weekday !== null && date.meaning.day === null) {
    const week = readShiftedWeek(phrases, phrases.skip(date.next, "of", "article"));
    if (week !== null)
      return { meaning: { kind: "weekday-of", weekday: date.meaning.weekday, week: week.meaning }, next: week.next };
  }
  const year = date.meaning.month === null ? null : yearShiftAfter(phrases, date.next);
  if (year !== null) return { meaning: { ...date.meaning, yearShift: year.value }, next: year.next };
  const shift = phrases.take(date.next, "shift");
  if (shift === null || isBeforeUnit(phrases, shift.next)) return null;
  return { meaning: { ...date.meaning, shift: shift.atom.value }, next: shift.next };
}
