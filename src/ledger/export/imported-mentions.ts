import type { Store } from "../store.ts";
import type { ExportedEvent } from "./exported-event.ts";
import { grouped } from "./grouped.ts";

/** A report of an imported event, as its table of mentions tells of it. */
export interface ImportedMention {
  dataset_id: string;
  address: string;
  /** In which sentence; 0: unknown. */
  sentence: number;
  moment: string | null;
  kind: number | null;
  source: string | null;
  /** Percent. */
  confidence: number | null;
  /** Characters. */
  length: number | null;
  tone: number | null;
  /** ISO 639-3, of what was translated. */
  language: string | null;
}

/** The only table of events that has one of mentions. */
const DATASET = "gdelt";

/** The imported reports of some events, each event's own. */
export async function importedMentions(
  { query }: Store,
  events: readonly ExportedEvent[],
): Promise<(event: ExportedEvent) => readonly ImportedMention[]> {
  const numbers = events.flatMap(({ dataset, dataset_id }) => (dataset === DATASET ? (dataset_id ?? []) : []));
  if (numbers.length === 0) return () => [];
  const rows = await query<ImportedMention>(
    `SELECT dataset_id, address, sentence, moment, kind, source, confidence, length, tone, language FROM mentions
     WHERE dataset = $1 AND dataset_id IN (SELECT unnest($2::TEXT[])) ORDER BY dataset_id, moment, address, sentence`,
    [DATASET, numbers],
  );
  const byEvent = grouped(rows, ({ dataset_id }) => dataset_id);
  return ({ dataset, dataset_id }) => (dataset === DATASET ? (byEvent.get(dataset_id ?? "") ?? []) : []);
}
