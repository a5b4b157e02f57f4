import type { Hono } from "hono";
import type { TestContext } from "vitest";
import {
  createActorNames,
  createWordFinder,
  indexArticles,
  keepArticles,
  type Store,
  type WordFinder,
} from "../../src/ledger/index.ts";
import { outlookOf } from "../../src/outlook/index.ts";
import { directoryOf } from "../../src/questions/directory.ts";
import { type ArticleRecord, createReader, type Reader } from "../../src/reader/index.ts";
import { createApp, type Settings } from "../../src/server/app.ts";
import { LOOPBACK_NAMES } from "../../src/server/guards/foreigners.ts";
import type { Sources } from "../../src/server/route.ts";
import { BUILT_PACKS } from "./built-packs.ts";
import { type Ending, openFor } from "./ledgers.ts";

const SETTINGS: Settings = {
  names: LOOPBACK_NAMES,
  token: null,
  limits: { requests: 100_000, seconds: 60 },
  seconds: 60,
  clientOf: () => "test",
  onFault: (fault) => console.error(fault),
};

let reader: Reader | null = null;
let finder: WordFinder | null = null;

/** An app with what it asks, over a new ledger with nothing in it. */
export async function serving(context: Ending, ledger: string, given: Partial<Settings> = {}, readOnly = false) {
  return appOver(await openFor(context, ledger, readOnly), given);
}

/** An app with what it asks, over a ledger that is open; it reads in this thread. */
export function appOver(store: Store, given: Partial<Settings> = {}) {
  reader ??= createReader(BUILT_PACKS);
  finder ??= createWordFinder(BUILT_PACKS);
  const sources: Sources = {
    store,
    finder,
    names: createActorNames(directoryOf()),
    read: reader.read,
    reckon: outlookOf,
  };
  const settings = { ...SETTINGS, ...given };
  return { app: createApp(sources, settings), store, sources, settings };
}

/** The app over a new ledger that holds some records; it reads in this thread. */
export async function serverOf(
  context: TestContext,
  ledger: string,
  records: readonly ArticleRecord[],
  settings: Partial<Settings> = {},
): Promise<Hono> {
  const { app, store, sources } = await serving(context, ledger, settings);
  await fill(store, sources.finder, records);
  return app;
}

/** Keeps records and indexes their words. */
export async function fill(store: Store, finder: WordFinder, records: readonly ArticleRecord[]): Promise<void> {
  await keepArticles(store, records);
  await indexArticles(store, finder);
}

/** An answer with its JSON. */
export async function ask(app: Hono, path: string, init: RequestInit = {}) {
  const response = await app.request(`/api/v1${path}`, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === "" ? null : JSON.parse(text) };
}

/** An answer to JSON that is posted. */
export const post = (app: Hono, path: string, body: unknown, headers: Record<string, string> = {}) =>
  ask(app, path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
