import type { ArticleRecord } from "../reader/index.ts";
import type { CodedArticle, GoldQuotation } from "./gold.ts";
import { contentOf, jaccard, SAME_CONTENT, sameSpeaker, wordsOf } from "./match-others.ts";
import type { Mistake } from "./mistakes.ts";

type ReadQuotation = ArticleRecord["quotations"][number];

/** Below this share of common words two contents are of different quotations. */
const SOME_CONTENT = 0.15;

/** Every mistake on the quotations of one article, with its cause. */
export function quotationMistakes({ gold, record, name }: CodedArticle): Mistake[] {
  const points = [...record.text];
  const read = record.quotations.map((quotation) => ({
    quotation,
    words: wordsOf(points.slice(...quotation.content).join("")),
  }));
  const near = gold.quotations.map((one) => {
    const words = wordsOf(contentOf(record.text, one.content_starts, one.content_ends));
    return read.map((other, index) => ({ index, common: jaccard(words, other.words) }));
  });
  const matchOf = new Array<number>(gold.quotations.length).fill(-1);
  const taken = new Set<number>();
  // The best pairs first: right in content and speaker, then in content, then whatever overlaps; what is optional only when all right.
  for (const [least, named] of [
    [SAME_CONTENT, true] as const,
    [SAME_CONTENT, false] as const,
    [SOME_CONTENT, false] as const,
  ]) {
    gold.quotations.forEach((one, at) => {
      if (matchOf[at] >= 0 || (one.optional && !named)) return;
      const fits = near[at]
        .filter(({ index, common }) => !taken.has(index) && common >= least)
        .filter(({ index }) => !named || sameSpeaker(one.speaker, read[index].quotation.speaker, record.text))
        .sort((a, b) => b.common - a.common);
      if (fits.length === 0) return;
      matchOf[at] = fits[0].index;
      taken.add(fits[0].index);
    });
  }
  const mistakes: Mistake[] = [];
  gold.quotations.forEach((one, at) => {
    if (one.optional) return;
    const matched = matchOf[at] < 0 ? null : read[matchOf[at]].quotation;
    const common = near[at].find(({ index }) => index === matchOf[at])?.common ?? 0;
    const cause = causeOf(one, matched, common, record.text);
    if (cause === null) return;
    const gone = contentOf(record.text, one.content_starts, one.content_ends);
    mistakes.push({
      cause,
      place: name,
      gold: `${one.kind ?? "quotation"} · ${one.speaker ?? "–"} · “${gone}”`,
      read: matched && lineOf(record, matched),
    });
  });
  read.forEach(({ quotation }, index) => {
    if (!taken.has(index))
      mistakes.push({ cause: "spurious", place: name, gold: null, read: lineOf(record, quotation) });
  });
  return mistakes;
}

function causeOf(gold: GoldQuotation, read: ReadQuotation | null, common: number, text: string): string | null {
  if (read === null) return "missed";
  if (common < SAME_CONTENT) return "content bounds";
  if (!sameSpeaker(gold.speaker, read.speaker, text)) return "speaker";
  return gold.kind === undefined || gold.kind === read.kind ? null : "kind";
}

function lineOf({ text }: ArticleRecord, { kind, speaker, cue, content }: ReadQuotation): string {
  const points = [...text];
  const who = speaker === null ? "–" : `${speaker.id ?? "?"} “${speaker.name}”`;
  const by = cue === null ? "no cue" : points.slice(...cue).join("");
  return `${kind} · ${who} · [${by}] “${points.slice(...content).join("")}”`;
}
