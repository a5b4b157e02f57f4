import * as z from "zod";
import { openingOf, type Source, type Store, sourcesOf } from "../../ledger/index.ts";
import type { ArticleRecord } from "../../reader/index.ts";
import { shortName } from "./short.ts";

const text = z.string().nullable();

/** Where something is told: what whoever writes of it has to cite. */
export const source = z
  .object({
    article: text.describe("Its number in the ledger (a12), for get_article; null: imported from an event table"),
    title: text.describe("Its title, or the beginning of its first line in […] where it has none"),
    publisher: text,
    published: text.describe("Day of publication"),
    url: text,
    language: text,
  })
  .describe("The article to cite");

export type Told = z.infer<typeof source>;

/** Articles of a ledger by their numbers. */
export async function sourcesTold(store: Store, articles: Iterable<number>): Promise<Map<number, Told>> {
  const sources = await sourcesOf(store, new Set(articles));
  return new Map([...sources].map(([number, { article }]) => [number, sourceTold(article)]));
}

/** An article of a ledger. */
export const sourceTold = ({ article, ...facts }: Source["article"]): Told =>
  cited({ ...facts, article: `a${article}`, opening: openingOf(facts.text) });

/** An article as it was read. */
export const recordSource = ({ publisher, ...record }: ArticleRecord, article: string | null): Told =>
  cited({ ...record, article, publisher: publisher?.name ?? null, opening: openingOf(record.text) });

/** A source in so many words as a citation needs. */
export const cited = ({ title, opening, publisher, url, ...facts }: Told & { opening: string }): Told => ({
  ...{ article: facts.article, published: facts.published, language: facts.language },
  title: title === null ? `[${opening}]` : shortName(title),
  publisher: publisher === null ? null : shortName(publisher),
  // An address cut short leads nowhere.
  url: url !== null && url.length <= LONGEST_ADDRESS ? url : null,
});

const LONGEST_ADDRESS = 500;

/** `— a12 “Title”, Publisher, 2025-03-04, https://…` */
export function sourceText({ article, title, publisher, published, url }: Told): string {
  const shown = title === null || title.startsWith("[") ? title : `“${title}”`;
  return `— ${[article, shown, publisher, published, url].filter((part) => part !== null).join(", ")}`;
}
