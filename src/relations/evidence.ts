import { AMONG, excerptOf, type Store } from "../ledger/index.ts";

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
  /** The words that prove it, as far as they may be shown; null for imported events. */
  words: string | null;
  /** The event table it was imported from, else entente. */
  dataset: string;
}

interface EvidenceRow extends Omit<Evidence, "event" | "voices"> {
  event: number;
  ordinal: number | null;
  reserved: boolean | null;
  /** Where among the words stands the one the event was read by. */
  around: number | null;
}

interface Said {
  article: number;
  ordinal: number;
  name: string;
}

const VOICES = `SELECT article, ordinal, name FROM attributions WHERE subject = 'event' AND article ${AMONG} ORDER BY article, ordinal, depth`;

/** The evidence of events by their numbers. */
export async function evidenceOf({ query }: Store, events: readonly number[]): Promise<Map<number, Evidence>> {
  if (events.length === 0) return new Map();
  const wanted = [...new Set(events)];
  const rows = await query<EvidenceRow>(
    `SELECT wanted AS event, events.article AS article, ordinal, events.day AS day, coalesce(publisher, source) AS outlet, published,
       coalesce(articles.url, imported_events.url) AS url, dataset,
       substr(text, evidence_start + 1, evidence_end - evidence_start) AS words, rights_reserved AS reserved,
       trigger_start - evidence_start AS around
     FROM (SELECT unnest($1::BIGINT[]) AS wanted) AS named JOIN events_in_force AS events ON events.event = wanted
     LEFT JOIN articles ON articles.article = events.article
     LEFT JOIN imported_events ON imported_events.event = events.event`,
    [wanted],
  );
  const articles = [...new Set(rows.flatMap(({ article }) => article ?? []))];
  const said = articles.length === 0 ? [] : await query<Said>(VOICES, [articles]);
  const voices = new Map<string, string[]>();
  for (const { article, ordinal, name } of said) {
    const key = `${article} ${ordinal}`;
    voices.set(key, [...(voices.get(key) ?? []), name]);
  }
  return new Map(
    rows.map(({ reserved, around, words, ordinal, ...row }) => [
      row.event,
      {
        ...row,
        words: words === null ? null : excerptOf(words, { reserved: reserved === true }, around ?? 0),
        voices: voices.get(`${row.article} ${ordinal}`) ?? [],
      },
    ]),
  );
}
