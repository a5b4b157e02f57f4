import { expect, test } from "vitest";
import {
  carryOver,
  correctEvent,
  findOrphans,
  findReview,
  keepArticles,
  mergeStories,
  moveActor,
  type ReviewQuestion,
  type Store,
  splitStory,
  undoCorrection,
} from "../../src/ledger/index.ts";
import { ANNA, BRUNO, france, italy, tellStories } from "../support/corrections.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";
import { eventOf, recordOf, state, taking } from "../support/records.ts";

const KNOWN = new Set(["france", "italy", "spain", "rsf", "rapid-support-forces"]);
const ALL: ReviewQuestion = { limit: 100, isKnown: (id) => KNOWN.has(id) };
const person = { ...state("somebody-new", "FRA"), kind: "person" as const };
const agent = { ...state("soldiers", "FRA"), kind: "agent" as const, country: null };

const doubtsIn = async (store: Store, question: Partial<ReviewQuestion> = {}) =>
  (await findReview(store, { ...ALL, ...question })).doubtful.map(({ event, doubts }) => [event, ...doubts]);

/** The first article of `tellStories` in a later version: its events are e8 and e9. */
const later = recordOf({
  text: "Another wording.",
  url: "https://example.org/1",
  actors: [state("france", "FRA"), state("italy", "ITA")],
  events: [
    eventOf({ actors: [italy], recipients: [france] }),
    eventOf({ id: "e2", actors: [france], recipients: [italy] }),
  ],
});

onBothStores((newLedger) => {
  test("the least certain come first, each with what speaks against it", async (context) => {
    const store = await openFor(context, newLedger());
    const told = [
      { confidence: 0.9, actors: [france], recipients: [italy] },
      { confidence: 0.4, actors: [france], recipients: [italy] },
      { confidence: 0.7, actors: [france], recipients: [], rule: "en:strike + learning" },
      { confidence: 0.6, actors: [taking("soldiers", null)], recipients: [taking("somebody-new", "FRA")] },
    ];
    const actors = [state("france", "FRA"), state("italy", "ITA"), person, agent];
    const events = told.map((event, at) => eventOf({ id: `e${at + 1}`, ...event }));
    await keepArticles(store, [recordOf({ text: "Much is unsure.", language: "it", actors, events })]);
    expect(await doubtsIn(store)).toEqual([[2, "unsure"], [4, "unnamed", "unknown"], [3, "learnt", "nobody"], [1]]);
    expect(await doubtsIn(store, { limit: 1 })).toEqual([[2, "unsure"]]);
    expect(await doubtsIn(store, { actor: "somebody-new" })).toEqual([[4, "unnamed", "unknown"]]);
    expect(await doubtsIn(store, { actor: "ITA" })).toEqual([[2, "unsure"], [1]]);
    expect(await doubtsIn(store, { language: "en" })).toEqual([]);
    expect(await doubtsIn(store, { since: "2025-03-05" })).toEqual([]);
    expect(await doubtsIn(store, { until: "2025-03-04", limit: 1 })).toEqual([[2, "unsure"]]);
  });

  test("a report that another of its story denies comes before surer ones", async (context) => {
    const store = await openFor(context, newLedger());
    await tellStories(store);
    const [first, second] = (await findReview(store, ALL)).doubtful;
    expect([first, second].map(({ event, doubts, against }) => ({ event, doubts, against }))).toEqual([
      { event: 3, doubts: ["contradicted"], against: [5] },
      { event: 5, doubts: ["contradicted"], against: [3] },
    ]);
  });

  test("whatever an analyst spoke of leaves the list, and comes back when that is undone", async (context) => {
    const store = await openFor(context, newLedger());
    await tellStories(store);
    expect(await findReview(store, ALL)).toMatchObject({ open: 7, reviewed: 0 });
    await correctEvent(store, 1, { accept: true }, ANNA);
    await correctEvent(store, 2, { reject: true }, ANNA);
    await correctEvent(store, 3, { certainty: "possible" }, ANNA);
    const review = await findReview(store, ALL);
    expect(review).toMatchObject({ open: 4, reviewed: 3 });
    expect(review.doubtful.map(({ event }) => event).sort()).toEqual([4, 5, 6, 7]);
    await undoCorrection(store, 2, ANNA);
    expect(await findReview(store, ALL)).toMatchObject({ open: 5, reviewed: 2 });
  });

  test("corrections of what a later version replaced are listed until they are carried over or undone", async (context) => {
    const store = await openFor(context, newLedger());
    await tellStories(store);
    const spain = {
      ...{ id: "spain", name: "Spain", kind: "state", country: "ESP" },
      sectors: ["GOV"],
      wikidata: null,
      body: null,
    };
    await correctEvent(store, 1, { polarity: "negated" }, ANNA);
    await correctEvent(store, 2, { accept: true }, ANNA);
    await splitStory(store, 1, [1], ANNA);
    await mergeStories(store, 4, 7, ANNA);
    await moveActor(store, "france", { events: [2], articles: [] }, spain, ANNA);
    expect(await findOrphans(store)).toEqual([]);
    await keepArticles(store, [later]);
    const orphans = await findOrphans(store);
    expect(
      orphans.map(({ correction: { correction }, events, article, candidate }) => [
        correction,
        events,
        article,
        candidate,
      ]),
    ).toEqual([
      [1, [1], 4, 9],
      [3, [1], 4, 9],
      [5, [2], 4, 9],
    ]);
    const { made } = await carryOver(store, 9, 1, BRUNO);
    expect(made).toMatchObject({ target: 9, change: { polarity: "negated" }, undoes: 1 });
    expect(await store.query("SELECT polarity FROM events_in_force WHERE event = 9")).toEqual([
      { polarity: "negated" },
    ]);
    await undoCorrection(store, 3, BRUNO);
    expect((await findOrphans(store)).map(({ correction }) => correction.correction)).toEqual([5]);
  });
});
