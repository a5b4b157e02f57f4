import type { Meaning } from "../meaning.ts";
import type { Phrases } from "../phrases.ts";
import type { Reading } from "../read-date.ts";
import { readUnit } from "./amounts.ts";

export function readDay(phrases: Phrases, at: number): Reading | null {
  const day = phrases.take(at, "day");
  const moment = phrases.take(at, "moment");
  // In the night between Monday and Tuesday, nel pomeriggio di ieri: what follows says which.
  const isPart =
    moment !== null && (["between", "of", "from"] as const).some((kind) => phrases.take(moment.next, kind) !== null);
  if (isPart && day === null) return null;
  if (moment !== null && !isPart && moment.next > (day?.next ?? 0)) {
    return { meaning: { kind: "day", offset: moment.atom.value, hours: true }, next: moment.next };
  }
  return day === null ? null : { meaning: { kind: "day", offset: day.atom.value, hours: false }, next: day.next };
}

/** The 15th of last month, il 15 del mese scorso. */
export function readDayOf(phrases: Phrases, at: number): Reading | null {
  const day = phrases.dayOfMonth(at);
  if (day === null) return null;
  const start = phrases.skip(day.next, "of", "article");
  const shift = phrases.take(start, "shift");
  const unit = readUnit(phrases, shift?.next ?? start);
  if (unit === null || unit.unit !== "month" || unit.plural) return null;
  const modifier = shift ?? phrases.take(unit.next, "shift");
  if (modifier === null) return null;
  const of: Meaning = { kind: "unit", unit: "month", shift: modifier.atom.value };
  return { meaning: { kind: "day-of", day: day.value, of }, next: Math.max(unit.next, modifier.next) };
}
