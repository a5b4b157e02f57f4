import type { Phrases } from "./phrases.ts";
import type { Reading } from "./read-date.ts";

/** Gli anni Novanta, the 1990s, the nineties. */
export function readDecade(phrases: Phrases, at: number): Reading | null {
  const intro = phrases.take(at, "decades");
  if (intro !== null) {
    const short = /^['’]?(\d0)$/.exec(phrases.form(intro.next));
    if (short !== null) return decade(Number(short[1]), intro.next + 1);
    const year = /^\d{3}0$/.test(phrases.form(intro.next)) ? phrases.year(intro.next) : null;
    if (year !== null) return { meaning: { kind: "decade", year: year.value }, next: year.next };
    const named = phrases.take(intro.next, "number");
    if (named !== null && named.atom.value >= 20 && named.atom.value % 10 === 0)
      return decade(named.atom.value, named.next);
    return null;
  }
  const figures = /^['’]?(\d{3}0|\d0)(\D+)$/.exec(phrases.form(at));
  if (figures !== null && phrases.tables.decadeSuffixes.has(figures[2])) {
    const value = Number(figures[1]);
    return value >= 1000 ? { meaning: { kind: "decade", year: value }, next: at + 1 } : decade(value, at + 1);
  }
  const plain = /^\d{3}0$/.test(phrases.form(at)) ? phrases.year(at) : null;
  if (plain !== null && phrases.tables.decadeSuffixes.has(phrases.form(plain.next))) {
    return { meaning: { kind: "decade", year: plain.value }, next: plain.next + 1 };
  }
  const name = phrases.take(at, "decade");
  if (name === null) return null;
  const isIntroduced = (["article", "in", "of"] as const).some((kind) => phrases.take(at - 1, kind) !== null);
  return isIntroduced ? decade(name.atom.value, name.next) : null;
}

/** Decades without a century are of the twentieth, the twenties of this one. */
function decade(tens: number, next: number): Reading | null {
  return tens % 10 === 0 && tens <= 90
    ? { meaning: { kind: "decade", year: (tens <= 20 ? 2000 : 1900) + tens }, next }
    : null;
}
