import type { Amount } from "../meaning.ts";
import type { Phrases } from "../phrases.ts";
import type { Unit } from "../time-tables.ts";

/** A unit in the singular or plural. */
export function readUnit(phrases: Phrases, at: number): { unit: Unit; plural: boolean; next: number } | null {
  const plural = phrases.take(at, "units");
  if (plural !== null) return { unit: plural.atom.name as Unit, plural: true, next: plural.next };
  const unit = phrases.take(at, "unit");
  return unit === null ? null : { unit: unit.atom.name as Unit, plural: false, next: unit.next };
}

/** Years, months, weeks, days: no period has more parts. */
const MOST_AMOUNTS = 4;

/** Amounts of units in a row: two weeks and three days. */
export function readAmounts(phrases: Phrases, at: number): { amounts: Amount[]; next: number } | null {
  const amounts: Amount[] = [];
  let next = at;
  while (amounts.length < MOST_AMOUNTS) {
    const start = amounts.length > 0 ? phrases.skip(next, "and") : at;
    const number = phrases.number(start);
    const unit = number === null ? null : readUnit(phrases, phrases.skip(number.next, "of"));
    if (number === null || unit === null) break;
    amounts.push({ unit: unit.unit, count: number.value, vague: number.vague });
    next = unit.next;
  }
  return amounts.length > 0 ? { amounts, next } : null;
}
