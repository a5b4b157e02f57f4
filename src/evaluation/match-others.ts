import type { ArticleRecord } from "../reader/index.ts";
import type { Counts } from "./figures.ts";
import type { CodedArticle, Doubtful } from "./gold.ts";
import { sameSet } from "./labels.ts";
import { locate } from "./read-gold.ts";

type Quotation = ArticleRecord["quotations"][number];

/** Two contents are one when at least this share of their words is common (Jaccard). */
export const SAME_CONTENT = 0.6;

/** Quotations with the same content and the same speaker. */
export function matchedQuotations({ gold, record }: Pick<CodedArticle, "gold" | "record">): Counts {
  const points = [...record.text];
  const read = record.quotations.map(({ content, speaker }) => ({
    words: wordsOf(points.slice(...content).join("")),
    speaker,
  }));
  const coded = gold.quotations.map((one) => ({
    ...one,
    words: wordsOf(contentOf(record.text, one.content_starts, one.content_ends)),
  }));
  return pair(
    coded,
    read,
    (one, other) =>
      jaccard(one.words, other.words) >= SAME_CONTENT && sameSpeaker(one.speaker, other.speaker, record.text),
  );
}

/** Agreements of the same parties. */
export function matchedAgreements({ gold, record }: Pick<CodedArticle, "gold" | "record">): Counts {
  return pair(gold.agreements, record.agreements, (one, other) => sameSet(one.parties, other.parties));
}

/** Projections that hold the gold's cue, each matched once. */
export function matchedProjections({ gold, record }: Pick<CodedArticle, "gold" | "record">): Counts {
  const points = [...record.text];
  const read = record.projections.map(({ statement, cue }) => ({
    statement: points.slice(...statement).join(""),
    cue,
  }));
  return pair(gold.projections, read, ({ cue }, other) => other.statement.includes(cue) || other.cue === cue);
}

/** Pairs what is coded with what is read, one to one; the optional comes last and counts neither when it is read nor when it is not. */
function pair<Coded extends Doubtful, Read>(
  gold: readonly Coded[],
  read: readonly Read[],
  same: (gold: Coded, read: Read) => boolean,
): Counts {
  const taken = new Set<number>();
  const found = (coded: readonly Coded[]) => {
    const before = taken.size;
    for (const one of coded) {
      const at = read.findIndex((other, index) => !taken.has(index) && same(one, other));
      if (at >= 0) taken.add(at);
    }
    return taken.size - before;
  };
  const required = gold.filter(({ optional }) => !optional);
  const right = found(required);
  const allowed = found(gold.filter(({ optional }) => optional));
  return { right, gold: required.length, predicted: read.length - allowed };
}

/**
 * The gold's speaker is an id, or the words of the text; a longer and a shorter phrase for one speaker are the same, and any is right
 * where none was coded.
 */
export function sameSpeaker(gold: string | null | undefined, read: Quotation["speaker"], text: string): boolean {
  if (gold === undefined) return true;
  if (gold === null || read === null) return gold === null && read === null;
  if (gold === read.id || gold === read.name) return true;
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
