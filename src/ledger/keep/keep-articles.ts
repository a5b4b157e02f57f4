import type { ArticleRecord } from "../../reader/index.ts";
import { correctNewcomers } from "../correct/merged-actors.ts";
import type { Queries, Store } from "../store.ts";
import { admitArticles } from "../stories/admit.ts";
import { articleRow, mentionRows } from "./article-rows.ts";
import { countRows, dyadRows } from "./dyad-rows.ts";
import { eventRows } from "./event-rows.ts";
import { takeNumbers } from "./numbers.ts";
import { otherRows } from "./other-rows.ts";
import { register } from "./register.ts";
import { createRows } from "./rows.ts";
import { supersede } from "./supersede.ts";
import { addressOf, findVersions } from "./versions.ts";

/** What became of an article: it is new, it takes the place of an older version, or it was there already. */
export interface Kept {
  article: number;
  standing: "added" | "corrected" | "unchanged";
  events: number;
}

interface Newcomer {
  record: ArticleRecord;
  address: string;
  article: number;
}

/**
 * Keeps readings in a ledger, all of them or, when it fails, none; once the promise resolves they outlast any crash. An article that is there
 * already changes nothing; another text at the same address (its URL, else publisher, title and day) takes its place, and both stay readable.
 * Meant for some dozens or hundreds at a time: a transaction costs more than an article.
 */
export function keepArticles(store: Store, records: readonly ArticleRecord[]): Promise<Kept[]> {
  if (records.length === 0) return Promise.resolve([]);
  return store.transaction(async (inside) => {
    const { kept, newcomers, replaced } = await compare(inside, records);
    await keepNew(inside, newcomers);
    const orphans = await supersede(inside, replaced);
    const inForce = newcomers.map(({ article }) => article).filter((article) => !replaced.has(article));
    await admitArticles(inside, inForce, orphans);
    return kept;
  });
}

/** Tells new articles and new versions from those that are there, and gives the new ones their numbers. */
async function compare(inside: Queries, records: readonly ArticleRecord[]) {
  const addressed = records.map((record) => ({ sha256: record.sha256, address: addressOf(record) }));
  const versions = await findVersions(inside, addressed);
  const first = await takeNumbers(inside, "article", 0);
  const newcomers = new Map<number, Newcomer>();
  const replaced = new Map<number, number>();
  const kept = records.map((record, at): Kept => {
    const { sha256, address } = addressed[at];
    const standing = versions.standingOf(sha256, address);
    const events = record.events.length;
    if ("known" in standing) return { article: standing.known.article, standing: "unchanged", events };
    const article = first + newcomers.size;
    newcomers.set(article, { record, address, article });
    versions.add({ article, sha256, address, superseded_by: null });
    const { supersedes } = standing;
    if (supersedes === null) return { article, standing: "added", events };
    supersedes.superseded_by = article;
    replaced.set(supersedes.article, article);
    return { article, standing: "corrected", events };
  });
  await takeNumbers(inside, "article", newcomers.size);
  return { kept, newcomers: [...newcomers.values()], replaced };
}

async function keepNew(inside: Queries, newcomers: readonly Newcomer[]): Promise<void> {
  if (newcomers.length === 0) return;
  const records = newcomers.map(({ record }) => record);
  const registered = await register(inside, records);
  const now = new Date().toISOString();
  const rows = createRows();
  const count = records.reduce((sum, { events }) => sum + events.length, 0);
  const newest = await takeNumbers(inside, "event", count);
  let first = newest;
  for (const { record, article, address } of newcomers) {
    rows.add("articles", articleRow(record, article, address, now));
    mentionRows(rows, record, article, registered);
    eventRows(rows, record, article, first, registered);
    otherRows(rows, record, article, first, registered);
    dyadRows(rows, record, first, registered);
    first += record.events.length;
  }
  countRows(rows, records);
  await rows.insertAll(inside);
  await correctNewcomers(inside, newest, newest + count - 1);
}
