import type { TextTables } from "./text-tables.ts";

const VOWELS = new Set([..."aeiouàèéìíîòóùúáâêôûäöü"]);

/** Vowels of a lower-case word, a rough count of its syllables; the u of `qu` and `gu` before a vowel is none. */
function syllables(word: string): number {
  let count = 0;
  for (let at = 0; at < word.length; at++) {
    if (!VOWELS.has(word[at])) continue;
    const isMute = word[at] === "u" && (word[at - 1] === "q" || word[at - 1] === "g") && VOWELS.has(word[at + 1]);
    if (!isMute) count++;
  }
  return count;
}

/**
 * The words of a verb with clitics (`dirglielo` → dir, glie, lo), null when the token is no such form. `lower` is the token in
 * lower case; `tables` hold the pronouns, the verb endings that carry them and the words that only look so.
 */
export function splitClitics(lower: string, tables: TextTables): readonly string[] | null {
  if (lower.length < 5 || tables.unsplit.has(lower)) return null;
  for (let length = Math.min(tables.longestClitic, lower.length - 3); length >= 2; length--) {
    const clitic = lower.slice(lower.length - length);
    const parts = tables.clitics.get(clitic);
    if (parts === undefined) continue;
    const host = lower.slice(0, lower.length - length);
    if (carries(host, clitic, tables)) return [host, ...parts];
  }
  return null;
}

function carries(host: string, clitic: string, tables: TextTables): boolean {
  if (tables.shortHosts.has(host)) return true;
  for (const { ending, syllables: least, clitics } of tables.cliticHosts) {
    if (host.endsWith(ending) && (clitics === null || clitics.has(clitic)) && syllables(host) >= least) return true;
  }
  return false;
}
