import { splitText } from "../../text/split-text.ts";
import type { Document } from "../document.ts";
import type { Pack } from "../pack.ts";

/** Sentences and words. */
export function split(document: Document, pack: Pack): void {
  const { words, sentences } = splitText(document.text, pack.text);
  document.words = words;
  document.sentences = sentences;
}
