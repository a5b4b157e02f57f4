import type { ArticleRecord } from "../reader/index.ts";
import { codePoints } from "../text/code-points.ts";

/** The most words of an article whose rights are reserved that an export or a public view shows of one passage. */
export const EXCERPT_WORDS = 40;

/**
 * Whether an article's whole text may leave the ledger. This file alone decides: every export and every public view asks here; the owner's own
 * terminal (`entente show`) sees all.
 */
export const mayShowText = ({ reserved }: { reserved: boolean }): boolean => !reserved;

const WORD = /\S+/g;

/** Whether a passage may be shown whole. */
export const mayQuote = (passage: string, rights: { reserved: boolean }): boolean =>
  mayShowText(rights) || (passage.match(WORD)?.length ?? 0) <= EXCERPT_WORDS;

/**
 * A passage as it may be shown: verbatim where the rights are not reserved; else at most EXCERPT_WORDS, cut between words and marked with an
 * ellipsis. `around`: where in the passage (UTF-16) lies the word that must not be cut off.
 */
export function excerptOf(passage: string, rights: { reserved: boolean }, around = 0): string {
  const [from, to] = excerptSpan(passage, rights, around);
  return `${from > 0 ? "… " : ""}${passage.slice(from, to)}${to < passage.length ? " …" : ""}`;
}

/** Which part of a passage (UTF-16) may be shown: all of it, or EXCERPT_WORDS around a word. */
export function excerptSpan(passage: string, rights: { reserved: boolean }, around: number): [number, number] {
  if (mayQuote(passage, rights)) return [0, passage.length];
  const words = [...passage.matchAll(WORD)];
  const wanted = words.findLastIndex(({ index }) => index <= around);
  const first = Math.max(0, Math.min(wanted - EXCERPT_WORDS / 2, words.length - EXCERPT_WORDS));
  const last = words[first + EXCERPT_WORDS - 1];
  const isLast = first + EXCERPT_WORDS === words.length;
  return [first === 0 ? 0 : words[first].index, isLast ? passage.length : last.index + last[0].length];
}

/** A record as it is handed on when its text is not: what is read of it, the passages that prove it, and why the text is missing. */
export type WithheldRecord = Omit<ArticleRecord, "text"> & {
  text: null;
  withheld: { reason: "rights reserved"; holder: string | null; words: number };
};

/** Gives the passages of a record at spans of code points as they may be shown; `around`: where lies the word that must not be cut off. */
export function passagesOf({
  text,
  rights,
}: ArticleRecord): (span: readonly [number, number], around?: number) => string {
  const { toUtf16 } = codePoints(text);
  return ([start, end], around = start) => {
    const from = toUtf16(start);
    return excerptOf(
      text.slice(from, toUtf16(end)),
      rights ?? { reserved: false },
      Math.max(0, toUtf16(around) - from),
    );
  };
}

/** A record without its text: each event, quotation, agreement and projection has its passage as `excerpt`; spans count in the text still. */
export function withholdText(record: ArticleRecord): WithheldRecord {
  const { text: _, events, quotations, agreements, projections, ...rest } = record;
  const passage = passagesOf(record);
  return {
    ...rest,
    text: null,
    withheld: { reason: "rights reserved", holder: record.rights?.holder ?? null, words: EXCERPT_WORDS },
    events: events.map((event) => ({ ...event, excerpt: passage(event.evidence, event.trigger[0]) })),
    quotations: quotations.map((each) => ({ ...each, excerpt: passage(each.content) })),
    agreements: agreements.map((each) => ({ ...each, excerpt: passage(each.evidence) })),
    projections: projections.map((each) => ({ ...each, excerpt: passage(each.statement) })),
  };
}
