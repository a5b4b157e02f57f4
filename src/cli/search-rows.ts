import type { EventHit, Hit, SearchResult } from "../ledger/index.ts";
import { plainHit, plainSearch } from "../questions/search-question.ts";

/** All of it for programs; spans count code points of the article's text. */
export const searchJson = (result: SearchResult, withEvents: boolean): string =>
  `${JSON.stringify(plainSearch(result, withEvents), null, 2)}\n`;

/** An article a line. */
export const searchLines = ({ hits }: SearchResult, withEvents: boolean): string =>
  hits.map((hit) => `${JSON.stringify(plainHit(hit, withEvents))}\n`).join("");

const ARTICLE_COLUMNS = ["article", "score", "day", "outlet", "language", "events", "title", "url", "snippet"];
const EVENT_COLUMNS = [
  "event",
  "article",
  "type",
  "mode",
  "quad",
  "day",
  "time",
  "certainty",
  "polarity",
  "confidence",
  "actors",
  "recipients",
  "outlet",
  "published",
  "url",
];

/** A table (RFC 4180) of the articles, or of their events. Cells that a spreadsheet would take for formulas are made text. */
export function searchCsv({ hits }: SearchResult, withEvents: boolean): string {
  const lines = withEvents
    ? hits.flatMap((hit) => hit.events.map((event) => eventCells(hit, event)))
    : hits.map(articleCells);
  const columns = withEvents ? EVENT_COLUMNS : ARTICLE_COLUMNS;
  return [columns, ...lines].map((cells) => `${cells.map(cellOf).join(",")}\r\n`).join("");
}

const articleCells = ({ article, score, day, outlet, language, eventCount, title, url, snippets }: Hit) => [
  `a${article}`,
  score,
  day,
  outlet,
  language,
  eventCount,
  title,
  url,
  snippets[0]?.text.replace(/\s+/g, " "),
];

const eventCells = (
  { article, outlet, day: published, url }: Hit,
  { event, type, mode, quad, day, time, certainty, polarity, confidence, actors, recipients }: EventHit,
) => [
  `e${event}`,
  `a${article}`,
  ...[type, mode, quad, day, time, certainty, polarity, confidence],
  actors.map(({ id }) => id).join(" "),
  recipients.map(({ id }) => id).join(" "),
  ...[outlet, published, url],
];

function cellOf(value: string | number | null | undefined): string {
  if (typeof value !== "string") return String(value ?? "");
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
