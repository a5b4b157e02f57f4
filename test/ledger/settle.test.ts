import { expect, test } from "vitest";
import { joinStories, keepArticles, leaveStories, partStory, type Store } from "../../src/ledger/index.ts";
import type { EventRecord } from "../../src/reader/index.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";
import { eventOf, recordOf, state, taking } from "../support/records.ts";

/** An article of an outlet of its own with one visit of France to a country of its own, so that none is the same event. */
const visit = (at: number, given: Partial<EventRecord> = {}) =>
  recordOf({
    text: `Visit ${at}.`,
    url: `https://example.org/${at}`,
    publisher: { name: `Outlet ${at}`, actor: null },
    actors: [state("france", "FRA"), state(`land-${at}`, `L0${at}`)],
    events: [eventOf({ actors: [taking("france", "FRA")], recipients: [taking(`land-${at}`, `L0${at}`)], ...given })],
  });

const storiesIn = (store: Store) =>
  store.query("SELECT story, reports, voices, affirmed, denied FROM stories ORDER BY 1");
const countedIn = (store: Store) => store.query("SELECT event, story FROM dyad_events ORDER BY event");
const belongs = (...pairs: [number, number][]) => pairs.map(([event, story]) => ({ event, story }));

onBothStores((newLedger) => {
  const three = async (context: Parameters<typeof openFor>[0]) => {
    const store = await openFor(context, newLedger());
    const negated = visit(2, { type: "AID", polarity: "negated", date: { ...eventOf().date, basis: "stated" } });
    await keepArticles(store, [visit(1), negated, visit(3)]);
    return store;
  };

  test("stories joined are one, under the number of the first event, with what most reports say", async (context) => {
    const store = await three(context);
    expect(await store.transaction((inside) => joinStories(inside, [3, 2]))).toBe(2);
    expect(await countedIn(store)).toEqual(belongs([1, 1], [2, 2], [3, 2]));
    expect(await store.transaction((inside) => joinStories(inside, [2, 1]))).toBe(1);
    expect(await countedIn(store)).toEqual(belongs([1, 1], [2, 1], [3, 1]));
    expect(await store.query("SELECT * FROM stories")).toEqual([
      { story: 1, type: "CONSULT", day: "2025-03-04", place: null, reports: 3, voices: 3, affirmed: 2, denied: 1 },
    ]);
    expect(await store.query("SELECT story, event FROM story_events ORDER BY event")).toEqual(
      [1, 2, 3].map((event) => ({ story: 1, event })),
    );
  });

  test("events that part form a story of their own; one alone has no row", async (context) => {
    const store = await three(context);
    await store.transaction((inside) => joinStories(inside, [1, 2, 3]));
    expect(await store.transaction((inside) => partStory(inside, 1, [1]))).toEqual({ remaining: 2, parted: 1 });
    expect(await countedIn(store)).toEqual(belongs([1, 1], [2, 2], [3, 2]));
    expect(await storiesIn(store)).toEqual([{ story: 2, reports: 2, voices: 2, affirmed: 1, denied: 1 }]);
    expect(await store.transaction((inside) => partStory(inside, 2, [2, 3]))).toBeNull();
    expect(await store.transaction((inside) => partStory(inside, 2, [3]))).toEqual({ remaining: 2, parted: 3 });
    expect(await storiesIn(store)).toEqual([]);
    expect(await store.query("SELECT * FROM story_events")).toEqual([]);
    expect(await countedIn(store)).toEqual(belongs([1, 1], [2, 2], [3, 3]));
  });

  test("what was parted and joined again in one transaction is as it was", async (context) => {
    const store = await three(context);
    await store.transaction((inside) => joinStories(inside, [1, 2, 3]));
    const before = [await storiesIn(store), await countedIn(store)];
    await store.transaction(async (inside) => {
      await partStory(inside, 1, [1, 3]);
      await joinStories(inside, [1, 2]);
    });
    expect([await storiesIn(store), await countedIn(store)]).toEqual(before);
  });

  test("a story whose first event loses its force is founded anew on its next", async (context) => {
    const store = await three(context);
    await store.transaction((inside) => joinStories(inside, [1, 2, 3]));
    await keepArticles(store, [{ ...visit(1), text: "Never mind.", sha256: "0".repeat(64), events: [] }]);
    expect(await countedIn(store)).toEqual(belongs([2, 2], [3, 2]));
    expect(await storiesIn(store)).toEqual([{ story: 2, reports: 2, voices: 2, affirmed: 1, denied: 1 }]);
    await store.transaction((inside) => leaveStories(inside, [2]));
    expect(await storiesIn(store)).toEqual([]);
  });
});
