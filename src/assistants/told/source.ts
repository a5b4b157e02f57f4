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
export const sourceTold = (article: Source["article"]): Told => ({
  article: `a${article.article}`,
  title: titled(article.title, article.text),
  publisher: named(article.publisher),
  published: article.published,
  url: article.url,
  language: article.language,
});

/** An article as it was read. */
export const recordSource = (record: ArticleRecord, article: string | null): Told => ({
  article,
  title: titled(record.title, record.text),
  publisher: named(record.publisher?.name ?? null),
  published: record.published,
  url: record.url,
  language: record.language,
});

export const titled = (title: string | null, text: string): string =>
  title === null ? `[${openingOf(text)}]` : shortName(title);
const named = (name: string | null) => (name === null ? null : shortName(name));

/** `— a12 “Title”, Publisher, 2025-03-04, https://…` */
export function sourceText({ article, title, publisher, published, url }: Told): string {
  const shown = title === null || title.startsWith("[") ? title : `“${title}”`;
  return `— ${[article, shown, publisher, published, url].filter((part) => part !== null).join(", ")}`;
}
