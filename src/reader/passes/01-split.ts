import { splitText } from "../../text/split-text.ts";
import { datelineDate } from "../dateline-date.ts";
import type { Document } from "../document.ts";
import type { Pack } from "../pack.ts";

/** Sentences and words; the day of a dateline stands for an unknown day of publication. */
export function split(document: Document, pack: Pack): void {
  const { words, sentences } = splitText(document.text, pack.text);
  document.words = words;
  document.sentences = sentences;
  document.published ??= datelineDate(document.text, words, sentences, pack.time);
}
