import type { Phrases } from "../phrases.ts";
import { type Reading, readDate } from "../read-date.ts";
import { readAmounts, readUnit } from "./amounts.ts";
import { placesUnit, readModifier, weekdayAfter } from "./modifiers.ts";

/** Modifier first: last week, next Friday, the last two years, 3 next weeks, lo scorso marzo. */
export function readShift(phrases: Phrases, at: number): Reading | null {
  const trailing = readTrail(phrases, at);
  if (trailing !== null) return isPartOfAWhole(phrases, at, trailing) ? null : trailing;
  const shift = readModifier(phrases, at);
  if (shift === null) return null;
  const unit = readUnit(phrases, shift.next);
  if (unit !== null && !unit.plural) {
    if (!placesUnit(unit.unit, shift)) return null;
    const fromText = shift.fromText || unit.unit === "day";
    const found: Reading = {
      meaning: { kind: "unit", unit: unit.unit, shift: shift.value, fromText },
      next: unit.next,
    };
    return shift.value < 0 && isPartOfAWhole(phrases, at, found) ? null : weekdayAfter(phrases, found);
  }
  const season = phrases.take(shift.next, "season");
  if (season !== null) {
    return {
      meaning: { kind: "season", season: season.atom.value, year: null, shift: shift.value },
      next: season.next,
    };
  }
  const holiday = phrases.take(shift.next, "holiday");
  if (holiday !== null) {
    return {
      meaning: { kind: "holiday", rule: holiday.atom.name, year: null, shift: shift.value },
      next: holiday.next,
    };
  }
  const date = readDate(phrases, shift.next);
  if (date === null || date.meaning.year !== null) return null;
  const nearest = phrases.take(at, "nearest") !== null;
  return { meaning: { ...date.meaning, shift: shift.value, nearest }, next: date.next };
}

/** "In the last week of the campaign": not counted from today. */
const isPartOfAWhole = (phrases: Phrases, at: number, { next }: Reading): boolean =>
  phrases.take(at - 1, "article") !== null && phrases.take(next, "whole") !== null;

/** A run of units up to now or from now on: the last two years, 3 next weeks. */
function readTrail(phrases: Phrases, at: number): Reading | null {
  const trail = phrases.take(at, "trail");
  if (trail !== null) {
    const sign = trail.atom.value;
    const counted = readAmounts(phrases, trail.next);
    if (counted !== null && phrases.take(counted.next, "ago") === null) {
      return { meaning: { kind: "trail", amounts: counted.amounts, sign }, next: counted.next };
    }
    const number = phrases.number(trail.next);
    const unit = readUnit(phrases, number?.next ?? trail.next);
    if (unit !== null && (number !== null || unit.plural)) {
      // An unnumbered plural, the last years, is taken for three of them.
      return {
        meaning: { kind: "trail", amounts: [{ unit: unit.unit, count: number?.value ?? 3 }], sign },
        next: unit.next,
      };
    }
  }
  const number = phrases.number(at);
  if (number !== null) {
    const direction = phrases.take(number.next, "trail");
    const unit = direction === null ? null : readUnit(phrases, direction.next);
    if (direction !== null && unit?.plural) {
      const amounts = [{ unit: unit.unit, count: number.value }];
      return { meaning: { kind: "trail", amounts, sign: direction.atom.value }, next: unit.next };
    }
  }
  return null;
}
