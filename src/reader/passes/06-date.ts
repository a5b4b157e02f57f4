import { findTimes } from "../../time/find-times.ts";
import type { Document } from "../document.ts";
import type { Pack } from "../pack.ts";

/** Dates and periods. */
export function date(document: Document, pack: Pack): void {
  document.times = findTimes(document.text, document.words, document.sentences, pack.time, document.published);
}
