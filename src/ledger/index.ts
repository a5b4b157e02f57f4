export { findArticle, type KeptArticle } from "./ask/find-article.ts";
export { findEvent, type KeptEvent } from "./ask/find-event.ts";
export { type LedgerSummary, summarise } from "./ask/summary.ts";
export { LedgerError, type LedgerErrorCode } from "./errors.ts";
export { type Kept, keepArticles } from "./keep/keep-articles.ts";
export { SCHEMA_VERSION } from "./migrate.ts";
export { defaultLedger, openLedger } from "./open.ts";
export type { Parameter, Queries, Row, Store, Value } from "./store.ts";
