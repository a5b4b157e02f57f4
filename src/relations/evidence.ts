import type { Store } from "../ledger/index.ts";

/** On whose word something is told, and where. */
export interface Evidence {
  /** Null: an agreement spoken of, no event. */
  event: number | null;
  article: number | null;
  /** The day it is told of. */
  day: string | null;
  outlet: string | null;
  published: string | null;
  url: string | null;
  /** Nearest voice first; empty: the outlet's own word. */
  voices: string[];
  /** The words that prove it; null for imported events. */
  words: string | null;
  /** The event table it was imported from, else entente. */
  dataset: string;
}

interface EvidenceRow extends Omit<Evidence, "event" | "voices"> {
  event: number;
  ordinal: number | null;
}

/** The evidence of events by their numbers. */
export async function evidenceOf({ query }: Store, events: readonly number[]): Promise<Map<number, Evidence>> {
  if (events.length === 0) return new Map();
  const wanted = [...new Set(events)];
  const rows = await query<EvidenceRow>(
    `SELECT event, events.article AS article, ordinal, events.day AS day, publisher AS outlet, published, url, dataset,
       substr(text, evidence_start + 1, evidence_end - evidence_start) AS words
     FROM events_in_force AS events LEFT JOIN articles ON articles.article = events.article WHERE event = ANY($1)`,
    [wanted],
  );
  const voices = await query<{ event: number; name: string }>(
    `SELECT event, name FROM events JOIN attributions
       ON attributions.article = events.article AND attributions.ordinal = events.ordinal AND subject = 'event'
     WHERE event = ANY($1) ORDER BY event, depth`,
    [wanted],
  );
  return new Map(
    rows.map(({ ordinal, ...row }) => [
      row.event,
      { ...row, voices: voices.filter(({ event }) => event === row.event).map(({ name }) => name) },
    ]),
  );
}
