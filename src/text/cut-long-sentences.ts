import { MARK, type Tokens } from "./tokens.ts";

/** Tokens of the longest sentence read as one: beyond the longest that is written, and few enough for whatever compares its words. */
export const LONGEST_SENTENCE = 400;
/** So many tokens before the cut are searched for a mark behind which it is made. */
const REACH = 100;

/** Cuts sentences that are none (lists, texts without full stops) into parts, behind a mark if there is one. Changes `begins`. */
export function cutLongSentences(tokens: Tokens, begins: Uint8Array): void {
  let first = 0;
  for (let at = 0; at < tokens.length; at++) {
    if (begins[at] === 1) first = at;
    if (at - first < LONGEST_SENTENCE) continue;
    let cut = at;
    while (cut > at - REACH && tokens.kind[cut - 1] !== MARK) cut--;
    if (tokens.kind[cut - 1] !== MARK) cut = at;
    begins[cut] = 1;
    first = cut;
  }
}
