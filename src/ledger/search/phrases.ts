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
