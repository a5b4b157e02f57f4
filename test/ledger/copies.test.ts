import { expect, test } from "vitest";
import { containmentOf, sketchOf } from "../../src/ledger/copies/sketch.ts";
import { keepArticles, type Store } from "../../src/ledger/index.ts";
import type { ArticleRecord } from "../../src/reader/index.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";
import { eventOf, recordOf, state, taking } from "../support/records.ts";

/** So many words that nobody else uses, in a text's own order. */
const prose = (seed: string, words: number): string =>
  Array.from(
    { length: words },
    (_, at) => `${seed}${((at * 7919) % 9973).toString(36)}${at % 8 === 7 ? "." : ""}`,
  ).join(" ");

const DISPATCH = prose("d", 200);
const CUT = `Another headline\n\n${DISPATCH.split(" ").slice(0, 90).join(" ")} (Agency)`;
const WITH_MORE = `${DISPATCH} ${prose("m", 150)}`;
const OTHER = `${DISPATCH.split(" ").slice(0, 30).join(" ")} ${prose("o", 200)}`;

const sketch = (text: string) => sketchOf(text)!;

test("a sketch tells how much of the shorter text stands in the longer", () => {
  expect(containmentOf(sketch(DISPATCH), sketch(DISPATCH))).toBe(1);
  expect(containmentOf(sketch(CUT), sketch(DISPATCH))).toBeGreaterThan(0.75);
  expect(containmentOf(sketch(WITH_MORE), sketch(DISPATCH))).toBeGreaterThan(0.8);
  expect(containmentOf(sketch(OTHER), sketch(DISPATCH))).toBeLessThan(0.4);
  expect(containmentOf(sketch(prose("x", 100)), sketch(DISPATCH))).toBe(0);
  expect(containmentOf(sketch(CUT.toUpperCase()), sketch(CUT.replaceAll(" ", "\n ")))).toBe(1);
});

test("a text of a line or two has none", () => {
  expect(sketchOf("")).toBeNull();
  expect(sketchOf("Reproduction reserved, all rights to the agency.")).toBeNull();
});

const AGENCY = { ...state("agency", "ITA"), kind: "media" as const, name: "Agency" };
const print = (text: string, outlet: string, given: Partial<ArticleRecord> = {}): ArticleRecord =>
  recordOf({
    text,
    url: `https://${outlet}.example/1`,
    publisher: { name: outlet, actor: null },
    actors: [state("france", "FRA"), state("italy", "ITA")],
    events: [eventOf({ actors: [taking("france", "FRA")], recipients: [taking("italy", "ITA")] })],
    ...given,
  });
const copiesIn = (store: Store) => store.query("SELECT article, original FROM copies ORDER BY article");

onBothStores((newLedger) => {
  test("reprints are copies of the first, and one voice", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, [print(DISPATCH, "first"), print(CUT, "second"), print(OTHER, "third")]);
    await keepArticles(store, [print(WITH_MORE, "fourth", { published: "2025-03-05" })]);
    expect(await copiesIn(store)).toEqual([
      { article: 2, original: 1 },
      { article: 4, original: 1 },
    ]);
    expect(await store.query("SELECT reports, voices FROM stories")).toEqual([{ reports: 4, voices: 2 }]);
  });

  test("an original that comes later is known by its day, or by who credits it", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, [print(DISPATCH, "second"), print(CUT, "third")]);
    expect(await copiesIn(store)).toEqual([{ article: 2, original: 1 }]);
    await keepArticles(store, [print(DISPATCH, "first", { published: "2025-03-03" })]);
    expect(await copiesIn(store)).toEqual([1, 2].map((article) => ({ article, original: 3 })));

    const other = await openFor(context, newLedger());
    const crediting = print(CUT, "paper", { actors: [AGENCY], events: [] });
    await keepArticles(other, [crediting, print(DISPATCH, "Agency")]);
    expect(await copiesIn(other)).toEqual([{ article: 1, original: 2 }]);
  });

  test("a text printed again weeks later is news of then", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, [print(DISPATCH, "first"), print(DISPATCH, "second", { published: "2025-04-20" })]);
    expect(await copiesIn(store)).toEqual([]);
  });

  test("when the original loses its force its first copy takes its place", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, [print(DISPATCH, "first"), print(CUT, "second"), print(DISPATCH, "third")]);
    await keepArticles(store, [print(prose("n", 100), "first")]);
    expect(await copiesIn(store)).toEqual([{ article: 3, original: 2 }]);
    expect(await store.query("SELECT reports, voices FROM stories")).toEqual([{ reports: 3, voices: 2 }]);
  });
});
