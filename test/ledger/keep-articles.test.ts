import { expect, test } from "vitest";
import { keepArticles, openLedger, type Store } from "../../src/ledger/index.ts";
import type { ArticleRecord } from "../../src/reader/index.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";
import { read } from "../support/reading.ts";
import { eventOf, recordOf, state, taking } from "../support/records.ts";

const visit = (text: string, given: Partial<ArticleRecord> = {}) =>
  recordOf({
    text,
    actors: [state("france", "FRA"), state("italy", "ITA")],
    events: [eventOf({ actors: [taking("france", "FRA")], recipients: [taking("italy", "ITA")] })],
    ...given,
  });

const count = async (store: Store, table: string): Promise<number> =>
  (await store.query<{ rows: number }>(`SELECT count(*) AS rows FROM ${table}`))[0].rows;

const TABLES = ["articles", "events", "participants", "dyad_events", "actors", "parties", "article_actors"];

onBothStores((newLedger) => {
  test("an article added again changes nothing", async (context) => {
    const store = await openFor(context, newLedger());
    const one = visit("France visits Italy.");
    expect(await keepArticles(store, [one])).toEqual([{ article: 1, standing: "added", events: 1 }]);
    const before = await Promise.all(TABLES.map((table) => count(store, table)));
    expect(await keepArticles(store, [one, one])).toEqual([
      { article: 1, standing: "unchanged", events: 1 },
      { article: 1, standing: "unchanged", events: 1 },
    ]);
    expect(await Promise.all(TABLES.map((table) => count(store, table)))).toEqual(before);
  });

  test("another text at the same URL supersedes the old one, and both stay readable", async (context) => {
    const store = await openFor(context, newLedger());
    const url = "https://example.org/1";
    const [first] = await keepArticles(store, [visit("France visits Italy.", { url })]);
    const [second] = await keepArticles(store, [visit("France visited Italy yesterday.", { url })]);
    expect(second).toEqual({ article: 2, standing: "corrected", events: 1 });
    expect(await store.query("SELECT article, text, superseded_by FROM articles ORDER BY article")).toEqual([
      { article: first.article, text: "France visits Italy.", superseded_by: 2 },
      { article: 2, text: "France visited Italy yesterday.", superseded_by: null },
    ]);
    expect(await count(store, "events")).toBe(2);
    expect(await store.query("SELECT event FROM dyad_events")).toEqual([{ event: 2 }]);
    expect(await store.query("SELECT type, sum(events) AS events FROM day_counts GROUP BY type")).toEqual([
      { type: "CONSULT", events: 1 },
    ]);
  });

  test("without a URL, publisher, title and day tell versions of one article", async (context) => {
    const store = await openFor(context, newLedger());
    const known = { publisher: { name: "Example", actor: null }, title: "A visit" };
    const standings = await keepArticles(store, [
      visit("One.", known),
      visit("Two.", known),
      visit("Three.", { ...known, published: "2025-03-05" }),
      visit("Four.", { ...known, publisher: null }),
    ]);
    expect(standings.map(({ standing }) => standing)).toEqual(["added", "corrected", "added", "added"]);
    expect(await store.query("SELECT article FROM articles WHERE superseded_by IS NULL ORDER BY article")).toEqual([
      { article: 2 },
      { article: 3 },
      { article: 4 },
    ]);
  });

  test("the same text of two publishers is two articles; without a name it is the one that is there", async (context) => {
    const store = await openFor(context, newLedger());
    const standings = await keepArticles(store, [
      visit("Same.", { url: "https://example.org/1" }),
      visit("Same.", { url: "https://example.net/1" }),
      visit("Same."),
    ]);
    expect(standings.map(({ article, standing }) => [article, standing])).toEqual([
      [1, "added"],
      [2, "added"],
      [1, "unchanged"],
    ]);
  });

  test("a text that was nameless takes the address it is given later", async (context) => {
    const store = await openFor(context, newLedger());
    const named = visit("Same.", { url: "https://example.org/1" });
    const kept = [
      ...(await keepArticles(store, [visit("Same.")])),
      ...(await keepArticles(store, [named, visit("Same.")])),
    ];
    expect(kept.map(({ article, standing }) => [article, standing])).toEqual([
      [1, "added"],
      [2, "corrected"],
      [1, "unchanged"],
    ]);
  });

  test("a whole reading comes back as it was", async (context) => {
    const store = await openFor(context, newLedger());
    const record = await read(
      "en",
      "French President Emmanuel Macron promised in Rome on Monday to send aid to Ukraine, Reuters reported. “We will help,” he said.",
      "2025-03-04",
    );
    await keepArticles(store, [record]);
    const [{ reading, text }] = await store.query<{ reading: string; text: string }>(
      "SELECT reading, text FROM articles",
    );
    expect({ ...JSON.parse(reading), text }).toEqual(record);
    const events = await store.query("SELECT type, day, quad, confidence, evidence_start FROM events ORDER BY event");
    expect(events).toEqual(
      record.events.map(({ type, date, quad, confidence, evidence }) => ({
        type,
        day: date.start ?? "2025-03-04",
        quad,
        confidence: expect.closeTo(confidence, 5),
        evidence_start: evidence[0],
      })),
    );
    expect(await count(store, "quotations")).toBe(record.quotations.length);
    expect(await count(store, "attributions")).toBeGreaterThan(0);
  });

  test("all of a batch is kept or none", async (context) => {
    const store = await openFor(context, newLedger());
    const broken = { ...visit("Second."), language: null as unknown as string };
    await expect(keepArticles(store, [visit("First."), broken])).rejects.toThrow();
    for (const table of TABLES) expect(await count(store, table), table).toBe(0);
    expect(await keepArticles(store, [visit("First.")])).toEqual([{ article: 1, standing: "added", events: 1 }]);
  });

  test("two that write at once both keep theirs", async (context) => {
    const store = await openFor(context, newLedger());
    const texts = Array.from({ length: 40 }, (_, at) => `Text ${at}.`);
    await Promise.all(texts.map((text) => keepArticles(store, [visit(text)])));
    expect(await count(store, "articles")).toBe(40);
    expect(await store.query("SELECT count(DISTINCT event) AS events FROM events")).toEqual([{ events: 40 }]);
  });

  test("what is kept is there when the ledger is opened again", async (context) => {
    const ledger = newLedger();
    const store = await openLedger(ledger);
    await keepArticles(store, [visit("First.")]);
    await store.close();
    const again = await openFor(context, ledger, true);
    expect(await count(again, "articles")).toBe(1);
    expect(await again.size()).toBeGreaterThan(0);
  });
});
