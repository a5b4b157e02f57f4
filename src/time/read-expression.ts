import { calendarDate, type Edge, type Meaning } from "./meaning.ts";
import type { Phrases } from "./phrases.ts";
import { type Reading, readDate } from "./read-date.ts";
import { readRelative } from "./read-relative.ts";

/** The longest time expression that begins at a word, null when none does. */
export function readExpression(phrases: Phrases, at: number): Reading | null {
  // Every Monday is a habit, no date.
  if (phrases.take(at - 1, "each") !== null) return null;
  return readSpan(phrases, at) ?? readBounded(phrases, at) ?? withPartOfDay(phrases, readPoint(phrases, at));
}

/** A date, a relative expression, a decade: everything but spans. */
function readPoint(phrases: Phrases, at: number): Reading | null {
  const relative = readRelative(phrases, at);
  const date = readDate(phrases, at);
  const best = date !== null && date.next > (relative?.next ?? 0) ? date : relative;
  return readQuarter(phrases, at) ?? readDecade(phrases, at) ?? best ?? readPrefixed(phrases, at) ?? readOnDay(phrases, at);
}

/** Gli anni Novanta, the 1990s, the nineties. */
function readDecade(phrases: Phrases, at: number): Reading | null {
  const intro = phrases.take(at, "decades");
  if (intro !== null) {
    const short = /^['’]?(\d0)$/.exec(phrases.form(intro.next));
    if (short !== null) return decade(Number(short[1]), intro.next + 1);
    const year = /^\d{3}0$/.test(phrases.form(intro.next)) ? phrases.year(intro.next) : null;
    if (year !== null) return { meaning: { kind: "decade", year: year.value }, next: year.next };
    const named = phrases.take(intro.next, "number");
    if (named !== null && named.atom.value >= 20 && named.atom.value % 10 === 0) return decade(named.atom.value, named.next);
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
  const isIntroduced = (["article", "in", "of"] as const).some((kind) => phrases.take(at - 1, kind) !== null);
  return name === null || !isIntroduced ? null : decade(name.atom.value, name.next);
}

/** Decades without a century are of the twentieth, the twenties of this one. */
function decade(tens: number, next: number): Reading | null {
  return tens % 10 === 0 && tens <= 90 ? { meaning: { kind: "decade", year: (tens <= 20 ? 2000 : 1900) + tens }, next } : null;
}

/** Mid-November, written as one word. */
function readPrefixed(phrases: Phrases, at: number): Reading | null {
  const form = phrases.form(at);
  const hyphen = form.indexOf("-");
  if (hyphen < 2 || hyphen > 8) return null;
  const edge = phrases.tables.phrases.get(form.slice(0, hyphen).toLowerCase())?.find(({ atom, rest }) => atom.kind === "edge" && rest.length === 0);
  const month = phrases.tables.phrases.get(form.slice(hyphen + 1).toLowerCase())?.find(({ atom, rest }) => atom.kind === "month" && rest.length === 0);
  if (edge === undefined) return null;
  const year = phrases.year(phrases.skip(at + 1, "of"));
  if (month !== undefined) {
    const of = calendarDate({ month: month.atom.value, year: year?.value ?? null });
    return { meaning: { kind: "edge", part: edge.atom.name as Edge, of }, next: year?.next ?? at + 1 };
  }
  const bare = /^(?:1[5-9]|20|21)\d\d$/.test(form.slice(hyphen + 1)) ? Number(form.slice(hyphen + 1)) : null;
  return bare === null ? null : { meaning: { kind: "edge", part: edge.atom.name as Edge, of: calendarDate({ year: bare }) }, next: at + 1 };
}

/** Q1 2024, 2024 Q1, H2. */
function readQuarter(phrases: Phrases, at: number): Reading | null {
  const before = phrases.year(at);
  const name = before?.next ?? at;
  const quarter = /^(?:[QT]([1-4])|[HS]([12]))$/i.exec(phrases.form(name));
  if (quarter === null) return null;
  const year = before ?? phrases.year(phrases.skip(name + 1, "of"));
  const next = Math.max(name + 1, year?.next ?? 0);
  const of: Meaning = year === null ? { kind: "unit", unit: "year", shift: 0 } : calendarDate({ year: year.value });
  const unit = quarter[1] === undefined ? "semester" : "quarter";
  return { meaning: { kind: "ordinal-unit", ordinal: Number(quarter[1] ?? quarter[2]), unit, count: 1, of }, next };
}

/** On the 18th: the day of a month named elsewhere. */
function readOnDay(phrases: Phrases, at: number): Reading | null {
  const on = phrases.take(at, "on");
  const article = on === null ? null : phrases.take(on.next, "article");
  const day = article === null ? null : phrases.ordinal(article.next);
  if (day === null || !/^\d/.test(phrases.form(day.next - 1)) || /^\p{L}{3,}/u.test(phrases.form(day.next))) return null;
  return { meaning: calendarDate({ day: day.value }), next: day.next };
}

/** The end of a span may be a bare day or year: from 3 to 5 May, 2014-2018. */
function readEnd(phrases: Phrases, at: number): Reading | null {
  const point = readPoint(phrases, at);
  if (point !== null) return point;
  const year = phrases.year(at);
  if (year !== null) return { meaning: calendarDate({ year: year.value }), next: year.next };
  const now = phrases.take(at, "now");
  if (now !== null) return { meaning: { kind: "day", offset: 0, hours: false }, next: now.next };
  const day = phrases.dayOfMonth(at);
  return day === null ? null : { meaning: calendarDate({ day: day.value }), next: day.next };
}

const isBareDay = (meaning: Meaning): boolean =>
  meaning.kind === "date" && meaning.day !== null && meaning.month === null && meaning.weekday === null;
const isBareYear = (meaning: Meaning): boolean => meaning.kind === "date" && meaning.year !== null && meaning.month === null;
const hasMonth = (meaning: Meaning): boolean => meaning.kind === "date" && meaning.month !== null;

/** Dal 3 al 5 settembre, between 2007 and 2009, September 3-5, Monday to Friday. */
function readSpan(phrases: Phrases, at: number): Reading | null {
  const from = phrases.take(at, "from");
  const between = phrases.take(at, "between");
  const start = phrases.skip((from ?? between)?.next ?? at, "article");
  // Without a preposition only a date in its own right may open a span, or the number before a hyphen.
  const first = readEnd(phrases, start);
  if (first === null) return null;
  const joint = phrases.take(first.next, "to") ?? (between === null ? null : phrases.take(first.next, "and"));
  if (joint === null) return null;
  const isHyphen = /^[-–—~]$/.test(phrases.form(first.next));
  const second = readEnd(phrases, phrases.skip(joint.next, "article"));
  if (second === null) return null;
  const open = from === null && between === null;
  if (open && !isHyphen && (isBareDay(first.meaning) || isBareYear(first.meaning)) && !isBareYear(second.meaning) && !hasMonth(second.meaning)) return null;
  const joined = shareMonth(first.meaning, second.meaning);
  return joined === null ? null : { meaning: joined, next: second.next };
}

/** Lets one end take month and year of the other; null when the two make no span. */
function shareMonth(first: Meaning, second: Meaning): Meaning | null {
  if (first.kind === "trail" || second.kind === "trail") return null;
  if (isBareDay(first) && first.kind === "date" && first.day !== null && second.kind === "day-of") {
    return { kind: "span", from: { ...second, day: first.day }, to: second };
  }
  if (first.kind !== "date" || second.kind !== "date") return isBareDay(first) || isBareDay(second) ? null : { kind: "span", from: first, to: second };
  if (isBareDay(first)) {
    if (second.month === null || second.day === null || first.day === null) return null;
    const isEarlier = first.day > second.day;
    const month = isEarlier ? ((second.month + 10) % 12) + 1 : second.month;
    return { kind: "span", from: { ...second, day: first.day, month, weekday: null }, to: second };
  }
  if (isBareDay(second)) {
    if (first.month === null || first.day === null || second.day === null) return null;
    const month = second.day < first.day ? (first.month % 12) + 1 : first.month;
    return { kind: "span", from: first, to: { ...first, day: second.day, month, weekday: null } };
  }
  if (first.month !== null && second.month !== null && first.year === null && second.year !== null) {
    const year = first.month > second.month ? second.year - 1 : second.year;
    return { kind: "span", from: { ...first, year }, to: second };
  }
  if (isBareYear(first) && !isBareYear(second) && second.year === null) return null;
  if (isBareYear(second) && !isBareYear(first)) return null;
  return { kind: "span", from: first, to: second };
}

/** Since 2022, dal 3 settembre, entro il 2030, by Friday. */
function readBounded(phrases: Phrases, at: number): Reading | null {
  const since = phrases.take(at, "since") ?? phrases.take(at, "from");
  const until = since === null ? phrases.take(at, "until") : null;
  const bound = since ?? until;
  if (bound === null) return null;
  const point = readPoint(phrases, phrases.skip(bound.next, "of", "article", "from", "article"));
  if (point === null || point.meaning.kind === "trail") return null;
  const meaning: Meaning = since === null ? { kind: "until", to: point.meaning } : { kind: "since", from: point.meaning };
  return { meaning, next: point.next };
}

/** Tuesday morning, ieri sera: the part of the day belongs to the expression. */
function withPartOfDay(phrases: Phrases, reading: Reading | null): Reading | null {
  if (reading === null) return null;
  const part = phrases.take(reading.next, "part");
  return part === null ? reading : { meaning: reading.meaning, next: part.next };
}
