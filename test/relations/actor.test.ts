import { expect, test } from "vitest";
import { keepArticles, type Store } from "../../src/ledger/index.ts";
import { actorDoings, somebodyOf } from "../../src/relations/index.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";
import { eventOf, recordOf, state, taking } from "../support/records.ts";
import { act, together, told } from "../support/relations.ts";

const most = { counterparts: 10, reported: 10 };
const doingsOf = async (store: Store, actor: { country: string } | { id: string }, more = {}) =>
  actorDoings(store, { somebody: await somebodyOf(store, actor), ...most, ...more });

const visit = act("italy", "france", "CONSULT", "042", { quad: 1, score: 4 });
const attack = act("russia", "ukraine", "ASSAULT", "190", { quad: 4, score: -9 });

onBothStores((newLedger) => {
  test("a state: what it does, what is done to it, with whom, step by step", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, [
      told("2025-03-03", visit, act("spain", "italy", "ACCUSE", "112", { quad: 3, score: -2 }), attack),
      told("2025-03-12", together("italy", "france", "CONSULT", "040"), { ...visit, polarity: "negated" }),
      told("2025-03-13", { ...visit, recipients: [] }),
    ]);
    const italy = await doingsOf(store, { country: "ITA" }, { by: "week" });
    expect(italy).toMatchObject({
      period: { from: "2025-03-03", to: "2025-03-13" },
      total: {
        negated: 1,
        all: { reports: 4 },
        forth: { reports: 2 },
        back: { reports: 1, score: -2 },
        mutual: { reports: 1 },
      },
      ...{ articles: 3, quotations: 0, pairs: 2, datasets: { entente: 4 } },
      contacts: { first: { day: "2025-03-03" }, latest: { day: "2025-03-13" } },
    });
    expect(italy.series.map(({ start, read, all }) => [start, read, all.reports])).toEqual([
      ["2025-03-03", 3, 2],
      ["2025-03-10", 3, 2],
    ]);
    expect(italy.counterparts).toMatchObject([
      { party: "ITA", counterpart: "FRA", reports: 2, ways: [{ direction: 1 }, { direction: 0 }] },
      { party: "ITA", counterpart: "ESP", reports: 1, ways: [{ quad: 3, direction: -1, score: -2 }] },
    ]);
    const france = await doingsOf(store, { country: "FRA" }, { since: "2025-03-10" });
    expect(france).toMatchObject({
      total: { all: { reports: 1 } },
      counterparts: [{ counterpart: "ITA", reports: 1 }],
    });
  });

  test("a person acts for a state, an official for a body too", async (context) => {
    const store = await openFor(context, newLedger());
    const macron = { ...state("macron", "FRA"), kind: "person" as const };
    const official = { ...state("kallas", "IGO"), kind: "person" as const, body: "eu" };
    const eu = { ...state("eu", "IGO"), kind: "organisation" as const, body: "eu" };
    const speaks = { id: "macron", name: "Macron", mention: null };
    await keepArticles(store, [
      recordOf({
        text: "Macron met Kallas; Italy visited France.",
        actors: [macron, official, eu, state("italy", "ITA"), state("france", "FRA")],
        events: [
          eventOf({ actors: [taking("macron", "FRA")], recipients: [taking("kallas", "IGO")] }),
          eventOf({ id: "e2", actors: [taking("italy", "ITA")], recipients: [taking("france", "FRA")] }),
          eventOf({ id: "e3", actors: [taking("kallas", "IGO")], recipients: [taking("italy", "ITA")] }),
        ],
        quotations: [
          {
            ...{ kind: "direct", speaker: speaks, addressee: null, cue: null, content: [0, 6], attribution: [] },
            date: { start: null, end: null, precision: null, basis: "published" },
          },
        ],
      }),
    ]);
    const person = await doingsOf(store, { id: "macron" });
    expect(person).toMatchObject({ total: { all: { reports: 1 } }, articles: 1, quotations: 1, pairs: 1 });
    expect(person.counterparts).toMatchObject([{ party: "FRA", counterpart: "eu", ways: [{ direction: 1 }] }]);
    const body = await doingsOf(store, { id: "eu" });
    expect(body).toMatchObject({
      total: { all: { reports: 2 }, forth: { reports: 1 }, back: { reports: 1 } },
      pairs: 2,
    });
    const speaker = await doingsOf(store, { id: "kallas" });
    expect(speaker.counterparts.map(({ party, counterpart }) => [party, counterpart]).sort()).toEqual([
      ["eu", "FRA"],
      ["eu", "ITA"],
    ]);
  });

  test("the stories told most come first", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, [
      told("2025-03-03", visit),
      told("2025-03-12", attack),
      told("2025-03-13", attack, visit),
    ]);
    await store.run("DELETE FROM story_events");
    await store.run("DELETE FROM stories");
    await store.run("INSERT INTO stories VALUES (2, 'ASSAULT', '2025-03-12', NULL, 2, 2, 2, 0)");
    await store.run("INSERT INTO story_events VALUES (2, 2), (2, 3)");
    const russia = await doingsOf(store, { country: "RUS" });
    expect(russia).toMatchObject({ total: { all: { reports: 2, stories: 1 } }, reported: [2] });
    expect((await doingsOf(store, { country: "ITA" })).reported).toEqual([4, 1]);
    expect((await doingsOf(store, { country: "ITA" }, { until: "2025-03-10" })).reported).toEqual([1]);
  });

  test("of somebody nobody read of, and in an empty ledger, nothing is told", async (context) => {
    const store = await openFor(context, newLedger());
    const nothing = { total: { all: { reports: 0 } }, counterparts: [], reported: [], articles: 0 };
    expect(await doingsOf(store, { country: "ITA" })).toMatchObject({ ...nothing, period: null, series: [] });
    await keepArticles(store, [told("2025-03-03", visit)]);
    expect(await doingsOf(store, { country: "PRK" })).toMatchObject({ ...nothing, pairs: 0 });
    expect(await doingsOf(store, { id: "nobody" })).toMatchObject(nothing);
  });
});
