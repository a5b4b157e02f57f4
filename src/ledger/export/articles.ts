import type { ArticleRecord } from "../../reader/index.ts";
import type { Store } from "../store.ts";
import { conditionsOf, type ExportChoice } from "./choice.ts";
import { eventsNumbered } from "./events.ts";
import { recordInForce } from "./record-in-force.ts";

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
  const range = [articles[0], articles[articles.length - 1], articles];
  const rows = await store.query<{ article: number; text: string; reading: string }>(
    "SELECT article, text, reading FROM articles WHERE article BETWEEN $1 AND $2 AND article = ANY($3) ORDER BY article",
    range,
  );
  const changed = await store.query<{ event: number; article: number; ordinal: number }>(
    `SELECT e.event, e.article, e.ordinal FROM events AS e JOIN set_aside ON set_aside.event = e.event
     WHERE e.article BETWEEN $1 AND $2 AND e.article = ANY($3)`,
    range,
  );
  const now = new Map(
    (
      await eventsNumbered(
        store,
        changed.map(({ event }) => event),
      )
    ).map((event) => [event.event, event]),
  );
  return rows.map(({ article, text, reading }) => {
    const record: ArticleRecord = { ...JSON.parse(reading), text };
    const changes = changed.filter((each) => each.article === article);
    if (changes.length === 0) return record;
    return recordInForce(record, new Map(changes.map(({ ordinal, event }) => [ordinal, now.get(event) ?? null])));
  });
}
