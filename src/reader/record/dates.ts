import type { EventDraft } from "../../events/scene.ts";
import type { Quotation } from "../../speech/types.ts";
import type { TimeExpression } from "../../time/time-expression.ts";
import type { Document } from "../document.ts";
import type { DateRecord } from "../schema.ts";

const NO_DATE: DateRecord = { start: null, end: null, precision: null, basis: "unknown" };

export const dateRecord = (time: TimeExpression): DateRecord => (time.value === null ? NO_DATE : { ...time.value });

/** Stated or resolved when the text dates it; the publication date for what is told as just happened; unknown otherwise. */
export function eventDate({ times, published }: Document, event: EventDraft): DateRecord {
  if (event.time >= 0) return dateRecord(times[event.time]);
  const day = published?.slice(0, 10);
  if (!day || event.factuality.time === "future") return NO_DATE;
  return { start: day, end: day, precision: "day", basis: "published" };
}

/** The day a quotation was said: the date nearest to its reporting verb, outside what was said. */
export function saidOn({ words, times, speech }: Document, { firstWord, endWord, cueWord }: Quotation): DateRecord {
  const from = cueWord < 0 ? firstWord : cueWord;
  let best: TimeExpression | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  for (const time of times) {
    const at = time.firstWord;
    if (words.sentence[at] !== words.sentence[from] || time.value === null || speech.quotationAt[at] >= 0) continue;
    // Words of the reporting clause inside what was said speak with the same voice as that clause.
    const said = at >= firstWord && at < endWord && (cueWord < 0 || speech.voiceAt[at] !== speech.voiceAt[cueWord]);
    if (said || Math.abs(at - from) >= nearest) continue;
    best = time;
    nearest = Math.abs(at - from);
  }
  return best === null ? NO_DATE : dateRecord(best);
}
