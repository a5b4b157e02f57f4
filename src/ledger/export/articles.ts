import type { ArticleRecord } from "../../reader/index.ts";
import { recordInForce, withActors } from "../ask/record-in-force.ts";
import type { Row, Store } from "../store.ts";
import { conditionsOf, type ExportChoice } from "./choice.ts";
import { grouped } from "./grouped.ts";

/** So many articles are asked for at once, and their numbers looked for among so many. */
const BATCH = 100;
const SPREAD = 50_000;

/**
 * The articles in force of a choice, in order, as records that say what holds now: all of the source chosen, or, where something is asked of
 * events, those with such an event, each whole.
 */
export async function* articlesOf(store: Store, choice: ExportChoice): AsyncGenerator<ArticleRecord[], undefined> {
  const [{ last }] = await store.query<{ last: number | null }>("SELECT max(article) AS last FROM articles");
  for (let from = 1; from <= (last ?? 0); from += SPREAD) {
    const { sql, parameters } = chosenArticles(choice, 2);
    const chosen = await store.query<{ article: number }>(
      `SELECT a.article FROM articles AS a WHERE a.article BETWEEN $1 AND $2${sql} ORDER BY a.article`,
      [from, from + SPREAD - 1, ...parameters],
    );
    for (let at = 0; at < chosen.length; at += BATCH)
      yield await loadRecords(
        store,
        chosen.slice(at, at + BATCH).map(({ article }) => article),
      );
  }
}

/** A choice as conditions on `articles AS a`, beginning with AND; their parameters follow the `first` that are taken already. */
export function chosenArticles({ source, ...ofEvents }: ExportChoice, first: number) {
  const parameters = source === undefined ? [] : [source];
  const wanted = `$${first + 1}`;
  const from = source === undefined ? "" : ` AND (a.publisher = ${wanted} OR a.publisher_actor = ${wanted})`;
  const events = conditionsOf(ofEvents, first + parameters.length);
  const having =
    events.sql === "" ? "" : ` AND a.article IN (SELECT e.article FROM events_in_force AS e WHERE TRUE${events.sql})`;
  return { sql: ` AND a.superseded_by IS NULL${from}${having}`, parameters: [...parameters, ...events.parameters] };
}

async function loadRecords(store: Store, articles: readonly number[]): Promise<ArticleRecord[]> {
  const asked = [articles[0], articles[articles.length - 1], articles];
  const where = "article BETWEEN $1 AND $2 AND article IN (SELECT unnest($3::INTEGER[]))";
  const rows = await store.query<{ article: number; text: string; reading: string }>(
    `SELECT article, text, reading FROM articles WHERE ${where} ORDER BY article`,
    asked,
  );
  const aside = await store.query<{ event: number; article: number; ordinal: number }>(
    `SELECT events.event, article, ordinal FROM events JOIN set_aside ON set_aside.event = events.event WHERE ${where}`,
    asked,
  );
  const corrections = await correctionsOf(store, aside);
  return rows.map(({ article, text, reading }) => {
    const record: ArticleRecord = { ...JSON.parse(reading), text };
    const changed = aside.filter((each) => each.article === article);
    return changed.length === 0 ? record : corrected(record, changed, corrections);
  });
}

interface Corrections {
  rows: ReadonlyMap<number, Row>;
  participants: ReadonlyMap<number, Row[]>;
}

async function correctionsOf({ query }: Store, aside: readonly { event: number }[]): Promise<Corrections> {
  if (aside.length === 0) return { rows: new Map(), participants: new Map() };
  const events = aside.map(({ event }) => event);
  const rows = await query("SELECT * FROM corrected_events WHERE event = ANY($1)", [events]);
  const participants = await query(
    `SELECT taking.*, id, name, kind FROM corrected_participants AS taking JOIN actors ON actors.actor = taking.actor
     WHERE event = ANY($1) ORDER BY event, side, position`,
    [events],
  );
  const byEvent = ({ event }: Row) => Number(event);
  return { rows: new Map(rows.map((row) => [byEvent(row), row])), participants: grouped(participants, byEvent) };
}

/** A record with its corrected events as they are now, and without those that were rejected. */
function corrected(
  record: ArticleRecord,
  changed: readonly { event: number; ordinal: number }[],
  { rows, participants }: Corrections,
): ArticleRecord {
  const numbers = new Map(changed.map(({ ordinal, event }) => [ordinal - 1, event]));
  const events = record.events.flatMap((read, at) => {
    const event = numbers.get(at);
    if (event === undefined) return read;
    const row = rows.get(event);
    return row === undefined ? [] : recordInForce(read, row, participants.get(event) ?? []);
  });
  const kept = new Set(events.map(({ id }) => id));
  const projections = record.projections.map((each) => ({ ...each, events: each.events.filter((id) => kept.has(id)) }));
  const taking = changed.flatMap(({ event }) => participants.get(event) ?? []);
  return { ...withActors(record, taking), events, projections };
}
