import type { Store } from "../store.ts";
import { conditionsOf, type ExportChoice } from "./choice.ts";
import type { ExportedEvent } from "./exported-event.ts";

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
  { query }: Store,
  choice: ExportChoice,
  events: readonly ExportedEvent[],
): Promise<(event: ExportedEvent) => StoryCounts> {
  const stories = [...new Set(events.map(({ story }) => story))];
  const { sql, parameters } = conditionsOf(choice, 3);
  // Few events are told twice: the range spares the rest of the table.
  const rows =
    stories.length === 0
      ? []
      : await query<StoryCounts & { story: number }>(
          `SELECT s.story, min(e.event) AS "first", count(*) AS mentions, count(DISTINCT coalesce(a.publisher, a.url)) AS sources,
             count(DISTINCT e.article) AS articles
           FROM story_events AS s JOIN events_in_force AS e ON e.event = s.event LEFT JOIN articles AS a ON a.article = e.article
           WHERE s.story BETWEEN $1 AND $2 AND s.story = ANY($3) AND ${TABLED}${sql} GROUP BY s.story`,
          [Math.min(...stories), Math.max(...stories), stories, ...parameters],
        );
  const counts = new Map(rows.map((row) => [row.story, row]));
  return ({ event, story }) => {
    const { first, mentions, sources, articles } = counts.get(story) ?? { first: event, ...ONE };
    // A publisher nobody knows is one all the same, and so is an event table.
    return { first, mentions, sources: Math.max(1, sources), articles: Math.max(1, articles) };
  };
}

const ONE = { mentions: 1, sources: 1, articles: 1 };
