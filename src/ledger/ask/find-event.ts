import type { EventRecord } from "../../reader/index.ts";
import type { Correction } from "../correct/change.ts";
import { correctionsInForce } from "../correct/find-corrections.ts";
import type { Row, Store } from "../store.ts";
import { findArticle, type KeptArticle } from "./find-article.ts";
import { findImported, type ImportedFacts } from "./find-imported.ts";
import { recordInForce } from "./record-in-force.ts";

/** Whether an event counts; if not, an analyst rejected it, or its article has a later version. */
export type Standing = "in force" | "rejected" | "superseded";

/** An event as it is kept: its row and participants as they are in force, and the article it was read from; null when it was imported. */
export interface KeptEvent {
  event: number;
  standing: Standing;
  /** As it was read when it is not in force. */
  row: Row;
  participants: Row[];
  /** What analysts said of it that holds. */
  corrections: Correction[];
  article: KeptArticle | null;
  /** The event as a record, corrections applied; null when it was imported. `article.record` has it as it was read. */
  told: EventRecord | null;
  /** What the event table it was imported from tells of it; null when it was read. */
  imported: ImportedFacts | null;
  /** Its story, with how many reports and voices; null when it is not in force. */
  story: { story: number; reports: number; voices: number } | null;
}

/** The event that is meant by its number (`e345`); null when there is none. */
export async function findEvent(store: Store, name: string): Promise<KeptEvent | null> {
  if (!/^e\d{1,15}$/.test(name)) return null;
  const event = Number(name.slice(1));
  const [inForce] = await store.query("SELECT * FROM events_in_force WHERE event = $1", [event]);
  const [row] = inForce === undefined ? await store.query("SELECT * FROM events WHERE event = $1", [event]) : [inForce];
  if (row === undefined) return null;
  const [participants, article, corrections, imported, story] = await Promise.all([
    participantsOf(store, event, inForce === undefined ? "participants" : "participants_in_force"),
    row.article === null ? null : findArticle(store, `a${row.article}`),
    correctionsInForce(store, "event", [event]),
    row.article === null ? findImported(store, row) : null,
    inForce === undefined ? null : storyOf(store, event),
  ]);
  const read = article?.record.events[Number(row.ordinal) - 1];
  const superseded = article !== null && article.supersededBy !== null;
  return {
    event,
    standing: inForce !== undefined ? "in force" : superseded ? "superseded" : "rejected",
    row,
    participants,
    corrections,
    article,
    told: read === undefined ? null : recordInForce(read, row, participants),
    imported,
    story,
  };
}

/** An event that no other report tells is a story of its own. */
async function storyOf({ query }: Store, event: number): Promise<KeptEvent["story"]> {
  const [row] = await query<{ story: number; reports: number; voices: number }>(
    `SELECT stories.story, reports, voices FROM story_events JOIN stories ON stories.story = story_events.story
     WHERE story_events.event = $1`,
    [event],
  );
  return row ?? { story: event, reports: 1, voices: 1 };
}

/** Who takes part in an event, by `participants` or `participants_in_force`. */
const participantsOf = ({ query }: Store, event: number, table: string): Promise<Row[]> =>
  query(
    `SELECT side, id, name, kind, taking.country, sector, beside, mention_start, mention_end
     FROM ${table} AS taking JOIN actors ON actors.actor = taking.actor WHERE event = $1 ORDER BY side, position`,
    [event],
  );
