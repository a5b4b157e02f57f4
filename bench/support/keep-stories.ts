import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Labelled, labelled } from "../../src/evaluation/labels.ts";
import { keepArticles, openLedger, type Store } from "../../src/ledger/index.ts";
import { eventDay } from "../../src/ledger/keep/event-day.ts";
import { admitArticles } from "../../src/ledger/stories/admit.ts";
import { type ArticleRecord, createReader, type Reader } from "../../src/reader/index.ts";
import { nodeResources } from "../../src/sources/node-resources.ts";
import type { Cluster, GoldReport } from "./story-gold.ts";

/** An event of a report as it was read, and the story of the ledger it stands in; null: it stands alone. */
export interface KeptEvent extends Labelled {
  /** Every label its participants could be named by: their states beside their bodies and groups. */
  actorLabels: ReadonlySet<string>;
  recipientLabels: ReadonlySet<string>;
  day: string | null;
  story: number | null;
}

/** A report as the ledger has it. */
export interface KeptReport {
  report: GoldReport;
  record: ArticleRecord;
  article: number;
  events: KeptEvent[];
  /** The article it copies, by the ledger. */
  original: number | null;
}

export interface KeptStories {
  reports: KeptReport[];
  /** Milliseconds an article took to keep, its stories and copies looked for, and how many of them that alone takes. */
  milliseconds: number;
  merging: number;
}

/** So many are kept together, as `entente add` does. */
const AT_ONCE = 16;

/** Reads all reports of some clusters and keeps them, by day, in one fresh ledger; `ask` may ask it before it is thrown away. */
export async function keepStories(
  clusters: readonly Cluster[],
  reader: Reader = createReader(nodeResources()),
  ask: (store: Store) => Promise<void> = async () => {},
): Promise<KeptStories> {
  const reports = clusters
    .flatMap((cluster) => cluster.reports)
    .sort((one, other) => (one.published < other.published ? -1 : one.published > other.published ? 1 : 0));
  const records: ArticleRecord[] = [];
  for (const { text, language, published, publisher, title, url } of reports)
    records.push(await reader.read(text, { language, published, publisher, title, url }));
  const folder = mkdtempSync(join(tmpdir(), "entente-stories-"));
  const store = await openLedger(join(folder, "ledger.duckdb"));
  try {
    const articles: number[] = [];
    const started = performance.now();
    for (let at = 0; at < records.length; at += AT_ONCE)
      for (const { article } of await keepArticles(store, records.slice(at, at + AT_ONCE))) articles.push(article);
    const milliseconds = (performance.now() - started) / Math.max(1, records.length);
    const stories = await storiesOf(store);
    const originals = await originalsOf(store);
    await ask(store);
    return {
      milliseconds,
      merging: (await mergeAnew(store, articles)) / Math.max(1, records.length),
      reports: reports.map((report, at) => ({
        report,
        record: records[at],
        article: articles[at],
        original: originals.get(articles[at]) ?? null,
        events: eventsOf(records[at], (ordinal) => stories.get(`${articles[at]} ${ordinal}`) ?? null),
      })),
    };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

/** Tables that copies and stories are told in and found by (schema/*-copies.ts, 04-stories.ts). */
const TOLD = ["sketches", "sketch_hashes", "copies", "event_marks", "event_keys", "stories", "story_events"];

/** Forgets which articles are copies and which events stand together, and finds it out again; gives the milliseconds that takes. */
async function mergeAnew(store: Store, articles: readonly number[]): Promise<number> {
  for (const table of TOLD) await store.run(`DELETE FROM ${table}`);
  const started = performance.now();
  for (let at = 0; at < articles.length; at += AT_ONCE)
    await store.transaction((inside) => admitArticles(inside, articles.slice(at, at + AT_ONCE)));
  return performance.now() - started;
}

/** Stories by article and number of the event in it. */
async function storiesOf(store: Store): Promise<Map<string, number>> {
  const rows = await store.query<{ article: number; ordinal: number; story: number }>(
    "SELECT article, ordinal, story FROM events JOIN story_events ON story_events.event = events.event",
  );
  return new Map(rows.map(({ article, ordinal, story }) => [`${article} ${ordinal}`, story]));
}

/** What each copy copies. */
async function originalsOf(store: Store): Promise<Map<number, number>> {
  const rows = await store.query<{ article: number; original: number }>("SELECT article, original FROM copies");
  return new Map(rows.map(({ article, original }) => [article, original]));
}

function eventsOf(record: ArticleRecord, storyOf: (ordinal: number) => number | null): KeptEvent[] {
  return record.events.map((event, at) => {
    const labels = labelled(record, event);
    return {
      ...labels,
      actorLabels: new Set([...labels.actors, ...countriesOf(event.actors)]),
      recipientLabels: new Set([...labels.recipients, ...countriesOf(event.recipients)]),
      day: eventDay(event.date, record.published),
      story: storyOf(at + 1),
    };
  });
}

const countriesOf = (side: ArticleRecord["events"][number]["actors"]): string[] =>
  side.flatMap(({ country }) => (country === null || country === "IGO" ? [] : [country]));
