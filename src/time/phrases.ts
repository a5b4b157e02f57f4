import { foldForm } from "../text/text-tables.ts";
import type { Words } from "../text/words.ts";
import type { Atom, AtomKind, Phrase, TimeTables } from "./time-tables.ts";

/** Kinds no expression begins with. */
const FOLLOWERS: ReadonlySet<AtomKind> = new Set([
  "of",
  "article",
  "to",
  "and",
  "year",
  "part",
  "later",
  "earlier",
  "ago",
  "hence",
  "each",
  "counted",
  "clause",
  "whole",
  "now",
  "future",
]);
/** Forms remembered at a time. */
const MOST_FORMS = 50_000;

/** An atom found in the text and the word after it. */
export interface Found {
  atom: Atom;
  next: number;
}

/** Whether a form begins with a figure. */
const isFigure = (form: string): boolean => form >= "0" && form < ":";

/** The phrases of the tables as they stand in one document. */
export class Phrases {
  readonly words: Words;
  readonly tables: TimeTables;
  /** The sentence being read, as word numbers; nothing is taken from outside it. */
  from = 0;
  limit = 0;
  private readonly known = new Map<string, readonly Phrase[] | null>();
  /** What begins with each word, and its form as the tables write it; undefined until it is asked for. */
  private readonly begun: (readonly Phrase[] | null | undefined)[];
  private readonly folded: (string | undefined)[];

  constructor(words: Words, tables: TimeTables) {
    this.words = words;
    this.tables = tables;
    this.begun = new Array(words.length).fill(undefined);
    this.folded = new Array(words.length).fill(undefined);
  }

  form(word: number): string {
    return word >= this.from && word < this.limit ? this.words.form[word] : "";
  }

  /** Can an expression begin with this word? One look-up for nearly every word of a text. */
  mayBegin(word: number): boolean {
    const form = this.words.form[word];
    const { met, phrases } = this.tables;
    let answer = met.get(form);
    if (answer === undefined) {
      const hyphen = form.indexOf("-");
      const prefix = hyphen > 1 ? phrases.get(foldForm(form.slice(0, hyphen))) : undefined;
      answer =
        phrases.get(foldForm(form))?.some(({ atom }) => !FOLLOWERS.has(atom.kind)) === true ||
        /^['’]?\d|^[QTHSqths][1-4]$|^[IVX]+$/.test(form) ||
        prefix?.some(({ atom }) => atom.kind === "edge") === true;
      if (met.size >= MOST_FORMS) met.clear();
      met.set(form, answer);
    }
    return answer;
  }

  /** Phrases that begin with this word; null when none does. */
  starting(word: number): readonly Phrase[] | null {
    const begun = this.begun[word];
    if (begun !== undefined) return begun;
    const form = this.words.form[word];
    let found = this.known.get(form);
    if (found === undefined) {
      found = this.tables.phrases.get(this.foldedAt(word)) ?? null;
      this.known.set(form, found);
    }
    this.begun[word] = found;
    return found;
  }

  private foldedAt(word: number): string {
    const folded = this.folded[word] ?? foldForm(this.words.form[word]);
    this.folded[word] = folded;
    return folded;
  }

  /** The longest phrase of one kind at a word. */
  take(word: number, kind: AtomKind): Found | null {
    if (word >= this.limit || word < this.from) return null;
    const candidates = this.starting(word);
    if (candidates === null) return null;
    for (const { rest, atom } of candidates) {
      if (atom.kind === kind && this.follows(word, rest)) return { atom, next: word + 1 + rest.length };
    }
    return null;
  }

  private follows(word: number, rest: readonly string[]): boolean {
    if (word + rest.length >= this.limit) return false;
    for (let at = 0; at < rest.length; at++) {
      if (this.foldedAt(word + 1 + at) !== rest[at]) return false;
    }
    return true;
  }

  /** The word after an optional phrase of the kinds given, each at most once and in that order. */
  skip(word: number, ...kinds: AtomKind[]): number {
    let at = word;
    for (const kind of kinds) at = this.take(at, kind)?.next ?? at;
    return at;
  }

  /** A whole number in figures or words, with the word after it; a few and the like are `vague`. */
  number(word: number): { value: number; next: number; vague: boolean } | null {
    const form = this.form(word);
    if (isFigure(form)) {
      return form.length <= 4 && /^\d+$/.test(form) ? { value: Number(form), next: word + 1, vague: false } : null;
    }
    const number = this.take(word, "number");
    const found = number ?? this.take(word, "vague");
    return found === null ? null : { value: found.atom.value, next: found.next, vague: number === null };
  }

  /** An ordinal: `3rd`, `3º`, `third`. */
  ordinal(word: number): { value: number; next: number } | null {
    const form = this.form(word);
    const digits = isFigure(form) ? /^(\d{1,2})(\D{1,2})$/.exec(form) : null;
    if (digits !== null && this.tables.ordinalSuffixes.has(foldForm(digits[2])))
      return { value: Number(digits[1]), next: word + 1 };
    const found = this.take(word, "ordinal");
    return found === null ? null : { value: found.atom.value, next: found.next };
  }

  /** A Roman numeral up to 39, as centuries have; null for any other word. */
  roman(word: number): number | null {
    const form = this.form(word);
    const match = /^(X{0,3})(IX|IV|V?I{0,3})$/.exec(form);
    if (match === null || form === "") return null;
    const ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"].indexOf(match[2]);
    return match[1].length * 10 + ones;
  }

  /** A day of the month, 1 to 31, in figures, words or as an ordinal. */
  dayOfMonth(word: number): { value: number; next: number } | null {
    const ordinal = this.ordinal(word);
    const number = ordinal === null && !/^\d{3,}/.test(this.form(word)) ? this.number(word) : null;
    const found = ordinal ?? (number?.vague ? null : number);
    return found !== null && found.value >= 1 && found.value <= 31 ? found : null;
  }

  /** A year in four figures between 1000 and 2199. */
  year(word: number): { value: number; next: number } | null {
    const form = this.form(word);
    return /^(1\d|20|21)\d\d$/.test(form) ? { value: Number(form), next: word + 1 } : null;
  }
}
