import fc from "fast-check";
import { expect, test } from "vitest";
import {
  CorrectionError,
  correctEvent,
  findCorrections,
  mergeActors,
  mergeStories,
  moveActor,
  type Store,
  splitStory,
  undoCorrection,
} from "../../src/ledger/index.ts";
import { ANNA, day, pictureOf, tellStories } from "../support/corrections.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";

const EVENTS = 7;
const IDS = ["france", "italy", "spain", "rsf", "rapid-support-forces"];
const described = (id: string) => ({
  id,
  name: id,
  kind: "state",
  country: null,
  sectors: [],
  wikidata: null,
  body: null,
});

const event = fc.integer({ min: 1, max: EVENTS });
const actor = fc.constantFrom(...IDS);
const sides = fc.uniqueArray(actor, { maxLength: 2 }).map((ids) => ids.map(described));
const sanction = { type: "SANCTION", mode: null, cameo: "160", quad: 4, score: -6 };
const wish = fc.oneof(
  fc.constantFrom({ reject: true } as const, { accept: true } as const, { type: sanction }, { swap: true } as const),
  fc.constantFrom({ polarity: "negated" } as const, { certainty: "possible" } as const, { date: day("2024-07-01") }),
  sides.map((actors) => ({ actors })),
  sides.map((recipients) => ({ recipients, symmetric: false })),
);

/** One thing an analyst may do; what cannot be done is refused and changes nothing. */
const deed = fc.oneof(
  fc.tuple(event, wish).map(
    ([one, what]) =>
      (store: Store) =>
        correctEvent(store, one, what, ANNA),
  ),
  fc.tuple(event, event).map(
    ([one, other]) =>
      (store: Store) =>
        mergeStories(store, one, other, ANNA),
  ),
  fc.tuple(event, event).map(
    ([story, one]) =>
      (store: Store) =>
        splitStory(store, story, [one], ANNA),
  ),
  fc.tuple(actor, actor).map(
    ([one, other]) =>
      (store: Store) =>
        mergeActors(store, one, other, ANNA),
  ),
  fc.tuple(actor, actor, event).map(
    ([one, other, where]) =>
      (store: Store) =>
        moveActor(store, one, { events: [where], articles: [] }, described(other), ANNA),
  ),
  fc.integer({ min: 0, max: 5 }).map((back) => async (store: Store) => {
    const latest = (await findCorrections(store)).at(-1)?.correction ?? 0;
    return undoCorrection(store, latest - back, ANNA);
  }),
);

async function unlessRefused(work: Promise<unknown>): Promise<void> {
  await work.catch((error) => {
    if (!(error instanceof CorrectionError)) throw error;
  });
}

/** Takes back whatever is still in force, in an order that `seed` mixes. */
async function undoAll(store: Store, seed: number): Promise<void> {
  const standing = (await findCorrections(store)).filter(
    ({ undoneAt, change }) => undoneAt === null && !("undo" in change),
  );
  const order = standing
    .map(({ correction }) => correction)
    .sort((one, other) => ((one * seed) % 101) - ((other * seed) % 101));
  for (const correction of order) await undoCorrection(store, correction, ANNA);
}

onBothStores((newLedger) => {
  test("whatever was corrected, in whatever order it is undone, all is as it was read", async (context) => {
    const store = await openFor(context, newLedger());
    await tellStories(store);
    const before = await pictureOf(store);
    await fc.assert(
      fc.asyncProperty(
        fc.array(deed, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 100 }),
        async (deeds, seed) => {
          for (const each of deeds) await unlessRefused(each(store));
          await undoAll(store, seed);
          expect(await pictureOf(store)).toEqual(before);
        },
      ),
      { numRuns: process.env.CI ? 60 : 15 },
    );
  }, 120_000);
});
