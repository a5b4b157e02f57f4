import { createHash } from "node:crypto";
import type { ExportedArticle, ExportedEvent } from "./exported-event.ts";

/** What names an article in every ledger that has it: by its text and where it stood. */
export const articleId = ({ sha256, address }: ExportedArticle): string =>
  createHash("sha256").update(`${sha256} ${address}`).digest("hex").slice(0, 24);

/** What names an event in every ledger that has its article, or its row of an event table. */
export const eventId = ({ article, ordinal, dataset, dataset_id, event }: ExportedEvent): string =>
  article === null ? `${dataset}-${dataset_id ?? event}` : `${articleId(article)}-e${ordinal}`;

/** Who reports an event: the publisher, null when unknown, or the event table it comes from. */
export const sourceName = ({ article, dataset }: ExportedEvent): string | null =>
  article === null ? dataset : article.publisher;

/** Where it is reported: the link, else what names the text or the row. */
export function sourceAddress({ article, dataset, dataset_id, event }: ExportedEvent): string {
  if (article === null) return `${dataset}:${dataset_id ?? event}`;
  return article.url ?? `sha256:${article.sha256}`;
}
