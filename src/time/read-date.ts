import { U } from "../grammar/universal.ts";
import { isUpperCase } from "../text/characters.ts";
import { isDate } from "./calendar.ts";
import { type CalendarDate, calendarDate, type Meaning } from "./meaning.ts";
import type { Phrases } from "./phrases.ts";

/** A meaning and the word after the last it was read from. */
export interface Reading<M extends Meaning = Meaning> {
  meaning: M;
  next: number;
}

/** A calendar date in any of the orders the world writes it: 3 September 2025, September 3, Wed 3/9/2025, 2025-09-03, March, 2025. */
export function readDate(phrases: Phrases, at: number): Reading<CalendarDate> | null {
  const weekday = phrases.take(at, "weekday");
  if (weekday !== null) {
    const after = phrases.skip(
      /^[,(-]$/.test(phrases.form(weekday.next)) ? weekday.next + 1 : weekday.next,
      "on",
      "article",
    );
    const date = readWritten(phrases, after, true) ?? readFigures(phrases, after, true);
    if (date !== null && date.meaning.day !== null) {
      return { meaning: { ...date.meaning, weekday: weekday.atom.value }, next: date.next };
    }
    const day = phrases.dayOfMonth(after);
    // Wednesday 3: a bare number, unless it counts what follows.
    const isFigure = /^\d/.test(phrases.form(after));
    // Behind a comma any word is counted: "on Tuesday, 30 of which".
    const counted = phrases.form(weekday.next) === "," ? /^\p{L}/u : /^\p{L}{4,}/u;
    const counts = day !== null && counted.test(phrases.form(day.next));
    if (day !== null && !counts && (isFigure || (!weekday.atom.careful && phrases.ordinal(after) !== null))) {
      return { meaning: calendarDate({ weekday: weekday.atom.value, day: day.value }), next: day.next };
    }
    if (weekday.atom.careful) return null;
    return { meaning: calendarDate({ weekday: weekday.atom.value }), next: weekday.next };
  }
  return readWritten(phrases, at, false) ?? readFigures(phrases, at, false) ?? readYear(phrases, at);
}

/** Dates with the month in words. `sure`: a weekday stands before it. */
function readWritten(phrases: Phrases, at: number, sure: boolean): Reading<CalendarDate> | null {
  const day = phrases.dayOfMonth(at);
  if (day !== null) {
    const month = phrases.take(phrases.skip(day.next, "of", "article"), "month");
    // "One of march …": an ordinary word unless figures or a capital speak for the month.
    const name = month === null ? "" : phrases.form(month.next - 1);
    const isOrdinary =
      month?.atom.careful && !/^\d/.test(phrases.form(at)) && !isUpperCase(name[0]) && !name.endsWith(".");
    if (month !== null && !isOrdinary && !isVerb(phrases, month.next - 1)) {
      const year = writtenYear(phrases, month.next);
      return {
        meaning: calendarDate({ day: day.value, month: month.atom.value, year: year?.value ?? null }),
        next: year?.next ?? month.next,
      };
    }
  }
  const month = isVerb(phrases, at) ? null : phrases.take(at, "month");
  if (month === null) {
    const year = phrases.year(at);
    const named = year === null ? null : phrases.take(year.next, "month");
    if (year === null || named === null || named.atom.careful) return null;
    return { meaning: calendarDate({ year: year.value, month: named.atom.value }), next: named.next };
  }
  const isNamed = !month.atom.careful || isNameLike(phrases, at);
  if (phrases.tables.monthFirst) {
    const ordinal = phrases.dayOfMonth(phrases.skip(month.next, "article"));
    if (ordinal !== null && (isNamed || /^\d/.test(phrases.form(ordinal.next - 1)))) {
      const year = writtenYear(phrases, ordinal.next);
      return {
        meaning: calendarDate({ month: month.atom.value, day: ordinal.value, year: year?.value ?? null }),
        next: year?.next ?? ordinal.next,
      };
    }
  }
  const year = writtenYear(phrases, month.next);
  if (year !== null) return { meaning: calendarDate({ month: month.atom.value, year: year.value }), next: year.next };
  const behind = isNamed || sure ? readDayBehind(phrases, month.next) : null;
  if (behind !== null)
    return {
      meaning: calendarDate({ month: month.atom.value, day: behind.value, year: behind.year }),
      next: behind.next,
    };
  if (!isNamed && !sure) return null;
  return { meaning: calendarDate({ month: month.atom.value }), next: month.next };
}

/** Gennaio 22, 2018; novembre 19-20: a day behind its month where the language puts it before, when year or span speak for it. */
function readDayBehind(phrases: Phrases, at: number): { value: number; year: number | null; next: number } | null {
  const day = phrases.dayOfMonth(at);
  if (day === null) return null;
  const year = phrases.form(day.next) === "," ? phrases.year(day.next + 1) : null;
  if (year !== null) return { value: day.value, year: year.value, next: year.next };
  const spans = /^[-–]$/.test(phrases.form(day.next)) && phrases.dayOfMonth(day.next + 1) !== null;
  return spans ? { value: day.value, year: null, next: day.next } : null;
}

/** They may, they march: where the grammar has been read, it knows. */
function isVerb(phrases: Phrases, word: number): boolean {
  const upos = word < phrases.limit ? phrases.words.upos[word] : U.X;
  return upos === U.AUX || upos === U.VERB;
}

const INTRODUCTIONS = ["of", "in", "since", "until", "from", "to", "edge", "shift", "between", "within"] as const;

/** A careful name such as May or March is a month after a preposition, an article or the like, or with a capital in mid-sentence. */
function isNameLike(phrases: Phrases, at: number): boolean {
  const previous = at - 1;
  const isFirst = phrases.form(previous) === "";
  const isAbbreviation = phrases.form(at).length <= 4 && phrases.form(at).toLowerCase() !== "may";
  const introduced = INTRODUCTIONS.some((kind) => phrases.take(previous, kind) !== null);
  if (introduced) return true;
  const joint = phrases.take(at + 1, "to");
  if (joint !== null && phrases.take(joint.next, "month") !== null) return true;
  return !isAbbreviation && !isFirst && isUpperCase(phrases.form(at)[0]);
}

/** A year after a day or a month: 2025, `, 2025`, of 2025, '25. */
export function writtenYear(phrases: Phrases, at: number): { value: number; next: number } | null {
  const after = phrases.form(at) === "," ? at + 1 : phrases.skip(at, "of", "article");
  const year = phrases.year(after);
  if (year !== null) return year;
  const short = /^['’](\d\d)$/.exec(phrases.form(after));
  return short === null ? null : { value: fullYear(Number(short[1])), next: after + 1 };
}

const fullYear = (two: number): number => (two < 40 ? 2000 + two : 1900 + two);

const BEFORE_FIGURES = ["article", "on", "shift", "from", "between", "to", "and", "until", "since"] as const;

/** 2025-09-03, 03/09/2025, 3.9.2025, 3/9 after a weekday or with a leading article. */
function readFigures(phrases: Phrases, at: number, sure: boolean): Reading<CalendarDate> | null {
  const form = phrases.form(at);
  const code = form.charCodeAt(0);
  if (code < 0x30 || code > 0x39 || form.length < 3 || form.length > 10) return null;
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(form);
  if (iso !== null) return figures(Number(iso[1]), Number(iso[2]), Number(iso[3]), at);
  const full = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d\d)$/.exec(form);
  const short = full === null ? (sure ? /^(\d{1,2})[/.](\d{1,2})$/ : /^(\d{1,2})\/(\d{1,2})$/).exec(form) : null;
  const match = full ?? short;
  if (match === null) return null;
  const first = Number(match[1]);
  const second = Number(full === null ? match[2] : match[3]);
  const year = full === null ? null : full[4].length === 2 ? fullYear(Number(full[4])) : Number(full[4]);
  // 9/11 and 24/7 are names more often than dates.
  if (year === null && !sure && !BEFORE_FIGURES.some((kind) => phrases.take(at - 1, kind) !== null)) return null;
  const monthFirst = phrases.tables.monthFirst ? first <= 12 : second > 12;
  return monthFirst ? figures(year, first, second, at) : figures(year, second, first, at);
}

function figures(year: number | null, month: number, day: number, at: number): Reading<CalendarDate> | null {
  if (!isDate(year ?? 2000, month, day)) return null;
  return { meaning: calendarDate({ year, month, day }), next: at + 1 };
}

/** A bare year, where a word before it says that it is one: in 2025, since 2022. */
function readYear(phrases: Phrases, at: number): Reading<CalendarDate> | null {
  const year = phrases.year(at);
  if (year === null || year.value < 1500) return null;
  return isIntroduced(phrases, at) ? { meaning: calendarDate({ year: year.value }), next: year.next } : null;
}

function isIntroduced(phrases: Phrases, at: number): boolean {
  if (phrases.take(at - 1, "year") === null && phrases.take(at - 1, "month") === null) return false;
  // 2000 soldiers: a round number before a bare plural is a count.
  return phrases.form(at).endsWith("00") ? !/^\p{Ll}{4,}$/u.test(phrases.form(at + 1)) : true;
}
