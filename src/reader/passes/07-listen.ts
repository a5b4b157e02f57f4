import { findSpeech } from "../../speech/find-speech.ts";
import type { Document } from "../document.ts";
import type { Pack } from "../pack.ts";

/** Quotations and the voice behind every word. */
export function listen(document: Document, pack: Pack): void {
  const { text, tree, mentions, sentences } = document;
  document.speech = findSpeech({ text, tree, mentions, knowledge: pack.speech }, sentences);
}
