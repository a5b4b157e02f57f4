import type { ArticleRecord } from "../reader/index.ts";
import { codePoints } from "../text/code-points.ts";
import type { Style } from "./style.ts";

/** Gives the words at a span of code points as one line, those at `marked` marked. */
export type Excerpt = (span: readonly [number, number], marked?: readonly [number, number]) => string;

/** Gives excerpts of an article's text. */
export function excerptsOf({ text }: ArticleRecord, { mark }: Style): Excerpt {
  const { toUtf16 } = codePoints(text);
  const words = (start: number, end: number) => text.slice(toUtf16(start), toUtf16(end)).replace(/\s+/g, " ");
  return ([start, end], marked) => {
    const centre = marked?.[0] ?? start;
    const from = Math.max(start, Math.min(centre - LONGEST_EXCERPT / 2, end - LONGEST_EXCERPT));
    const to = Math.min(end, from + LONGEST_EXCERPT);
    const inside = marked !== undefined && marked[0] >= from && marked[1] <= to;
    const shown = inside
      ? words(from, marked[0]) + mark(words(marked[0], marked[1])) + words(marked[1], to)
      : words(from, to);
    return `${from > start ? "… " : ""}${shown}${to < end ? " …" : ""}`;
  };
}

/** Longest words of the text shown as evidence, in characters; the rest is an ellipsis. */
export const LONGEST_EXCERPT = 600;
