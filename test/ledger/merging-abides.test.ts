import { expect, test } from "vitest";
import {
  correctEvent,
  keepArticles,
  mergeStories,
  type Store,
  splitStory,
  undoCorrection,
} from "../../src/ledger/index.ts";
import { ANNA, day } from "../support/corrections.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";
import { eventOf, recordOf, state, taking } from "../support/records.ts";

const MEETING = { symmetric: true, mode: null, actors: [taking("russia", "RUS"), taking("turkey", "TUR")] };

/** An article of an outlet of its own that tells of the meeting. */
const report = (number: number, when = "2018-02-14") => {
  const text = `Report ${number}: Russia and Turkey met.`;
  const event = eventOf({ ...MEETING, evidence: [0, text.length], date: day(when) });
  return recordOf({
    ...{ text, url: `https://outlet-${number}.example/${number}`, published: when },
    ...{ actors: [state("russia", "RUS"), state("turkey", "TUR")], events: [event] },
  });
};

async function storiesIn({ query }: Store): Promise<number[][]> {
  const rows = await query<{ story: number; event: number }>("SELECT story, event FROM story_events ORDER BY 1, 2");
  const stories = new Map<number, number[]>();
  for (const { story, event } of rows) stories.set(story, [...(stories.get(story) ?? []), event]);
  return [...stories.values()];
}

onBothStores((newLedger) => {
  test("what was split is not joined again by reports that come later; undone, all come together", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(
      store,
      [1, 2, 3].map((number) => report(number)),
    );
    expect(await storiesIn(store)).toEqual([[1, 2, 3]]);
    await splitStory(store, 1, [3], ANNA);
    await keepArticles(store, [report(4), report(5)]);
    const stories = await storiesIn(store);
    const storyOf = (event: number) => stories.findIndex((events) => events.includes(event));
    expect(storyOf(1)).toBe(storyOf(2));
    expect(storyOf(3)).not.toBe(storyOf(1));
    expect(stories.flat(), "the new ones found a story").toEqual(expect.arrayContaining([4, 5]));
    await undoCorrection(store, 1, ANNA);
    expect(await storiesIn(store)).toEqual([[1, 2, 3, 4, 5]]);
  });

  test("what was merged stays one story when reports of either come later", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, [report(1), report(2, "2018-03-14")]);
    expect(await storiesIn(store)).toEqual([]);
    await mergeStories(store, 1, 2, ANNA);
    await keepArticles(store, [report(3)]);
    expect(await storiesIn(store)).toEqual([[1, 2, 3]]);
    await undoCorrection(store, 1, ANNA);
    expect(await storiesIn(store)).toEqual([[1, 3]]);
  });

  test("a report rejected and accepted again finds those that joined its story meanwhile", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, [report(1), report(2)]);
    await correctEvent(store, 1, { reject: true }, ANNA);
    await keepArticles(store, [report(3)]);
    expect(await storiesIn(store)).toEqual([[2, 3]]);
    await correctEvent(store, 1, { accept: true }, ANNA);
    expect(await storiesIn(store)).toEqual([[1, 2, 3]]);
  });

  test("a report is found by what analysts said of it, not by what was read", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, [report(1, "2018-03-14")]);
    await correctEvent(store, 1, { date: day("2018-02-14") }, ANNA);
    await keepArticles(store, [report(2)]);
    expect(await storiesIn(store)).toEqual([[1, 2]]);
  });
});
