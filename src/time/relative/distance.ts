import type { Phrases } from "../phrases.ts";
import type { Reading } from "../read-date.ts";
import { readAmounts } from "./amounts.ts";
import { readBase } from "./base.ts";
import { readDay } from "./day.ts";

/** Two days ago; in three weeks; within a month; two days later; two days after tomorrow. */
export function readDistance(phrases: Phrases, at: number): Reading | null {
  const within = phrases.take(at, "within");
  const ahead = within ?? phrases.take(at, "in");
  const start =
    ahead === null ? at : phrases.skip(ahead.next, "article", ...(within === null ? [] : (["trail"] as const)));
  const found = readAmounts(phrases, start);
  if (found === null) return null;
  const { amounts, next } = found;
  const distance = (sign: number, end: number, fromText = false): Reading => ({
    meaning: { kind: "distance", amounts, sign, from: null, fromText },
    next: end,
  });
  const ago = phrases.take(next, "ago");
  if (ago !== null) return distance(-1, ago.next);
  const hence = phrases.take(next, "hence");
  if (hence !== null) return distance(1, hence.next);
  // Four years before the trees bear fruit: how long it takes, no date.
  if (phrases.take(next, "clause") !== null) return null;
  const counted = phrases.take(next, "counted");
  if (counted !== null) {
    const base = readBase(phrases, phrases.skip(counted.next, "article")) ?? readDay(phrases, counted.next);
    const sign = counted.atom.value;
    if (base !== null)
      return { meaning: { kind: "distance", amounts, sign, from: base.meaning, fromText: false }, next: base.next };
  }
  const later = phrases.take(next, "later");
  if (later !== null) return distance(1, later.next, true);
  // "Three days before, he had been shot": nothing is counted from but what was told.
  const isBare = counted !== null && (counted.next >= phrases.limit || /^[.,;:)]$/.test(phrases.form(counted.next)));
  const earlier = phrases.take(next, "earlier") ?? (isBare && counted.atom.value < 0 ? counted : null);
  if (earlier !== null) return distance(-1, earlier.next, true);
  if (within !== null) return { meaning: { kind: "within", amounts }, next };
  if (ahead !== null && amounts.every(({ unit }) => unit !== "quarter")) {
    const onlyAhead = ahead.atom.value === 0;
    return { meaning: { kind: "distance", amounts, sign: 1, from: null, fromText: false, onlyAhead }, next };
  }
  return null;
}
