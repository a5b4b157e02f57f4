import { isFiniteForm, isFuture } from "../grammar/features.ts";
import { D, U } from "../grammar/universal.ts";
import type { Sentences, Words } from "../text/words.ts";
import { type Day, dayOf, isoDate, parseIsoDate } from "./calendar.ts";
import { Phrases } from "./phrases.ts";
import type { Reading } from "./read-date.ts";
import { readExpression } from "./read-expression.ts";
import { resolve } from "./resolve/resolve.ts";
import type { TimeExpression } from "./time-expression.ts";
import type { TimeTables } from "./time-tables.ts";
import type { Range } from "./units.ts";

/** Sentences over which "two days later" still counts from a date named before. */
const ANCHOR_REACH = 3;

interface Placed {
  firstWord: number;
  /** Whether it is a weekday for which something is appointed: "called a strike for Friday". */
  appointed: boolean;
  /** Words of its sentence that look ahead. */
  marks: readonly number[];
  reading: Reading;
}

/**
 * Finds the time expressions of a document in text order. `published`: ISO 8601 date or date-time, null when unknown; only dates
 * written out in full then have a value. Where the grammar has been read, tense tells past from future.
 */
export function findTimes(
  _text: string,
  words: Words,
  sentences: Sentences,
  tables: TimeTables,
  published: string | null,
): TimeExpression[] {
  const placed = readAll(words, sentences, tables);
  const day = published === null ? null : parseIsoDate(published);
  const year = statedYear(placed);
  let anchor: { day: Day; sentence: number } | null = null;
  return placed.map(({ firstWord, appointed, marks, reading }) => {
    const future = appointed || looksAhead(words, marks, firstWord, reading.next);
    const sentence = words.sentence[firstWord];
    const near: Day | null = anchor !== null && sentence - anchor.sentence <= ANCHOR_REACH ? anchor.day : null;
    const range = writable(
      resolve(reading.meaning, {
        published: day,
        future,
        year,
        anchor: near,
        weekdayReach: tables.weekdayReach,
      }),
    );
    if (range !== null && range.precision !== "period") anchor = { day: range.start, sentence };
    return {
      firstWord,
      endWord: reading.next,
      start: words.start[firstWord],
      end: words.end[reading.next - 1],
      value:
        range === null
          ? null
          : {
              start: isoDate(range.start),
              end: isoDate(range.end),
              precision: range.precision,
              basis: range.stated ? "stated" : "resolved",
            },
      direction: directionOf(reading, range, day),
    };
  });
}

function readAll(words: Words, sentences: Sentences, tables: TimeTables): Placed[] {
  const phrases = new Phrases(words, tables);
  const placed: Placed[] = [];
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    phrases.from = sentences.firstWord[sentence];
    phrases.limit = sentences.firstWord[sentence + 1];
    let marks: number[] | null = null;
    for (let at = phrases.from; at < phrases.limit; at++) {
      if (!phrases.mayBegin(at)) continue;
      const reading = readExpression(phrases, at);
      if (reading === null) continue;
      marks ??= futureMarks(phrases);
      placed.push({ firstWord: at, appointed: isAppointed(phrases, at, reading), marks, reading });
      at = reading.next - 1;
    }
  }
  return placed;
}

/** A weekday behind "for" or "per" that is not itself of something: "the summit called for Thursday", not "for Thursday's vote". */
function isAppointed(phrases: Phrases, at: number, { meaning, next }: Reading): boolean {
  if (meaning.kind !== "date" || meaning.weekday === null || at === phrases.from) return false;
  return phrases.take(at - 1, "appointed")?.next === at && !/^['’]s?$/.test(phrases.form(next));
}

/** ISO dates of four figures begin with the year 1 and end with 9999. */
const FIRST_DAY = dayOf(1, 1, 1);
const LAST_DAY = dayOf(9999, 12, 31);

/** The range, unless it lies outside the years that an ISO date can name: 3,000 years ago. */
function writable(range: Range | null): Range | null {
  return range !== null && range.start >= FIRST_DAY && range.end <= LAST_DAY && range.start <= range.end ? range : null;
}

/** The year that every fully written date of the text shares. */
function statedYear(placed: readonly Placed[]): number | null {
  let year: number | null = null;
  for (const { reading } of placed) {
    const { meaning } = reading;
    if (meaning.kind !== "date" || meaning.year === null || meaning.month === null) continue;
    if (year !== null && year !== meaning.year) return null;
    year = meaning.year;
  }
  return year;
}

/** Enough marks of the future for any sentence; a bound, so that one endless sentence is still read in linear time. */
const MOST_MARKS = 16;

/** Value of a word that looks ahead for what stands behind its verb: "said on Friday it would", "would meet on Friday". */
const BEHIND = 1;

/** Words of a sentence that look ahead, those for what stands behind them as their complements: futures, and words such as `will`. */
function futureMarks(phrases: Phrases): number[] {
  const { words } = phrases;
  const marks: number[] = [];
  for (let word = phrases.from; word < phrases.limit && marks.length < MOST_MARKS; word++) {
    const found = phrases.take(word, "future");
    if (isFuture(words.morph[word]) || found !== null) marks.push(found?.atom.value === BEHIND ? ~word : word);
  }
  return marks;
}

/** Does the verb the expression hangs on look ahead? Without a parse: does any word of the sentence? */
function looksAhead(words: Words, marks: readonly number[], firstWord: number, endWord: number): boolean {
  if (marks.length === 0) return false;
  let governor = -1;
  for (let word = endWord - 1, steps = 0; word >= 0 && steps < 12; word = words.head[word], steps++) {
    if ((word < firstWord || word >= endWord) && (words.upos[word] === U.VERB || words.upos[word] === U.AUX)) {
      governor = word;
      break;
    }
  }
  if (governor === -1) return marks.some((mark) => mark >= 0 && !otherVerbBetween(words, firstWord, mark));
  const isAuxiliary = (word: number) =>
    words.deprel[word] === D.aux || words.deprel[word] === D["aux:pass"] || words.deprel[word] === D.cop;
  // "Torneranno a riunirsi a dicembre", "are expected to meet in November": the verb above looks ahead for it.
  const above = words.head[governor];
  return marks.some((mark) => {
    if (mark < 0 && firstWord < governor) return false;
    const word = mark < 0 ? ~mark : mark;
    return word === governor || word === above || (words.head[word] === governor && isAuxiliary(word));
  });
}

/** "In agosto era stato lui ad andarci; vi tornerà": a finite verb between an expression and one that looks ahead has it for itself. */
function otherVerbBetween(words: Words, time: number, mark: number): boolean {
  const end = Math.max(time, mark);
  for (let word = Math.min(time, mark) + 1; word < end; word++)
    if (isFiniteForm(words.morph[word]) && !isFuture(words.morph[word])) return true;
  return false;
}

function directionOf(reading: Reading, range: Range | null, published: Day | null): TimeExpression["direction"] {
  if (range !== null && published !== null) {
    if (range.end < published || (reading.meaning.kind === "trail" && reading.meaning.sign < 0)) return "past";
    return range.start > published || reading.meaning.kind === "until" ? "future" : "present";
  }
  const { meaning } = reading;
  const sign =
    meaning.kind === "distance"
      ? meaning.sign
      : meaning.kind === "trail"
        ? meaning.sign
        : meaning.kind === "day"
          ? meaning.offset
          : meaning.kind === "unit" || meaning.kind === "date"
            ? meaning.shift
            : null;
  if (sign === null) return null;
  return sign < 0 ? "past" : sign > 0 ? "future" : "present";
}
