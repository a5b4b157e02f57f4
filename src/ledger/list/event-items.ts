import { excerptOf } from "../rights.ts";
import type { Participant } from "../search/events-of.ts";
import { type Filters, tablesOf } from "../search/filters.ts";
import { AMONG, type Store } from "../store.ts";

/** An event of a list. */
export interface ListedEvent {
  event: number;
  story: number;
  type: string;
  mode: string | null;
  quad: number;
  score: number;
  day: string | null;
  time: string;
  certainty: string;
  polarity: string;
  confidence: number;
  dataset: string;
  place: { name: string; country: string | null } | null;
  actors: Participant[];
  recipients: Participant[];
  /** The words that prove it, as far as they may be shown; null for imported events. */
  evidence: string | null;
  /** Null: imported. */
  article: number | null;
  title: string | null;
  outlet: string | null;
  published: string | null;
  url: string | null;
  language: string | null;
}

type EventRow = Omit<ListedEvent, "actors" | "recipients" | "place"> & {
  place_name: string | null;
  place_country: string | null;
  around: number;
  reserved: boolean;
};

/** Events by their numbers, in the order of the list. */
export async function eventItems(
  { query }: Pick<Store, "query">,
  numbers: readonly number[],
  versions: Pick<Filters, "allVersions"> = {},
): Promise<ListedEvent[]> {
  if (numbers.length === 0) return [];
  const { events, participants } = tablesOf(versions);
  // Chosen first: DuckDB would join all events before it looks which are wanted.
  const rows = await query<EventRow>(
    `WITH told AS MATERIALIZED (SELECT * FROM ${events} WHERE event ${AMONG})
     SELECT told.event, coalesce(story, told.event) AS story, type, mode, quad, score, told.day, time, certainty, polarity, confidence,
       dataset, places.name AS place_name, places.country AS place_country,
       substr(text, evidence_start + 1, evidence_end - evidence_start) AS evidence, told.article, title,
       coalesce(publisher, source) AS outlet, published, coalesce(articles.url, imported_events.url) AS url, language,
       coalesce(trigger_start - evidence_start, 0) AS around, coalesce(rights_reserved, FALSE) AS reserved
     FROM told
     LEFT JOIN articles ON articles.article = told.article
     LEFT JOIN imported_events ON imported_events.event = told.event
     LEFT JOIN story_events ON story_events.event = told.event
     LEFT JOIN places ON places.place = told.place`,
    [numbers],
  );
  const sides = await query<Participant & { event: number; side: string }>(
    `WITH taking AS MATERIALIZED (SELECT * FROM ${participants} WHERE event ${AMONG})
     SELECT event, side, id, name, taking.country FROM taking JOIN actors ON actors.actor = taking.actor ORDER BY event, position`,
    [numbers],
  );
  const items = new Map<number, ListedEvent>();
  for (const { around, reserved, place_name, place_country, evidence, ...row } of rows)
    items.set(row.event, {
      ...row,
      score: hundredths(row.score),
      confidence: Math.round(row.confidence * 1000) / 1000,
      place: place_name === null ? null : { name: place_name, country: place_country },
      actors: [],
      recipients: [],
      evidence: evidence === null ? null : excerptOf(evidence, { reserved }, around),
    });
  for (const { event, side, ...one } of sides) items.get(event)?.[side === "actor" ? "actors" : "recipients"].push(one);
  return numbers.flatMap((event) => items.get(event) ?? []);
}

const hundredths = (score: number): number => Math.round(score * 100) / 100;
