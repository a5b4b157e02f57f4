import { expect, test } from "vitest";
import {
  correctEvent,
  dyadSeries,
  idsOfActor,
  keepArticles,
  mergeActors,
  mergeStories,
  moveActor,
  rulingsOn,
  type Store,
  splitStory,
  undoCorrection,
} from "../../src/ledger/index.ts";
import { ANNA, BRUNO, pictureOf, tellStories } from "../support/corrections.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";
import { eventOf, recordOf, state, taking } from "../support/records.ts";

const MARCH = { from: "2025-03-01", to: "2025-03-31", step: "month" } as const;
const storiesIn = async ({ query }: Store) => {
  const rows = await query<{ story: number; event: number }>("SELECT story, event FROM story_events ORDER BY event");
  const stories = new Map<number, number[]>();
  for (const { story, event } of rows) stories.set(story, [...(stories.get(story) ?? []), event]);
  return Object.fromEntries(stories);
};
const spain = {
  ...{ id: "spain", name: "Spain", kind: "state", country: "ESP" },
  sectors: ["GOV"],
  wikidata: null,
  body: null,
};

onBothStores((newLedger) => {
  const told = async (context: Parameters<typeof openFor>[0]) => {
    const store = await openFor(context, newLedger());
    await tellStories(store);
    return store;
  };

  test("stories merged are one, split they are two, undone they are as before", async (context) => {
    const store = await told(context);
    await mergeStories(store, 1, 3, ANNA);
    expect(await storiesIn(store)).toEqual({ 1: [1, 3, 4, 5, 6] });
    await splitStory(store, 1, [5, 6], BRUNO);
    expect(await storiesIn(store)).toEqual({ 1: [1, 3, 4], 5: [5, 6] });
    expect(await store.query("SELECT DISTINCT story FROM dyad_events WHERE event IN (5, 6)")).toEqual([{ story: 5 }]);
    await undoCorrection(store, 1, ANNA);
    expect(await storiesIn(store), "what was split off is a story still").toEqual({ 1: [1, 4], 5: [5, 6] });
    await undoCorrection(store, 2, ANNA);
    expect(await storiesIn(store)).toEqual({ 1: [1, 4, 6], 3: [3, 5] });
  });

  test("merging is told what analysts ruled, and the later word holds", async (context) => {
    const store = await told(context);
    await splitStory(store, 1, [6], ANNA);
    const ruled = await rulingsOn(store, [1, 4, 6, 7]);
    expect([ruled(1, 6), ruled(6, 4), ruled(1, 4), ruled(6, 7)]).toEqual(["apart", "apart", null, null]);
    await mergeStories(store, 1, 6, BRUNO);
    expect((await rulingsOn(store, [1, 6]))(6, 1)).toBe("together");
    await undoCorrection(store, 2, BRUNO);
    expect((await rulingsOn(store, [1, 6]))(6, 1)).toBe("apart");
  });

  test("a story is named by its own number, and only its own events leave it", async (context) => {
    const store = await told(context);
    await expect(mergeStories(store, 4, 3, ANNA)).rejects.toMatchObject({
      code: "correct-story-within",
      facts: { story: 4, within: 1 },
    });
    await expect(mergeStories(store, 1, 99, ANNA)).rejects.toMatchObject({ code: "correct-story" });
    await expect(mergeStories(store, 1, 1, ANNA)).rejects.toMatchObject({ code: "correct-stories" });
    await expect(splitStory(store, 1, [7], ANNA)).rejects.toMatchObject({ code: "correct-split", facts: { event: 7 } });
    await expect(splitStory(store, 1, [1, 4, 6], ANNA)).rejects.toMatchObject({ code: "correct-stories" });
  });

  test("a rejected event leaves its story and comes back to where analysts put it", async (context) => {
    const store = await told(context);
    await mergeStories(store, 1, 3, ANNA);
    const { made } = await correctEvent(store, 1, { reject: true }, ANNA);
    expect(await storiesIn(store)).toEqual({ 3: [3, 4, 5, 6] });
    await undoCorrection(store, made.correction, BRUNO);
    expect(await storiesIn(store)).toEqual({ 1: [1, 3, 4, 5, 6] });
  });

  test("two ids of one actor are one party, in articles that come later too", async (context) => {
    const store = await told(context);
    const before = await pictureOf(store);
    const between = async (party: string) => (await dyadSeries(store, { party, counterpart: "FRA", ...MARCH })).length;
    expect([await between("rsf"), await between("SDN")]).toEqual([1, 1]);
    await mergeActors(store, "rapid-support-forces", "rsf", ANNA);
    expect(await between("rsf")).toBe(0);
    const reports =
      "SELECT event FROM participants_in_force JOIN actors USING (actor) WHERE id = 'rapid-support-forces' ORDER BY event";
    expect(await store.query(reports)).toEqual([{ event: 3 }, { event: 5 }]);
    const attack = eventOf({ actors: [taking("rsf", null)], recipients: [taking("france", "FRA")] });
    const rsf = { ...state("rsf", "SDN"), kind: "armed-group" as const };
    await keepArticles(store, [recordOf({ text: "Again.", actors: [rsf, state("france", "FRA")], events: [attack] })]);
    expect(await store.query(reports)).toEqual([{ event: 3 }, { event: 5 }, { event: 8 }]);
    expect(await between("rsf")).toBe(0);
    const [{ actor }] = await store.query<{ actor: number }>(
      "SELECT actor FROM actors WHERE id = 'rapid-support-forces'",
    );
    expect(await idsOfActor(store, actor)).toHaveLength(2);
    await correctEvent(store, 8, { reject: true }, ANNA);
    await undoCorrection(store, 1, BRUNO);
    const { participants, dyads } = await pictureOf(store);
    expect({ participants, dyads }).toEqual({ participants: before.participants, dyads: before.dyads });
  });

  test("in some events an actor can be somebody else", async (context) => {
    const store = await told(context);
    await moveActor(store, "france", { events: [], articles: [2] }, spain, ANNA);
    const who =
      "SELECT event, id FROM participants_in_force JOIN actors USING (actor) WHERE event IN (1, 4, 5) AND id IN ('france', 'spain') ORDER BY 1";
    expect(await store.query(who)).toEqual([
      { event: 1, id: "france" },
      { event: 4, id: "spain" },
      { event: 5, id: "spain" },
    ]);
    expect(await dyadSeries(store, { party: "ESP", counterpart: "ITA", ...MARCH })).toMatchObject([
      { direction: 1, quad: 1 },
      { direction: -1, quad: 3 },
    ]);
    await expect(moveActor(store, "italy", { events: [2], articles: [] }, spain, ANNA)).rejects.toMatchObject({
      code: "correct-move",
    });
  });

  test("who counts as another already cannot be merged again under its old name", async (context) => {
    const store = await told(context);
    await mergeActors(store, "rapid-support-forces", "rsf", ANNA);
    await expect(mergeActors(store, "rsf", "spain", ANNA)).rejects.toMatchObject({
      code: "correct-actor-merged",
      facts: { id: "rsf", into: "rapid-support-forces" },
    });
    await expect(mergeActors(store, "nobody", "rsf", ANNA)).rejects.toMatchObject({ code: "correct-actor" });
  });
});
