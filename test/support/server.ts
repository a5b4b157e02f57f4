import type { Hono } from "hono";
import type { TestContext } from "vitest";
import { createActorNames, createWordFinder, indexArticles, keepArticles, openLedger } from "../../src/ledger/index.ts";
import { directoryOf } from "../../src/questions/directory.ts";
import { type ArticleRecord, createReader, type Reader } from "../../src/reader/index.ts";
import { createApp, type Settings } from "../../src/server/app.ts";
import { LOOPBACK_NAMES } from "../../src/server/guards/foreigners.ts";
import { nodeResources } from "../../src/sources/node-resources.ts";
import { openFor } from "./ledgers.ts";

const SETTINGS: Settings = {
  names: LOOPBACK_NAMES,
  token: null,
  limits: { requests: 100_000, seconds: 60 },
  seconds: 60,
  clientOf: () => "test",
  onFault: (fault) => console.error(fault),
};

let reader: Reader | null = null;

/** The app over a new ledger that holds some records, opened to be read only; it reads in this thread. */
export async function serverOf(
  context: TestContext,
  ledger: string,
  records: readonly ArticleRecord[],
  settings: Partial<Settings> = {},
): Promise<Hono> {
  const finder = createWordFinder(nodeResources());
  const writing = await openLedger(ledger);
  await keepArticles(writing, records);
  await indexArticles(writing, finder);
  await writing.close();
  const store = await openFor(context, ledger, true);
  reader ??= createReader(nodeResources());
  const names = createActorNames(directoryOf());
  return createApp({ store, finder, names, read: reader.read }, { ...SETTINGS, ...settings });
}

/** An answer with its JSON. */
export async function ask(app: Hono, path: string, init: RequestInit = {}) {
  const response = await app.request(`/api/v1${path}`, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? null : JSON.parse(text) };
}
