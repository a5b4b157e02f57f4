import type { ArticleRecord } from "../../src/reader/index.ts";
import type { Counts } from "./figures.ts";
import { sameSet } from "./labels.ts";
import { locate, type Sample } from "./samples.ts";

type Quotation = ArticleRecord["quotations"][number];

/** Two contents are one when at least this share of their words is common (Jaccard). */
export const SAME_CONTENT = 0.6;

/** Quotations with the same content and the same speaker. */
export function matchedQuotations({ gold, record }: Sample): Counts {
  const points = [...record.text];
  const read = record.quotations.map(({ content, speaker }) => ({
    words: wordsOf(points.slice(...content).join("")),
    speaker,
  }));
  const taken = new Set<number>();
  for (const one of gold.quotations) {
    const words = wordsOf(contentOf(record.text, one.content_starts, one.content_ends));
    const found = read.findIndex(
      (other, index) =>
        !taken.has(index) &&
        jaccard(words, other.words) >= SAME_CONTENT &&
        sameSpeaker(one.speaker, other.speaker, record.text),
    );
    if (found >= 0) taken.add(found);
  }
  return { right: taken.size, gold: gold.quotations.length, predicted: record.quotations.length };
}

/** Agreements of the same parties. */
export function matchedAgreements({ gold, record }: Sample): Counts {
  const taken = new Set<number>();
  for (const { parties } of gold.agreements) {
    const found = record.agreements.findIndex((other, index) => !taken.has(index) && sameSet(parties, other.parties));
    if (found >= 0) taken.add(found);
  }
  return { right: taken.size, gold: gold.agreements.length, predicted: record.agreements.length };
}

/** Projections that hold the gold's cue, each matched once. */
export function matchedProjections({ gold, record }: Sample): Counts {
  const points = [...record.text];
  const taken = new Set<number>();
  for (const { cue } of gold.projections) {
    const found = record.projections.findIndex(
      (other, index) =>
        !taken.has(index) &&
        (points
          .slice(...other.statement)
          .join("")
          .includes(cue) ||
          other.cue === cue),
    );
    if (found >= 0) taken.add(found);
  }
  return { right: taken.size, gold: gold.projections.length, predicted: record.projections.length };
}

/** The gold's speaker is an id, or the words of the text; a longer and a shorter phrase for one speaker are the same. */
export function sameSpeaker(gold: string | null, read: Quotation["speaker"], text: string): boolean {
  if (gold === null || read === null) return gold === null && read === null;
  if (gold === read.id) return true;
  const written = read.mention === null ? "" : [...text].slice(...read.mention).join("");
  return isPart(gold, read.name) || isPart(read.name, gold) || isPart(written, gold) || isPart(gold, written);
}

/** Whether one phrase stands in another, as whole words and more than a pronoun. */
function isPart(part: string, whole: string): boolean {
  const [inner, outer] = [part, whole].map(
    (phrase) => ` ${(phrase.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")} `,
  );
  return inner.length > 4 && outer.includes(inner);
}

/** The words of a content that a sample gives by how it starts and ends. */
export function contentOf(text: string, starts: string, ends: string): string {
  const first = text.indexOf(starts.normalize("NFC"));
  if (first < 0 || locate(text, ends, first) === null) return starts;
  const last = ends.normalize("NFC");
  return text.slice(first, text.indexOf(last, first) + last.length);
}

export function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** Share of common words. */
export function jaccard(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let common = 0;
  for (const word of left) if (right.has(word)) common++;
  return common === 0 ? 0 : common / (left.size + right.size - common);
}
