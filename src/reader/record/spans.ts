import { codePoints } from "../../text/code-points.ts";
import type { Document } from "../document.ts";

/** First code point, and the one after the last. */
export type Span = [number, number];

/** Places of one document's text as its record tells them: in code points. */
export class Spans {
  readonly #document: Document;
  readonly #toCodePoint: (offset: number) => number;

  constructor(document: Document) {
    this.#document = document;
    this.#toCodePoint = codePoints(document.text).toCodePoint;
  }

  /** UTF-16 offsets [start, end). */
  of(start: number, end: number): Span {
    return [this.#toCodePoint(start), this.#toCodePoint(end)];
  }

  /** Words [first, end), blanks and punctuation at their edges left out. */
  ofWords([first, end]: readonly [number, number]): Span {
    const { words, text } = this.#document;
    let start = words.start[first];
    let stop = words.end[end - 1];
    while (stop > start + 1 && /[\s,;:]/.test(text[stop - 1])) stop--;
    while (start < stop - 1 && /[\s,;:]/.test(text[start])) start++;
    return this.of(start, stop);
  }

  /** Per entity, its mentions in the order of the text, each once; groups lend theirs to their members. */
  ofMentions(places: boolean): Span[][] {
    const { entities, mentions } = this.#document.mentions;
    const spans: Span[][] = entities.map(() => []);
    for (const mention of [...mentions].sort((a, b) => a.start - b.start || a.end - b.end)) {
      if (mention.kind === "dropped") continue;
      const span = this.of(mention.start, mention.end);
      const targets =
        places && mention.place >= 0 ? [mention.place] : [mention.entity, ...entities[mention.entity].members];
      for (const target of targets) {
        const last = spans[target].at(-1);
        if (!last || last[0] !== span[0] || last[1] !== span[1]) spans[target].push(span);
      }
    }
    return spans;
  }
}
