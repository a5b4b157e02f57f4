import { expect, test } from "vitest";
import { findArticle, findEvent, keepArticles, summarise } from "../../src/ledger/index.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";
import { eventOf, recordOf, state, taking } from "../support/records.ts";

const URL = "https://example.org/1";
const visit = (text: string, url: string | null = URL) =>
  recordOf({
    text,
    url,
    actors: [state("france", "FRA"), state("italy", "ITA")],
    events: [eventOf({ actors: [taking("france", "FRA")], recipients: [taking("italy", "ITA")] })],
  });

onBothStores((newLedger) => {
  test("an article is found by number, URL and hash, the version in force first", async (context) => {
    const store = await openFor(context, newLedger());
    const [old, next] = [visit("France visits Italy."), visit("France visited Italy.")];
    await keepArticles(store, [old, next]);
    const found = await findArticle(store, URL);
    expect(found).toMatchObject({ article: 2, supersededBy: null, events: [2], record: next });
    expect(found!.versions.map(({ article }) => article)).toEqual([1, 2]);
    expect(await findArticle(store, "a1")).toMatchObject({ article: 1, supersededBy: 2, events: [1], record: old });
    expect(await findArticle(store, old.sha256.slice(0, 8))).toMatchObject({ article: 1 });
    expect(await findArticle(store, old.id)).toMatchObject({ article: 1 });
    for (const unknown of ["a3", "https://example.org/2", "00000000", "e1"])
      expect(await findArticle(store, unknown)).toBeNull();
  });

  test("an event is found by number, with its participants and its article", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, [visit("France visits Italy.", null)]);
    const found = await findEvent(store, "e1");
    expect(found).toMatchObject({
      event: 1,
      row: { type: "CONSULT", day: "2025-03-04", ordinal: 1 },
      article: { article: 1 },
    });
    expect(found!.participants.map(({ side, id }) => [side, id])).toEqual([
      ["actor", "france"],
      ["recipient", "italy"],
    ]);
    expect(await findEvent(store, "e2")).toBeNull();
    expect(await findEvent(store, "a1")).toBeNull();
  });

  test("what a ledger holds is counted in force and superseded; an empty one holds nothing", async (context) => {
    const store = await openFor(context, newLedger());
    expect(await summarise(store)).toMatchObject({
      articles: { inForce: 0, superseded: 0, languages: {} },
      events: { inForce: 0, superseded: 0, imported: 0 },
      period: { from: null, to: null },
    });
    await keepArticles(store, [visit("France visits Italy."), visit("France visited Italy."), visit("Other.", null)]);
    expect(await summarise(store)).toMatchObject({
      articles: { inForce: 2, superseded: 1, languages: { en: 2 } },
      events: { inForce: 2, superseded: 1, imported: 0 },
      actors: 2,
      parties: 2,
      period: { from: "2025-03-04", to: "2025-03-04" },
    });
  });
});
