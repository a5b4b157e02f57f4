import type { Row, Store } from "../store.ts";

/** What an event table tells of an event beyond what all events have. */
export interface ImportedFacts {
  /** The file it came in. */
  file: string;
  /** How often the table's makers met it, in how many articles of how many sources. */
  mentions: number | null;
  articles: number | null;
  sources: number | null;
  tone: number | null;
  intensity: number | null;
  source: string | null;
  url: string | null;
  /** Reports of it that were imported too: how many, and the surest of them. */
  reports: number;
  surest: Row[];
}

const SUREST = 10;

/** What is known of an imported event from its table; null for one that was read. */
export async function findImported(
  { query }: Pick<Store, "query">,
  { event, dataset, dataset_id }: Row,
): Promise<ImportedFacts | null> {
  const [facts] = await query<Omit<ImportedFacts, "reports" | "surest">>(
    `SELECT file, mentions, articles, sources, tone, intensity, source, url
     FROM imported_events LEFT JOIN imports ON imports.import = imported_events.import WHERE event = $1`,
    [event],
  );
  if (facts === undefined) return null;
  const [{ reports }] = await query<{ reports: number }>(
    "SELECT count(*) AS reports FROM mentions WHERE dataset = $1 AND dataset_id = $2",
    [dataset, dataset_id],
  );
  const surest =
    reports === 0
      ? []
      : await query(
          `SELECT source, address, moment, confidence, sentence, language FROM mentions WHERE dataset = $1 AND dataset_id = $2
           ORDER BY coalesce(confidence, 0) DESC, moment, address, sentence LIMIT ${SUREST}`,
          [dataset, dataset_id],
        );
  return { ...facts, tone: asWritten(facts.tone), intensity: asWritten(facts.intensity), reports, surest };
}

/** A number kept in single precision, to the digits it was written with. */
export const asWritten = (number: number | null): number | null =>
  number === null ? null : Number(number.toPrecision(7));
