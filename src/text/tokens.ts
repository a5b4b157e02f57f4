/** What kind of token it is, for finding sentences. */
export const WORD = 0;
export const NUMBER = 1;
export const MARK = 2;
/** `.`, `?`, `!`, `…` and their runs. */
export const FINAL = 3;
/** An abbreviation with its full stop, which may also be the sentence's: U.S., Inc. */
export const OPEN_ABBREVIATION = 4;
/** An abbreviation before a capital at which a sentence ends: etc. */
export const END_ABBREVIATION = 5;

/** What stands before a token. */
export const NO_GAP = 0;
export const SPACE_GAP = 1;
export const LINE_GAP = 2;
export const PARAGRAPH_GAP = 3;

/** The surface tokens of a text as columns. */
export interface Tokens {
  length: number;
  start: Int32Array;
  end: Int32Array;
  kind: Uint8Array;
  gap: Uint8Array;
}

/** Columns for `capacity` tokens, growing as needed. */
export function createTokens(capacity: number): Tokens {
  return {
    length: 0,
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    kind: new Uint8Array(capacity),
    gap: new Uint8Array(capacity),
  };
}

/** Adds a token to the columns. */
export function pushToken(tokens: Tokens, start: number, end: number, kind: number, gap: number): void {
  if (tokens.length === tokens.start.length) {
    const larger = createTokens(tokens.length * 2);
    larger.start.set(tokens.start);
    larger.end.set(tokens.end);
    larger.kind.set(tokens.kind);
    larger.gap.set(tokens.gap);
    Object.assign(tokens, larger, { length: tokens.length });
  }
  const at = tokens.length++;
  tokens.start[at] = start;
  tokens.end[at] = end;
  tokens.kind[at] = kind;
  tokens.gap[at] = gap;
}
