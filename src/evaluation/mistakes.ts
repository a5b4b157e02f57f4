import { codePoints } from "../text/code-points.ts";
import type { CodedArticle } from "./gold.ts";

/** A mistake on a text: what was coded, what was read; null where there is nothing. */
export interface Mistake {
  cause: string;
  /** Where it stands, as it is printed. */
  place: string;
  gold: string | null;
  read: string | null;
}

/** Mistakes by cause, the most frequent first. */
function byCause<Each extends { cause: string }>(mistakes: readonly Each[]): [cause: string, found: Each[]][] {
  const causes = new Map<string, Each[]>();
  for (const mistake of mistakes) {
    const found = causes.get(mistake.cause);
    if (found === undefined) causes.set(mistake.cause, [mistake]);
    else found.push(mistake);
  }
  return [...causes].sort((a, b) => b[1].length - a[1].length);
}

/** At most `limit` mistakes of each cause as text for people, then the counts on one line. */
export function causeText(mistakes: readonly Mistake[], limit: number, only: string | null = null): string {
  const causes = byCause(mistakes);
  const lines: string[] = [];
  for (const [cause, found] of causes) {
    if (only !== null && !cause.includes(only)) continue;
    lines.push("", `== ${cause}: ${found.length}`);
    for (const { place, gold, read } of found.slice(0, limit)) {
      lines.push(place);
      if (gold) lines.push(`    coded ${gold}`);
      if (read) lines.push(`    read  ${read}`);
    }
  }
  return [...lines, "", causes.map(([cause, found]) => `${cause} ${found.length}`).join(", ")].join("\n");
}

/** The sentence in which a place lies, in code points; a remark where there is no place. */
export function aroundOf({ document, record }: CodedArticle, place: readonly [number, number] | null): string {
  if (place === null) return "(where it stands is not in the text or not coded)";
  const start = codePoints(record.text).toUtf16(place[0]);
  const { sentences, text } = document;
  for (let index = 0; index < sentences.length; index++) {
    if (sentences.end[index] > start) return text.slice(sentences.start[index], sentences.end[index]);
  }
  return "";
}
