import { createHash } from "node:crypto";
import type { ExportedArticle, ExportedEvent } from "./exported-event.ts";

/** What names an article in every ledger that has it: by its text and where it stood. */
export const articleId = ({ sha256, address }: ExportedArticle): string =>
  createHash("sha256").update(`${sha256} ${address}`).digest("hex").slice(0, 24);

/** What names an event in every ledger that has its article, or its row of an event table. */
export const eventId = ({ article, ordinal, dataset, dataset_id, event }: ExportedEvent): string =>
  article === null ? `${dataset}-${dataset_id ?? event}` : `${articleId(article)}-e${ordinal}`;

/** Who reports an event: the publisher, null when unknown; of what was imported the source its table names, else the table. */
export const sourceName = ({ article, imported, dataset }: ExportedEvent): string | null =>
  article === null ? (imported?.source ?? dataset) : article.publisher;

/** The link to it; null when there is none. */
export const sourceUrl = ({ article, imported }: ExportedEvent): string | null => article?.url ?? imported?.url ?? null;

/** Where it is reported: the link, else what names the text or the row. */
export const sourceAddress = (event: ExportedEvent): string =>
  sourceUrl(event) ??
  (event.article === null ? `${event.dataset}:${event.dataset_id ?? event.event}` : `sha256:${event.article.sha256}`);
