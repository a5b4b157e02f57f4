import { parseTable } from "../../text/table.ts";
import type { Scene } from "../scene.ts";

/** A string whose sentence, or whose whole text, a user's dictionary leaves out. */
interface Discard {
  /** In lower case, a blank before it. */
  phrase: string;
  /** Whether a word must end with it; else it may be a stem. */
  whole: boolean;
  story: boolean;
}

/** What a user's dictionary leaves out; we leave nothing out by strings. */
export type Discards = readonly Discard[];

/** Compiles `discards.tsv`. */
export function compileDiscards(source: string, language: string): Discards {
  return parseTable(source, `languages/${language}/discards.tsv`).map(({ phrase, ending, reach }) => ({
    phrase: ` ${phrase}`,
    whole: ending === "whole",
    story: reach === "story",
  }));
}

/** Whether a sentence is left out, each sentence looked at once; all are where one has a string that leaves out the whole text. */
export function discardedSentences({ text, sentences, knowledge: { discards } }: Scene): (sentence: number) => boolean {
  if (discards.length === 0) return () => false;
  const found: boolean[] = [];
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const words = ` ${text.slice(sentences.start[sentence], sentences.end[sentence]).toLowerCase().replace(/\s/g, " ")}`;
    const held = discards.filter(({ phrase, whole }) => stands(words, phrase, whole));
    if (held.some(({ story }) => story)) return () => true;
    found.push(held.length > 0);
  }
  return (sentence) => found[sentence];
}

function stands(words: string, phrase: string, whole: boolean): boolean {
  for (let at = words.indexOf(phrase); at >= 0; at = words.indexOf(phrase, at + 1))
    if (!whole || !/[\p{L}\p{N}]/u.test(words[at + phrase.length] ?? "")) return true;
  return false;
}
