import type { Store } from "../store.ts";
import { conditionsOf, type ExportChoice } from "./choice.ts";
import type { ExportedEvent } from "./exported-event.ts";
import { IN_RANGE } from "./load-events.ts";

/** A story as event tables count it: by its reports, their publishers and their articles. */
export interface StoryCounts {
  /** The first report of it that is exported. */
  first: number;
  mentions: number;
  sources: number;
  articles: number;
}

/** Of events that can stand in an event table: dated, and not told to be untrue, but for refusals (CAMEO's 12). */
const TABLED = "e.day IS NOT NULL AND (e.polarity <> 'negated' OR e.cameo LIKE '12%')";

/** The stories of some events, counted among the reports of a choice. An event without a story stands for itself. */
export async function storyCounts(
  store: Store,
  choice: ExportChoice,
  events: readonly ExportedEvent[],
): Promise<(event: ExportedEvent) => StoryCounts> {
  const counts = await countReports(store, choice, [...new Set(events.map(({ story }) => story))]);
  return ({ event, story, imported }) => {
    const { first, mentions, sources, articles } = counts.get(story) ?? {
      first: event,
      mentions: imported?.mentions ?? 1,
      sources: imported?.sources ?? 1,
      articles: imported?.articles ?? 1,
    };
    // A publisher nobody knows is one all the same, and so is an event table.
    return { first, mentions, sources: Math.max(1, sources), articles: Math.max(1, articles) };
  };
}

async function countReports({ query }: Store, choice: ExportChoice, stories: readonly number[]) {
  if (stories.length === 0) return new Map<number, StoryCounts>();
  const members = await query<{ event: number }>(
    `SELECT event FROM story_events WHERE story BETWEEN $1 AND $2 AND story IN (SELECT unnest($3::BIGINT[])) ORDER BY event`,
    [Math.min(...stories), Math.max(...stories), stories],
  );
  if (members.length === 0) return new Map<number, StoryCounts>();
  const numbers = members.map(({ event }) => event);
  const { sql, parameters } = conditionsOf(choice, 3, IN_RANGE);
  const rows = await query<StoryCounts & { story: number }>(
    `SELECT s.story, min(e.event) AS "first", sum(coalesce(i.mentions, 1)) AS mentions,
       count(DISTINCT coalesce(a.publisher, a.url)) + sum(coalesce(i.sources, 0)) AS sources,
       count(DISTINCT e.article) + sum(coalesce(i.articles, 0)) AS articles
     FROM story_events AS s JOIN events_in_force AS e ON e.event = s.event
       LEFT JOIN articles AS a ON a.article = e.article LEFT JOIN imported_events AS i ON i.event = e.event
     WHERE ${IN_RANGE("e.event")} AND e.event IN (SELECT unnest($3::BIGINT[])) AND ${TABLED}${sql} GROUP BY s.story`,
    [numbers[0], numbers[numbers.length - 1], numbers, ...parameters],
  );
  return new Map(rows.map(({ story, ...counts }) => [story, counts]));
}
