import { expect, test } from "vitest";
import { dyadSeries, keepArticles, sortDyads } from "../../src/ledger/index.ts";
import type { EventRecord } from "../../src/reader/index.ts";
import { newFile, onBothStores, openFor } from "../support/ledgers.ts";
import { eventOf, recordOf, state, taking } from "../support/records.ts";

const STATES = [state("france", "FRA"), state("italy", "ITA"), state("spain", "ESP")];
const [france, italy, spain] = [taking("france", "FRA"), taking("italy", "ITA"), taking("spain", "ESP")];
const wagner = { ...state("wagner-group", "RUS"), kind: "armed-group" as const };
const rutte = { ...state("mark-rutte", "NLD"), kind: "person" as const, country: "IGO", body: "nato" };
const day = (start: string) => ({ start, end: start, precision: "day" as const, basis: "stated" as const });

const telling = (text: string, ...events: Partial<EventRecord>[]) =>
  recordOf({
    text,
    actors: [...STATES, wagner, rutte],
    events: events.map((event, at) => eventOf({ id: `e${at + 1}`, ...event })),
  });
const YEAR = { from: "2025-01-01", to: "2025-12-31", step: "week" } as const;

onBothStores((newLedger) => {
  test("a pair's weeks, by quad and direction, from either side", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, [
      telling(
        "One.",
        { actors: [france], recipients: [italy], date: day("2025-03-03") },
        { actors: [italy], recipients: [france], date: day("2025-03-09"), quad: 3, type: "ACCUSE", score: -2 },
        { actors: [france], recipients: [italy], date: day("2025-03-10") },
        { actors: [france], recipients: [spain], date: day("2025-03-10") },
        { actors: [france], recipients: [italy], date: day("2024-03-10") },
      ),
    ]);
    const point = { reports: 1, stories: 1 };
    const series = [
      { start: "2025-03-03", quad: 1, direction: 1, score: 4, ...point },
      { start: "2025-03-03", quad: 3, direction: -1, score: -2, ...point },
      { start: "2025-03-10", quad: 1, direction: 1, score: 4, ...point },
    ];
    expect(await dyadSeries(store, { party: "FRA", counterpart: "ITA", ...YEAR })).toEqual(series);
    expect(await dyadSeries(store, { party: "ITA", counterpart: "FRA", ...YEAR })).toEqual(
      series.map((each) => ({ ...each, direction: -each.direction })),
    );
    expect(await dyadSeries(store, { party: "ITA", counterpart: "nobody", ...YEAR })).toEqual([]);
  });

  test("a story counts once in every pair its reports have, where the first of them is the pair's", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, [
      telling("One.", { actors: [france], recipients: [italy], date: day("2025-03-03") }),
      telling("Two.", { actors: [france], recipients: [spain], date: day("2025-03-10") }),
      telling("Three.", { actors: [france], recipients: [italy, spain], date: day("2025-03-17") }),
    ]);
    await store.run("UPDATE dyad_events SET story = 1");
    const stories = async (counterpart: string, question: { from: string; to: string; step: "week" } = YEAR) =>
      (await dyadSeries(store, { party: "FRA", counterpart, ...question })).map(({ start, stories }) => [
        start,
        stories,
      ]);
    const italian = [
      ["2025-03-03", 1],
      ["2025-03-17", 0],
    ];
    expect(await stories("ITA")).toEqual(italian);
    const spanish = [
      ["2025-03-10", 1],
      ["2025-03-17", 0],
    ];
    expect(await stories("ESP")).toEqual(spanish);
    // What began before the days that are asked for does not begin in them.
    expect(await stories("ESP", { ...YEAR, from: "2025-03-12" })).toEqual(spanish.slice(1));
  });

  test("a symmetric act is one between each two of its participants; several on one side count once", async (context) => {
    const store = await openFor(context, newLedger());
    const meeting = { symmetric: true, actors: [france, italy, spain], recipients: [] };
    const minister = { ...france, id: "minister" };
    await keepArticles(store, [telling("One.", meeting, { actors: [france, minister], recipients: [italy] })]);
    const pairs = await store.query(
      `SELECT one.id AS one, other.id AS other, abs(direction) AS direction, count(*) AS reports FROM dyad_events
       JOIN parties one ON one.party = dyad_events.party JOIN parties other ON other.party = counterpart
       GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    );
    expect(pairs).toEqual([
      { one: "FRA", other: "ESP", direction: 0, reports: 1 },
      { one: "FRA", other: "ITA", direction: 0, reports: 1 },
      { one: "FRA", other: "ITA", direction: 1, reports: 1 },
      { one: "ITA", other: "ESP", direction: 0, reports: 1 },
    ]);
  });

  test("an armed group is a party beside its state, an official speaks for the body", async (context) => {
    const store = await openFor(context, newLedger());
    const actors = [taking("wagner-group", "RUS")];
    await keepArticles(store, [telling("One.", { actors, recipients: [taking("mark-rutte", "IGO")] })]);
    for (const party of ["RUS", "wagner-group"])
      expect(await dyadSeries(store, { party, counterpart: "nato", ...YEAR }), party).toHaveLength(1);
    expect(await store.query("SELECT count(*) AS rows FROM dyad_events")).toEqual([{ rows: 2 }]);
  });
});

test("sorted, the rows of DuckDB are the same, each pair in one piece", async (context) => {
  const store = await openFor(context, newFile());
  await store.run(
    `INSERT INTO dyad_events SELECT n % 50, 50 + n % 7, DATE '2025-01-01' + CAST(n % 300 AS INTEGER), 1, n, n, 'AID', 2, 1, 'past', 'certain',
       'affirmed', 'test' FROM generate_series(1, 600000) AS numbers(n)`,
  );
  await store.run("UPDATE counters SET next = 600001 WHERE name = 'event'");
  const rows = "SELECT count(*) AS rows, sum(event) AS events FROM dyad_events";
  const before = await store.query(rows);
  expect(await sortDyads(store)).toBe(true);
  expect(await sortDyads(store)).toBe(false);
  expect(await store.query(rows)).toEqual(before);
  const gaps = `SELECT max(last - first + 1 - rows) AS gaps FROM
    (SELECT min(rowid) AS first, max(rowid) AS last, count(*) AS rows FROM dyad_events GROUP BY party, counterpart) AS pairs`;
  expect(await store.query(gaps)).toEqual([{ gaps: 0 }]);
});
