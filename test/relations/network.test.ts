import { expect, test } from "vitest";
import { keepArticles } from "../../src/ledger/index.ts";
import { networkOf, relationOf } from "../../src/relations/index.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";
import { act, together, told } from "../support/relations.ts";

const limit = 10;
const once = { reports: 1, stories: 1 };

onBothStores((newLedger) => {
  test("pairs with what passed each way by quad, the busiest first", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, [
      told(
        "2025-03-03",
        act("france", "italy", "CONSULT", "042", { quad: 1, score: 4 }),
        act("italy", "france", "ACCUSE", "112", { quad: 3, score: -2 }),
        act("italy", "eu", "CONSULT", "042"),
      ),
      told(
        "2025-03-12",
        together("france", "italy", "CONSULT", "040", { quad: 1, score: 1 }),
        act("russia", "ukraine", "ASSAULT", "190", { quad: 4, score: -9, polarity: "negated" }),
        act("france", "france", "PROTEST", "140", { quad: 3 }),
      ),
    ]);
    const { period, pairs, ties, nodes } = await networkOf(store, { limit });
    expect([period, pairs]).toEqual([{ from: "2025-03-03", to: "2025-03-12" }, 2]);
    const [first, second] = ties;
    const sign = first.party === "FRA" ? 1 : -1;
    expect(first).toMatchObject({ reports: 3, stories: 3, score: 3 });
    expect(first.ways.filter(({ direction }) => direction === sign)).toMatchObject([{ ...once, quad: 1, score: 4 }]);
    expect(first.ways.filter(({ direction }) => direction === 0)).toMatchObject([{ ...once, quad: 1, score: 1 }]);
    expect(first.ways.filter(({ quad }) => quad === 3)).toMatchObject([{ ...once, direction: 0 - sign, score: -2 }]);
    expect([second.party, second.counterpart].sort()).toEqual(["ITA", "eu"]);
    expect(nodes.map(({ party, stories }) => [party, stories])).toEqual([
      ["ITA", 4],
      ["FRA", 3],
      ["eu", 1],
    ]);
    expect(nodes[1].quads).toMatchObject({ 1: { reports: 2, stories: 2 }, 3: once });

    const verbal = await networkOf(store, { quad: 3, limit });
    expect(verbal.ties).toMatchObject([{ ...once, ways: [{ quad: 3 }] }]);
    expect((await networkOf(store, { since: "2025-03-10", limit })).ties).toMatchObject([{ ...once, score: 1 }]);
    expect((await networkOf(store, { dataset: "gdelt", limit })).ties).toEqual([]);
    expect(await networkOf(store, { limit: 1 })).toMatchObject({ pairs: 2, ties: [first], nodes });
  });

  test("stories count as they do in the dyad", async (context) => {
    const store = await openFor(context, newLedger());
    const attack = act("russia", "ukraine", "ASSAULT", "190", { quad: 4, score: -9 });
    await keepArticles(store, [
      told("2025-03-03", { ...attack, polarity: "negated" }),
      told("2025-03-12", attack, act("russia", "eu", "ASSAULT", "190", { quad: 4, score: -9 })),
      told("2025-03-19", attack),
    ]);
    await store.run("UPDATE dyad_events SET story = 1");
    const both = await networkOf(store, { limit });
    expect(both.ties).toMatchObject([{ reports: 2, stories: 1 }, once]);
    expect((await networkOf(store, { since: "2025-03-15", limit })).ties).toMatchObject([{ reports: 1, stories: 0 }]);
    const dyad = await relationOf(store, { party: "RUS", counterpart: "UKR" });
    expect(dyad.total.all).toMatchObject({ reports: 2, stories: 1 });
  });

  test("an empty ledger has no network", async (context) => {
    const store = await openFor(context, newLedger());
    expect(await networkOf(store, { limit })).toEqual({ period: null, pairs: 0, ties: [], nodes: [] });
  });
});
