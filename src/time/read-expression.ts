import { calendarDate, type Edge, type Meaning } from "./meaning.ts";
import type { Phrases } from "./phrases.ts";
import { type Reading, readDate, writtenYear } from "./read-date.ts";
import { readDecade } from "./read-decade.ts";
import { readPresent } from "./relative/base.ts";
import { readRelative } from "./relative/read-relative.ts";

/** The longest time expression that begins at a word, null when none does. */
export function readExpression(phrases: Phrases, at: number): Reading | null {
  // Every Monday is a habit, no date.
  if (phrases.take(at - 1, "each") !== null) return null;
  return readSpan(phrases, at) ?? readBounded(phrases, at) ?? withPartOfDay(phrases, readPoint(phrases, at));
}

/** A date, a relative expression, a decade: everything but spans. */
function readPoint(phrases: Phrases, at: number): Reading | null {
  if (at >= phrases.limit || !phrases.mayBegin(at)) return null;
  const relative = readRelative(phrases, at);
  const date = readDate(phrases, at);
  const best = date !== null && date.next > (relative?.next ?? 0) ? date : relative;
  return (
    readQuarter(phrases, at) ?? readDecade(phrases, at) ?? best ?? readPrefixed(phrases, at) ?? readOnDay(phrases, at)
  );
}

/** Mid-November, written as one word. */
function readPrefixed(phrases: Phrases, at: number): Reading | null {
  const form = phrases.form(at);
  const hyphen = form.indexOf("-");
  if (hyphen < 2 || hyphen > 8) return null;
  const edge = phrases.tables.phrases
    .get(form.slice(0, hyphen).toLowerCase())
    ?.find(({ atom, rest }) => atom.kind === "edge" && rest.length === 0);
  const month = phrases.tables.phrases
    .get(form.slice(hyphen + 1).toLowerCase())
    ?.find(({ atom, rest }) => atom.kind === "month" && rest.length === 0);
  if (edge === undefined) return null;
  const year = phrases.year(phrases.skip(at + 1, "of"));
  if (month !== undefined) {
    const of = calendarDate({ month: month.atom.value, year: year?.value ?? null });
    return { meaning: { kind: "edge", part: edge.atom.name as Edge, of }, next: year?.next ?? at + 1 };
  }
  const bare = /^(?:1[5-9]|20|21)\d\d$/.test(form.slice(hyphen + 1)) ? Number(form.slice(hyphen + 1)) : null;
  return bare === null
    ? null
    : { meaning: { kind: "edge", part: edge.atom.name as Edge, of: calendarDate({ year: bare }) }, next: at + 1 };
}

/** Q1 2024, 2024 Q1, H2. */
function readQuarter(phrases: Phrases, at: number): Reading | null {
  const before = phrases.year(at);
  const name = before?.next ?? at;
  const quarter = /^(?:[QT]([1-4])|[HS]([12]))(?:-((?:19|20)\d\d))?$/i.exec(phrases.form(name));
  if (quarter === null) return null;
  const joined = quarter[3] === undefined ? null : { value: Number(quarter[3]), next: name + 1 };
  const year = before ?? joined ?? phrases.year(phrases.skip(name + 1, "of"));
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
  if (day === null || !/^\d/.test(phrases.form(day.next - 1)) || /^\p{L}{3,}/u.test(phrases.form(day.next)))
    return null;
  return { meaning: calendarDate({ day: day.value }), next: day.next };
}

/** The end of a span may be a bare day or year: from 3 to 5 May, 2014-2018. */
function readEnd(phrases: Phrases, at: number): Reading | null {
  if (at >= phrases.limit) return null;
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
const isBareYear = (meaning: Meaning): boolean =>
  meaning.kind === "date" && meaning.year !== null && meaning.month === null;
const hasMonth = (meaning: Meaning): boolean => meaning.kind === "date" && meaning.month !== null;

/** Dal 3 al 5 settembre, between 2007 and 2009, September 3-5, Monday to Friday. */
function readSpan(phrases: Phrases, at: number): Reading | null {
  const from = phrases.take(at, "from");
  const between = phrases.take(at, "between");
  const preposition = from ?? between;
  const start = preposition === null ? at : phrases.skip(preposition.next, "article");
  const first = readEnd(phrases, start);
  if (first === null) return null;
  const joint = phrases.take(first.next, "to") ?? (between === null ? null : phrases.take(first.next, "and"));
  if (joint === null) return null;
  const isHyphen = /^[-–—~]$/.test(phrases.form(first.next));
  const second = readEnd(phrases, phrases.skip(joint.next, "article"));
  if (second === null) return null;
  const open = from === null && between === null;
  if (
    open &&
    !isHyphen &&
    (isBareDay(first.meaning) || isBareYear(first.meaning)) &&
    !isBareYear(second.meaning) &&
    !hasMonth(second.meaning)
  )
    return null;
  // June 5-7, 2024: the year behind the second day is that of both.
  const year = isBareDay(second.meaning) ? writtenYear(phrases, second.next) : null;
  const opening =
    year !== null && first.meaning.kind === "date" ? { ...first.meaning, year: year.value } : first.meaning;
  const joined = shareMonth(opening, second.meaning);
  return joined === null ? null : { meaning: joined, next: year?.next ?? second.next };
}

/** Lets one end take month and year of the other; null when the two make no span. */
function shareMonth(first: Meaning, second: Meaning): Meaning | null {
  if (first.kind === "trail" || second.kind === "trail") return null;
  if (isBareDay(first) && first.kind === "date" && first.day !== null && second.kind === "day-of") {
    return { kind: "span", from: { ...second, day: first.day }, to: second };
  }
  if (first.kind !== "date" || second.kind !== "date")
    return isBareDay(first) || isBareDay(second) ? null : { kind: "span", from: first, to: second };
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
  if (
    first.month !== null &&
    second.month !== null &&
    first.year === null &&
    first.shift === null &&
    second.year !== null
  ) {
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
  const start = phrases.skip(bound.next, "of", "article", "from", "article");
  // Entro l'anno, by the summer: the present unit, the coming season.
  const point =
    readPoint(phrases, start) ?? (until !== null && start > bound.next ? readPresent(phrases, start) : null);
  if (point === null || point.meaning.kind === "trail") return null;
  const meaning: Meaning =
    since === null ? { kind: "until", to: point.meaning } : { kind: "since", from: point.meaning };
  return { meaning, next: point.next };
}

/** Tuesday morning, ieri sera: the part of the day belongs to the expression. */
function withPartOfDay(phrases: Phrases, reading: Reading | null): Reading | null {
  if (reading === null) return null;
  const part = phrases.take(reading.next, "part");
  return part === null ? reading : { meaning: reading.meaning, next: part.next };
}
