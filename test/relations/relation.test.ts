import { expect, test } from "vitest";
import { keepArticles } from "../../src/ledger/index.ts";
import type { EventRecord } from "../../src/reader/index.ts";
import { relationOf } from "../../src/relations/index.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";
import { eventOf, recordOf, state, taking } from "../support/records.ts";

const [france, italy, spain] = [taking("france", "FRA"), taking("italy", "ITA"), taking("spain", "ESP")];
const visit = { actors: [france], recipients: [italy] };
const accusation: Partial<EventRecord> = { actors: [italy], recipients: [france], type: "ACCUSE", quad: 3, score: -2 };
const attack: Partial<EventRecord> = { ...accusation, type: "ASSAULT", quad: 4, score: -9 };

let texts = 0;
const told = (day: string, ...events: Partial<EventRecord>[]) =>
  recordOf({
    text: `Article ${++texts}.`,
    published: day,
    actors: [state("france", "FRA"), state("italy", "ITA"), state("spain", "ESP")],
    events: events.map((event, at) =>
      eventOf({ id: `e${at + 1}`, date: { start: day, end: day, precision: "day", basis: "stated" }, ...event }),
    ),
  });
const others = { actors: [france], recipients: [spain] };
const FRA_ITA = { party: "FRA", counterpart: "ITA" };
const once = { reports: 1, stories: 1 };

onBothStores((newLedger) => {
  test("steps of a pair each way and together, beside all that was read", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, [
      told("2025-03-03", visit, accusation, others),
      told("2025-03-12", { actors: [france, italy], symmetric: true }, { ...visit, polarity: "negated" }),
      told("2025-04-02", others),
    ]);
    const found = await relationOf(store, { ...FRA_ITA, by: "week" });
    expect(found.period).toEqual({ from: "2025-03-03", to: "2025-04-02" });
    expect(found.series.map(({ start, end, whole, read }) => [start, end, whole, read])).toEqual([
      ["2025-03-03", "2025-03-09", true, 3],
      ["2025-03-10", "2025-03-16", true, 2],
      ["2025-03-31", "2025-04-06", false, 1],
    ]);
    const [first, second, third] = found.series;
    expect(first.all).toMatchObject({ reports: 2, stories: 2, score: 2, mean: 1 });
    expect(first.all.types).toEqual({ CONSULT: once, ACCUSE: once });
    expect(first.forth).toMatchObject({ ...once, score: 4, quads: { 1: once, 3: { reports: 0 } } });
    expect(first.back).toMatchObject({ ...once, score: -2, quads: { 3: once } });
    expect(second).toMatchObject({ all: once, mutual: { ...once, types: { CONSULT: once } } });
    expect(third.all).toMatchObject({ reports: 0, mean: null, types: {} });
    expect(found.total).toMatchObject({ read: 6, negated: 1, all: { reports: 3, score: 6, mean: 2 } });
  });

  test("from the other side the ways change places, nothing else", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, [told("2025-03-03", visit, visit, accusation)]);
    const one = await relationOf(store, FRA_ITA);
    const other = await relationOf(store, { party: "ITA", counterpart: "FRA" });
    expect(other.total).toEqual({ ...one.total, forth: one.total.back, back: one.total.forth });
    expect(other.telling.map(({ direction }) => direction)).toEqual(one.telling.map(({ direction }) => 0 - direction));
  });

  test("reports merged into a story count once, where the first that is affirmed stands", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, [
      told("2025-03-03", { ...attack, polarity: "negated" }),
      told("2025-03-12", attack),
      told("2025-03-19", attack, visit),
    ]);
    await store.run("UPDATE dyad_events SET story = 1 WHERE type = 'ASSAULT'");
    const { series, total, telling } = await relationOf(store, { ...FRA_ITA, by: "week" });
    expect(series.map(({ all }) => [all.reports, all.stories])).toEqual([
      [0, 0],
      [1, 1],
      [2, 1],
    ]);
    expect(total.all).toMatchObject({ reports: 3, stories: 2 });
    expect(telling.map(({ kept, reports }) => [kept.row.type, reports])).toEqual([
      ["ASSAULT", 2],
      ["CONSULT", 1],
    ]);
  });

  test("first and latest contact are of all the ledger, what is only to come aside", async (context) => {
    const store = await openFor(context, newLedger());
    const dated = (start: string) => ({ start, end: start, precision: "day" as const, basis: "stated" as const });
    await keepArticles(store, [
      told("2025-03-03", { ...visit, date: dated("1962-10-16") }, visit),
      told("2025-03-12", accusation, { ...visit, time: "future", date: dated("2025-03-20") }),
    ]);
    const { contacts, period } = await relationOf(store, { ...FRA_ITA, since: "2025-03-10" });
    expect(contacts).toMatchObject({
      first: { day: "1962-10-16", type: "CONSULT" },
      latest: { day: "2025-03-12", type: "ACCUSE" },
    });
    expect(period).toEqual({ from: "2025-03-10", to: "2025-03-12" });
  });

  test("the last whole step is compared with the pair's own past", async (context) => {
    const store = await openFor(context, newLedger());
    const months = [1, 3, 1, 3, 12].map((attacks, at) =>
      told(`2025-0${at + 1}-01`, visit, ...Array.from({ length: attacks }, () => attack)),
    );
    await keepArticles(store, [...months, told("2025-06-10", attack)]);
    const { change } = await relationOf(store, { ...FRA_ITA, by: "month" });
    expect(change).toMatchObject({ start: "2025-05-01", end: "2025-05-31", steps: 4, since: "2025-01-01" });
    expect(change!.conflict).toEqual({ last: 12, mean: 2, deviation: 1.15, deviations: 8.66 });
    expect(change!.cooperation).toEqual({ last: 1, mean: 1, deviation: 0, deviations: null });
    expect(change!.share).toMatchObject({ last: 100, mean: 100 });
    expect((await relationOf(store, { ...FRA_ITA, by: "month", since: "2025-02-01" })).change).toBeNull();
  });

  test("the most telling events are far from neutral, sure and late, with their evidence", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, [
      told("2024-03-03", attack),
      told("2025-03-10", visit, { ...attack, certainty: "possible", confidence: 0.2 }, attack),
    ]);
    const { telling } = await relationOf(store, FRA_ITA);
    expect(telling.map(({ event }) => event)).toEqual([4, 2, 3, 1]);
    expect(telling[0]).toMatchObject({ day: "2025-03-10", direction: -1, kept: { article: { article: 2 } } });
    expect(telling[0].kept.article!.record.events[2].evidence).toEqual([0, 10]);
  });

  test("of parties nobody read of, and in an empty ledger, nothing is told", async (context) => {
    const store = await openFor(context, newLedger());
    const nothing = { contacts: { first: null, latest: null }, change: null, telling: [] };
    expect(await relationOf(store, FRA_ITA)).toMatchObject({ ...nothing, period: null, series: [] });
    await keepArticles(store, [told("2025-03-03", visit)]);
    const found = await relationOf(store, { party: "FRA", counterpart: "PRK" });
    expect(found).toMatchObject({ ...nothing, total: { read: 1, all: { reports: 0 } } });
    expect(found.series).toHaveLength(1);
  });
});
