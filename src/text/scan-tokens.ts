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
  SYMBOL,
} from "./characters.ts";
import { scanAddress } from "./scan-address.ts";
import { foldForm, type TextTables } from "./text-tables.ts";
import {
  createTokens,
  END_ABBREVIATION,
  FINAL,
  LINE_GAP,
  MARK,
  NO_GAP,
  NUMBER,
  OPEN_ABBREVIATION,
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
    return this.push(at, this.extend(at + 1, end), MARK);
  }

  private repeated(at: number, end: number, belongs: (code: number) => boolean, kind: number): number {
    let stop = at + 1;
    while (stop < end && belongs(this.text.charCodeAt(stop))) stop++;
    return this.push(at, stop, kind);
  }

  private extend(at: number, end: number): number {
    let stop = at;
    while (stop < end) {
      const code = this.text.charCodeAt(stop);
      if ((code >= 0xfe00 && code <= 0xfe0f) || (code >= 0x300 && code <= 0x36f) || code === 0x20e3) stop++;
      else break;
    }
    return stop;
  }

  /** An emoji with all that is joined to it, a flag, or a word in a script beyond the basic plane. */
  private supplementary(at: number, end: number): number {
    const { text } = this;
    const point = text.codePointAt(at) ?? 0;
    let stop = at + (point > 0xffff ? 2 : 1);
    if (point > 0xffff && /[\p{L}\p{N}]/u.test(String.fromCodePoint(point))) return this.word(at, stop, end);
    const isFlag = (other: number) => other >= 0x1f1e6 && other <= 0x1f1ff;
    if (isFlag(point) && isFlag(text.codePointAt(stop) ?? 0)) stop += 2;
    for (;;) {
      stop = this.extend(stop, end);
      const other = stop < end ? (text.codePointAt(stop) ?? 0) : 0;
      if (other >= 0x1f3fb && other <= 0x1f3ff) stop += 2;
      else if (other === 0x200d && stop + 1 < end && characterClass(text.charCodeAt(stop + 1)) >= SYMBOL) {
        stop += (text.codePointAt(stop + 1) ?? 0) > 0xffff ? 3 : 2;
      } else break;
    }
    return this.push(at, Math.min(stop, end), MARK);
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
      stop = this.alphanumerics(stop, end);
      if (stop >= end) break;
      const code = text.charCodeAt(stop);
      const next = stop + 1 < end ? text.charCodeAt(stop + 1) : 0;
      const joins = next !== 0 && (isAlphanumeric(next) || characterClass(next) === SURROGATE);
      if (isApostrophe(code) || code === 0x60) {
        if (!joins || code === 0x60) return this.push(from, this.ownsApostrophe(from, stop) ? stop + 1 : stop, WORD);
        if (this.elides(from, stop)) return this.push(from, stop + 1, WORD);
        stop++;
      } else if (isHyphen(code) && joins) {
        if (!tables.hyphenates && !tables.hyphenPrefixes.has(foldForm(text.slice(from, Math.min(stop, from + 16)))))
          break;
        stop++;
      } else if (code === DOT) {
        const dotted = this.dotted(from, stop, end);
        if (dotted === 0) break;
        if (dotted > 0) return dotted;
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
        const whole = Math.min(this.alphanumerics(stop + 1, Math.min(end, stop + 4)), end);
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

  private alphanumerics(at: number, end: number): number {
    const { text } = this;
    let stop = at;
    while (stop < end) {
      const code = text.charCodeAt(stop);
      const found = characterClass(code);
      if (found === LETTER || found === DIGIT || code === 0x5f) stop++;
      else if (found === SURROGATE && /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(text.codePointAt(stop) ?? 0)))
        stop += 2;
      else break;
    }
    return Math.min(stop, end);
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

  /**
   * The word from `from` meets a full stop at `stop`. Returns 0 when the stop is none of its own, -1 when the word goes on
   * beyond it (U.S.A, ansa.it), otherwise where the token, pushed as an abbreviation, ends.
   */
  private dotted(from: number, stop: number, end: number): number {
    const { text, tables } = this;
    const next = stop + 1 < end ? characterClass(text.charCodeAt(stop + 1)) : SPACE;
    if (next === LETTER || next === DIGIT) {
      // Initials run on (U.S., S.p.A., a.m.); so do addresses without www (ansa.it) and names of files.
      const segment = this.alphanumerics(stop + 1, end);
      const before = text.lastIndexOf(".", stop - 1);
      const length = stop - Math.max(before + 1, from);
      if (length === 1 && (segment - stop <= 2 || text.charCodeAt(segment) === DOT)) return -1;
      const dot = segment < end && text.charCodeAt(segment) === DOT;
      if (dot && tables.abbreviations.has(foldForm(text.slice(from, Math.min(segment + 1, from + 16))))) return -1;
      if (tables.abbreviations.get(foldForm(text.slice(from, Math.min(stop + 1, from + 16)))) !== undefined) {
        return this.push(from, stop + 1, OPEN_ABBREVIATION);
      }
      if (dot && segment + 1 < end && isLowerCase(text[stop + 1]) && isLowerCase(text[segment + 1])) return -1;
      const lower = (at: number) => !isUpperCase(text[at]);
      return next === LETTER && lower(stop + 1) && segment - stop > 2 && segment - stop <= 5 ? -1 : 0;
    }
    if (stop - from > 12) return 0;
    const form = text.slice(from, stop + 1);
    if (stop - from === 1 && isUpperCase(form[0]) && this.capitalFollows(stop + 1) && !this.endsHere(stop + 1))
      return this.push(from, stop + 1, WORD);
    const kind = tables.abbreviations.get(foldForm(form));
    if (kind === "inner") return this.push(from, stop + 1, WORD);
    if (kind === "any") return this.push(from, stop + 1, OPEN_ABBREVIATION);
    if (kind === "end") return this.push(from, stop + 1, END_ABBREVIATION);
    if (kind === "name" && (this.capitalFollows(stop + 1) || this.digitFollows(stop + 1)))
      return this.push(from, stop + 1, WORD);
    if (kind === "number" && this.digitFollows(stop + 1)) return this.push(from, stop + 1, WORD);
    if (stop - from >= 3 && /^(?:\p{L}{1,2}\.){2,}$/u.test(form)) return this.push(from, stop + 1, OPEN_ABBREVIATION);
    return 0;
  }

  /** The first character after blanks (a line break among them at most), or "" when a paragraph ends. */
  private following(at: number): string {
    const { text } = this;
    let stop = at;
    for (let budget = 8; budget > 0 && stop < text.length; budget--, stop++) {
      const found = characterClass(text.charCodeAt(stop));
      if (found === LINE_BREAK && characterClass(text.charCodeAt(stop + 1)) === LINE_BREAK) return "";
      if (found !== SPACE && found !== LINE_BREAK) return text[stop];
    }
    return "";
  }

  private capitalFollows(at: number): boolean {
    const next = this.following(at);
    return next !== "" && isUpperCase(next);
  }

  /** A letter after a lower-case word and before a sentence opener is a name of things (serie B. È …), no initial. */
  private endsHere(at: number): boolean {
    const { text, tokens } = this;
    const previous = tokens.length - 1;
    if (previous < 0 || !isLowerCase(text[tokens.start[previous]])) return false;
    let start = at;
    while (start < at + 8 && characterClass(text.charCodeAt(start)) <= LINE_BREAK) start++;
    return this.tables.openers.has(
      foldForm(text.slice(start, this.alphanumerics(start, Math.min(text.length, start + 16)))),
    );
  }

  private digitFollows(at: number): boolean {
    const next = this.following(at);
    return next !== "" && characterClass(next.charCodeAt(0)) === DIGIT;
  }

  /** A figure that began at `from` and is read up to `at`: 1,000.5, 5:30, 9/11, 20th, 1990s. */
  private number(from: number, at: number, end: number): number {
    const { text, tables } = this;
    const digits = (start: number) => {
      let stop = start;
      while (stop < end && characterClass(text.charCodeAt(stop)) === DIGIT) stop++;
      return stop;
    };
    let stop = digits(at);
    let hyphens = 0;
    let beforeHyphens = stop;
    for (;;) {
      const code = stop < end ? text.charCodeAt(stop) : 0;
      const joins = stop + 1 < end && characterClass(text.charCodeAt(stop + 1)) === DIGIT;
      if (!joins) break;
      if (code === DOT || code === 0x2c || code === 0x3a || code === 0x2f) stop = digits(stop + 1);
      else if (isHyphen(code)) {
        if (hyphens === 0) beforeHyphens = stop;
        hyphens++;
        stop = digits(stop + 1);
      } else break;
    }
    // A single hyphen parts two figures (5-10); more make a date or a telephone number.
    if (hyphens === 1 && (beforeHyphens - from > 3 || stop - beforeHyphens < 5)) stop = beforeHyphens;
    if (stop < end && characterClass(text.charCodeAt(stop)) === LETTER) {
      const word = this.alphanumerics(stop, end);
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

  private push(start: number, end: number, kind: number): number {
    pushToken(this.tokens, start, end, kind, this.gap);
    this.gap = NO_GAP;
    return end;
  }
}
