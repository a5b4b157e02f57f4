import { fold } from "./terms.ts";

const WORDS = /[\p{L}\p{N}]+/gu;
const BETWEEN = "[^\\p{L}\\p{N}]+";

/** The words of a phrase as they are compared: letters and figures only, a blank between two. */
export const plainWords = (text: string): string => (fold(text).match(WORDS) ?? []).join(" ");

/** Finds texts that have all of some phrases and none of others, each as `plainWords` gives it, whatever stands between their words. */
export function phraseFinder(phrases: readonly string[], excluded: readonly string[]): (text: string) => boolean {
  const sought = phrases.map(pattern);
  const unwanted = excluded.map(pattern);
  return (text) => {
    const folded = fold(text);
    return sought.every((phrase) => phrase.test(folded)) && !unwanted.some((phrase) => phrase.test(folded));
  };
}

/** Words of letters and figures have nothing in them that a pattern reads otherwise. */
const pattern = (phrase: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${phrase.split(" ").join(BETWEEN)}(?![\\p{L}\\p{N}])`, "u");

/** Letters of a phrase that a rough pattern has: they tell most texts apart, and more take long to compile. */
const ROUGHLY = 24;
const BEYOND_ASCII = "\\x{80}-\\x{10FFFF}";

/**
 * A pattern of DuckDB (RE2) that every text with a phrase matches as it stands, and few others: whatever is beyond ASCII may be a letter with its
 * accent or nothing at all. With it most texts need not be handed over. It has letters and figures of ASCII only, and no quotation mark.
 */
export const roughPattern = (phrase: string): string =>
  `(?:^|[^0-9A-Za-z])${[...phrase].slice(0, ROUGHLY).map(roughLetter).join("")}`;

function roughLetter(letter: string): string {
  if (letter === " ") return "[^0-9A-Za-z]+";
  if (letter > "\x7f") return `[${BEYOND_ASCII}]+`;
  return `[${letter}${letter.toUpperCase()}${BEYOND_ASCII}][${BEYOND_ASCII}]*`;
}
