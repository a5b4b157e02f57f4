import {
  characterClass,
  DIGIT,
  isAlphanumeric,
  isApostrophe,
  isHyphen,
  isLowerCase,
  isUpperCase,
  LETTER,
  LINE_BREAK,
  SPACE,
  SURROGATE,
} from "./characters.ts";
import { scanAddress } from "./scan-address.ts";
import { GOES_ON, NOT_ITS_OWN, readDot } from "./scan-dots.ts";
import { afterAlphanumerics, afterFigure } from "./scan-runs.ts";
import { afterEmoji, afterModifiers } from "./scan-symbols.ts";
import { foldForm, type TextTables } from "./text-tables.ts";
import {
  createTokens,
  FINAL,
  LINE_GAP,
  MARK,
  NO_GAP,
  NUMBER,
  PARAGRAPH_GAP,
  pushToken,
  SPACE_GAP,
  type Tokens,
  WORD,
} from "./tokens.ts";

const codes = (marks: string): ReadonlySet<number> => new Set([...marks].map((mark) => mark.charCodeAt(0)));

/** Marks that end a sentence, the full stop apart: of Europe, East Asia, the Arabic script and Hindi. */
const FINAL_MARKS = codes("!?…。！？؟۔।‼⁇⁈⁉");

/** Marks that make one token when repeated: --, ***, ==. */
const REPEATING = codes("-*=_~#+<>$'`’‘—");

const DOT = 0x2e;

/**
 * Cuts a text into surface tokens in one scan. Every character that is not space belongs to exactly one token.
 * Lookahead is bounded, or limited to characters then consumed, so that time is linear whatever the input.
 */
export function scanTokens(text: string, tables: TextTables): Tokens {
  const scanner = new Scanner(text, tables);
  scanner.run();
  return scanner.tokens;
}

class Scanner {
  readonly tokens: Tokens;
  private readonly text: string;
  private readonly tables: TextTables;
  private gap = PARAGRAPH_GAP;
  /** A single quote has been opened and not closed in this paragraph: an s' may then be its end. */
  private quoteOpen = false;

  constructor(text: string, tables: TextTables) {
    this.text = text;
    this.tables = tables;
    this.tokens = createTokens(Math.max(16, text.length >> 2));
  }

  run(): void {
    const { text } = this;
    let at = 0;
    while (at < text.length) {
      const found = characterClass(text.charCodeAt(at));
      if (found === SPACE) {
        if (this.gap === NO_GAP) this.gap = SPACE_GAP;
        at++;
      } else if (found === LINE_BREAK) {
        const paired = text.charCodeAt(at) === 0x0d && text.charCodeAt(at + 1) === 0x0a;
        this.gap = this.gap >= LINE_GAP ? PARAGRAPH_GAP : LINE_GAP;
        at += paired ? 2 : 1;
      } else {
        if (this.gap === PARAGRAPH_GAP) this.quoteOpen = false;
        at = this.chunk(at);
      }
    }
  }

  /** Scans from `at` to the next space and returns where it stands. */
  private chunk(at: number): number {
    const { text } = this;
    let end = at;
    let plain = true;
    let address = false;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      const found = characterClass(code);
      if (found === LETTER) continue;
      if (found === SPACE || found === LINE_BREAK) break;
      plain = false;
      // An address holds an @, a :// or begins with www.
      if (code === 0x40 || (code === 0x2f && text.charCodeAt(end + 1) === 0x2f)) address = true;
      else if (code === DOT && end - at >= 3 && text.charCodeAt(end - 1) === 0x77 && text.charCodeAt(end - 2) === 0x77)
        address = true;
    }
    if (plain) {
      this.push(at, end, WORD);
      return end;
    }
    while (at < end) {
      if (address) {
        const found = scanAddress(text, at, end);
        if (found > at) {
          this.push(at, found, WORD);
          at = found;
          continue;
        }
      }
      at = this.token(at, end);
    }
    return end;
  }

  /** Scans one token of the chunk that ends at `end` and returns where it stops. */
  private token(at: number, end: number): number {
    const { text } = this;
    const code = text.charCodeAt(at);
    const next = at + 1 < end ? text.charCodeAt(at + 1) : 0;
    const found = characterClass(code);
    if (found === LETTER) return this.word(at, at, end);
    if (found === DIGIT) return this.number(at, at, end);
    if (found === SURROGATE) return this.supplementary(at, end);
    const nextClass = next === 0 ? SPACE : characterClass(next);
    if (code === DOT) {
      if (nextClass === DIGIT && this.gap > NO_GAP) return this.number(at, at + 1, end);
      return this.repeated(at, end, (other) => other === DOT, FINAL);
    }
    if (FINAL_MARKS.has(code))
      return this.repeated(
        at,
        end,
        (other) => FINAL_MARKS.has(other) && (other !== 0x2026) === (code !== 0x2026),
        FINAL,
      );
    if (isApostrophe(code)) return this.apostrophe(at, end, nextClass);
    if ((code === 0x23 || code === 0x40) && nextClass === LETTER && this.gap > NO_GAP)
      return this.word(at, at + 1, end);
    if ((code === 0x2b || (code === 0x2d && this.tables.hyphenates)) && nextClass === DIGIT && this.gap > NO_GAP) {
      return this.number(at, at + 1, end);
    }
    if ((code === 0x3a || code === 0x3b) && this.gap > NO_GAP) {
      const face = at + (next === 0x2d ? 2 : 1);
      if (face + 1 === end && "()DPp/|".includes(text[face])) return this.push(at, end, MARK);
    }
    if (REPEATING.has(code) && next === code) return this.repeated(at, end, (other) => other === code, MARK);
    // A mark takes its variation selector and combining marks along.
    return this.push(at, afterModifiers(text, at + 1, end), MARK);
  }

  private repeated(at: number, end: number, belongs: (code: number) => boolean, kind: number): number {
    let stop = at + 1;
    while (stop < end && belongs(this.text.charCodeAt(stop))) stop++;
    return this.push(at, stop, kind);
  }

  /** An emoji with all that is joined to it, or a word in a script beyond the basic plane. */
  private supplementary(at: number, end: number): number {
    const point = this.text.codePointAt(at) ?? 0;
    if (point > 0xffff && /[\p{L}\p{N}]/u.test(String.fromCodePoint(point))) return this.word(at, at + 2, end);
    return this.push(at, afterEmoji(this.text, at, end), MARK);
  }

  /** A token that begins at an apostrophe: '90, 's after a space, a word such as 'em, or an opening quote. */
  private apostrophe(at: number, end: number, nextClass: number): number {
    const { text, tables } = this;
    if (text.charCodeAt(at + 1) === text.charCodeAt(at) && at + 1 < end) return this.push(at, at + 2, MARK);
    if (nextClass === DIGIT && this.gap > NO_GAP) {
      const year = at + 3;
      if (year <= end && characterClass(text.charCodeAt(at + 2)) === DIGIT) {
        const decade = text.charCodeAt(year) === 0x73 ? year + 1 : year;
        if (decade >= end || !isAlphanumeric(text.charCodeAt(decade)))
          return this.push(at, Math.min(decade, end), NUMBER);
      }
    }
    if (nextClass === LETTER) {
      let stop = at + 1;
      while (stop < end && stop - at < 6 && characterClass(text.charCodeAt(stop)) === LETTER) stop++;
      const form = foldForm(text.slice(at, stop));
      if (
        tables.apostrophised.has(form) ||
        (tables.enclitics.has(form) && (stop === end || text.charCodeAt(stop) < 0x41))
      ) {
        return this.push(at, stop, WORD);
      }
    }
    if (this.gap > NO_GAP && nextClass !== SPACE) this.quoteOpen = true;
    else this.quoteOpen = false;
    return this.push(at, at + 1, MARK);
  }

  /** A word that began at `from` and is read up to `at`. */
  private word(from: number, at: number, end: number): number {
    const { text, tables } = this;
    let stop = at;
    for (;;) {
      stop = afterAlphanumerics(text, stop, end);
      if (stop >= end) break;
      const code = text.charCodeAt(stop);
      const next = stop + 1 < end ? text.charCodeAt(stop + 1) : 0;
      const joins = next !== 0 && (isAlphanumeric(next) || characterClass(next) === SURROGATE);
      if (isApostrophe(code) || code === 0x60) {
        if (!joins || code === 0x60) return this.push(from, this.ownsApostrophe(from, stop) ? stop + 1 : stop, WORD);
        if (this.elides(from, stop)) return this.push(from, stop + 1, WORD);
        stop++;
      } else if (isHyphen(code) && joins) {
        if (!tables.hyphenates && !this.isPrefix(from, stop)) break;
        stop++;
      } else if (code === DOT) {
        const dot = readDot(text, from, stop, end, tables, this.isAfterLowerCase());
        if (dot === NOT_ITS_OWN) break;
        if (dot !== GOES_ON) return this.push(from, stop + 1, dot);
        stop++;
      } else if (
        code === 0x26 &&
        joins &&
        stop - from <= 3 &&
        isUpperCase(text[stop - 1]) &&
        isUpperCase(text[stop + 1])
      ) {
        stop++;
      } else if (code === 0x2f && stop - from <= 2) {
        const whole = Math.min(afterAlphanumerics(text, stop + 1, Math.min(end, stop + 4)), end);
        if (!tables.unbroken.has(foldForm(text.slice(from, whole)))) break;
        stop = whole;
      } else if (
        code === 0x2f &&
        joins &&
        characterClass(text.charCodeAt(stop - 1)) === DIGIT &&
        characterClass(next) === DIGIT
      ) {
        stop++;
      } else break;
    }
    return this.push(from, stop, WORD);
  }

  /** Is what stands before a hyphen the front of one word (`un-named`), not the name of a body (`UN-named`)? */
  private isPrefix(from: number, stop: number): boolean {
    const { text, tables } = this;
    if (!tables.hyphenPrefixes.has(foldForm(text.slice(from, Math.min(stop, from + 16))))) return false;
    return stop - from < 2 || !isUpperCase(text[stop - 1]) || isUpperCase(text[stop + 1]);
  }

  /** The word from `from` is followed by an apostrophe and no letter: is it its own (po', workers')? */
  private ownsApostrophe(from: number, stop: number): boolean {
    const { text, tables } = this;
    if (stop - from > 20) return false;
    const form = `${foldForm(text.slice(from, stop))}'`;
    if (tables.apostrophised.has(form) || tables.proclitics.has(form)) return true;
    return !this.quoteOpen && tables.enclitics.has("'") && form.endsWith("s'") && text.charCodeAt(stop) !== 0x60;
  }

  /** Does the word end with the apostrophe at `stop` (dell'altro), or go on (O'Brien, don't)? */
  private elides(from: number, stop: number): boolean {
    const { text, tables } = this;
    const form = `${foldForm(text.slice(from, Math.min(stop, from + 24)))}'`;
    const isProclitic = tables.proclitics.has(form);
    if (!tables.elides && !isProclitic) return false;
    // Dell'11 settembre, but not every letter before a figure.
    if (characterClass(text.charCodeAt(stop + 1)) !== LETTER) return isProclitic;
    // A foreign possessive is no elision: King's.
    if (text.charCodeAt(stop + 1) === 0x73 && !isAlphanumeric(text.charCodeAt(stop + 2))) return false;
    // Names keep theirs: D'Alema, L'Aquila in mid-sentence, O'Brien.
    const first = text[from];
    if (!isUpperCase(first) || !isUpperCase(text[stop + 1])) return true;
    if (form === "o'" || form === "d'") return false;
    return stop - from > 1 || this.gap !== SPACE_GAP || this.tokens.kind[this.tokens.length - 1] !== WORD;
  }

  /** A figure that began at `from` and is read up to `at`: 1,000.5, 5:30, 9/11, 20th, 1990s. */
  private number(from: number, at: number, end: number): number {
    const { text, tables } = this;
    let stop = afterFigure(text, from, at, end);
    if (stop < end && characterClass(text.charCodeAt(stop)) === LETTER) {
      const word = afterAlphanumerics(text, stop, end);
      if (word - stop <= 8 && tables.units.has(foldForm(text.slice(stop, word)))) return this.push(from, stop, NUMBER);
      return this.word(from, stop, end);
    }
    const code = stop < end ? text.charCodeAt(stop) : 0;
    if (code === 0xb0 && stop - from <= 3) stop++;
    else if (isApostrophe(code) && tables.elides && !this.quoteOpen && !isAlphanumeric(text.charCodeAt(stop + 1)))
      stop++;
    else if (isApostrophe(code) && text.charCodeAt(stop + 1) === 0x73 && stop + 2 <= end) {
      if (stop + 2 === end || !isAlphanumeric(text.charCodeAt(stop + 2))) stop += 2;
    }
    return this.push(from, stop, NUMBER);
  }

  private isAfterLowerCase(): boolean {
    const previous = this.tokens.length - 1;
    return previous >= 0 && isLowerCase(this.text[this.tokens.start[previous]]);
  }

  private push(start: number, end: number, kind: number): number {
    pushToken(this.tokens, start, end, kind, this.gap);
    this.gap = NO_GAP;
    return end;
  }
}
