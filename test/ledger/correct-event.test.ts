import { expect, test } from "vitest";
import {
  correctEvent,
  dyadSeries,
  findCorrections,
  keepArticles,
  openLedger,
  type Store,
  undoCorrection,
} from "../../src/ledger/index.ts";
import { ANNA, BRUNO, day, pictureOf, tellStories } from "../support/corrections.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";

const SANCTION = { type: { type: "SANCTION", mode: null, cameo: "160", quad: 4, score: -6 } };
const ACCUSE = { type: { type: "ACCUSE", mode: null, cameo: "111", quad: 3, score: -2 } };
const person = (id: string, country: string) => ({
  ...{ id, name: id, kind: "person", country, sectors: ["GOV"] },
  ...{ wikidata: null, body: null },
});

const MARCH = { from: "2025-03-01", to: "2025-03-31", step: "month" } as const;
const typesOf = async (store: Store, party: string, counterpart: string) =>
  (await dyadSeries(store, { party, counterpart, ...MARCH })).map(({ quad, direction, reports, stories }) => ({
    ...{ quad, direction, reports, stories },
  }));
const readIn = async ({ query }: Store): Promise<Record<string, number>> => {
  const rows = await query<{ type: string; events: number }>(
    "SELECT type, sum(events) AS events FROM day_counts GROUP BY type HAVING sum(events) <> 0 ORDER BY type",
  );
  return Object.fromEntries(rows.map(({ type, events }) => [type, events]));
};
const inForce = ({ query }: Store, event: number) => query("SELECT * FROM events_in_force WHERE event = $1", [event]);

onBothStores((newLedger) => {
  const told = async (context: Parameters<typeof openFor>[0]) => {
    const store = await openFor(context, newLedger());
    await tellStories(store);
    return store;
  };

  test("a rejected event is counted nowhere, and its story is founded anew on the next", async (context) => {
    const store = await told(context);
    const { made } = await correctEvent(store, 1, { reject: true }, ANNA);
    expect(made).toMatchObject({ correction: 1, author: "Anna", reason: "the text says so", target: 1 });
    expect(await inForce(store, 1)).toEqual([]);
    expect(await store.query("SELECT event FROM participants_in_force WHERE event = 1")).toEqual([]);
    expect(await typesOf(store, "FRA", "ITA")).toEqual([{ quad: 1, direction: 1, reports: 2, stories: 1 }]);
    expect(await readIn(store)).toEqual({ ACCUSE: 1, ASSAULT: 2, CONSULT: 3 });
    expect(await store.query("SELECT story, reports FROM stories ORDER BY story")).toEqual([
      { story: 3, reports: 2 },
      { story: 4, reports: 2 },
    ]);
  });

  test("the reading is never touched", async (context) => {
    const store = await told(context);
    const readings = ["articles", "events", "participants", "actors"].map(
      (table) => `SELECT * FROM ${table} ORDER BY 1, 2, 3`,
    );
    const before = await Promise.all(readings.map((sql) => store.query(sql)));
    await correctEvent(store, 1, { reject: true }, ANNA);
    await correctEvent(store, 2, { ...SANCTION, swap: true }, ANNA);
    expect(await Promise.all(readings.map((sql) => store.query(sql)))).toEqual(before);
  });

  test("another type counts under its own quad and score, the day and the parties stay", async (context) => {
    const store = await told(context);
    await correctEvent(store, 7, SANCTION, ANNA);
    expect(await inForce(store, 7)).toMatchObject([{ type: "SANCTION", mode: null, quad: 4, score: -6, cameo: "160" }]);
    expect(await typesOf(store, "ITA", "ESP")).toEqual([{ quad: 4, direction: 1, reports: 1, stories: 1 }]);
    expect(await readIn(store)).toEqual({ ASSAULT: 2, CONSULT: 4, SANCTION: 1 });
  });

  test("another date counts on another day", async (context) => {
    const store = await told(context);
    await correctEvent(store, 7, { date: day("2024-01-31") }, ANNA);
    expect(await typesOf(store, "ITA", "ESP")).toEqual([]);
    expect(await inForce(store, 7)).toMatchObject([{ day: "2024-01-31", date_start: "2024-01-31" }]);
    await correctEvent(
      store,
      7,
      { date: { start: "2025-03", end: "2025-03", precision: "month", basis: "stated" } },
      ANNA,
    );
    expect(await inForce(store, 7), "a month that holds the publication counts on its day").toMatchObject([
      { day: "2025-03-04" },
    ]);
  });

  test("other actors and recipients stand in other dyads; sides can be swapped", async (context) => {
    const store = await told(context);
    await correctEvent(store, 7, { actors: [person("boris", "GBR")], recipients: [person("france", "FRA")] }, ANNA);
    expect(await typesOf(store, "ITA", "ESP")).toEqual([]);
    expect(await typesOf(store, "GBR", "FRA")).toEqual([{ quad: 3, direction: 1, reports: 1, stories: 1 }]);
    await correctEvent(store, 7, { swap: true }, ANNA);
    expect(await typesOf(store, "GBR", "FRA")).toEqual([{ quad: 3, direction: -1, reports: 1, stories: 1 }]);
    expect(
      await store.query(
        "SELECT side, id, participants_in_force.country, sector FROM participants_in_force JOIN actors USING (actor) WHERE event = 7 ORDER BY side",
      ),
    ).toEqual([
      { side: "actor", id: "france", country: "FRA", sector: "GOV" },
      { side: "recipient", id: "boris", country: "GBR", sector: "GOV" },
    ]);
  });

  test("a denied report counts as denied, in its story too", async (context) => {
    const store = await told(context);
    await correctEvent(store, 6, { polarity: "negated" }, ANNA);
    expect(await store.query("SELECT affirmed, denied FROM stories WHERE story = 1")).toEqual([
      { affirmed: 2, denied: 1 },
    ]);
    expect(await store.query("SELECT DISTINCT polarity FROM dyad_events WHERE event = 6")).toEqual([
      { polarity: "negated" },
    ]);
  });

  test("the later of two words holds; undone, the earlier does again", async (context) => {
    const store = await told(context);
    await correctEvent(store, 7, SANCTION, ANNA);
    const { made, before } = await correctEvent(store, 7, ACCUSE, BRUNO);
    expect(before.map(({ author }) => author)).toEqual(["Anna"]);
    expect(await inForce(store, 7)).toMatchObject([{ type: "ACCUSE" }]);
    const undo = await undoCorrection(store, made.correction, ANNA);
    expect(await inForce(store, 7)).toMatchObject([{ type: "SANCTION" }]);
    const again = await undoCorrection(store, undo.correction, BRUNO);
    expect(again).toMatchObject({ correction: 4, change: ACCUSE, undoes: 3, author: "Bruno" });
    expect(await inForce(store, 7)).toMatchObject([{ type: "ACCUSE" }]);
    const history = await findCorrections(store, { subject: "event", target: 7 });
    expect(history.map(({ correction, undoes, undoneBy }) => [correction, undoes, undoneBy])).toEqual([
      [1, null, null],
      [2, null, "Anna"],
      [3, 2, "Bruno"],
      [4, 3, null],
    ]);
  });

  test("words on different things hold together; who says what an event is says that there is one", async (context) => {
    const store = await told(context);
    await correctEvent(store, 7, SANCTION, ANNA);
    await correctEvent(store, 7, { certainty: "possible" }, BRUNO);
    expect(await inForce(store, 7)).toMatchObject([{ type: "SANCTION", certainty: "possible" }]);
    await correctEvent(store, 7, { reject: true }, ANNA);
    expect(await inForce(store, 7)).toEqual([]);
    await correctEvent(store, 7, { polarity: "negated" }, BRUNO);
    expect(await inForce(store, 7)).toMatchObject([{ type: "SANCTION", certainty: "possible", polarity: "negated" }]);
  });

  test("an event accepted stands as it was read, and it is known that somebody looked", async (context) => {
    const store = await told(context);
    const before = await pictureOf(store);
    await correctEvent(store, 7, { accept: true }, ANNA);
    expect(await pictureOf(store)).toEqual(before);
    expect(await findCorrections(store)).toHaveLength(1);
  });

  test("what cannot be corrected is refused, and nothing is written", async (context) => {
    const store = await told(context);
    await expect(correctEvent(store, 99, { reject: true }, ANNA)).rejects.toMatchObject({ code: "correct-event" });
    const asItIs = { type: "ACCUSE", mode: "allege", cameo: "112", quad: 3, score: -3.5 };
    await expect(correctEvent(store, 7, { type: asItIs }, ANNA)).rejects.toMatchObject({ code: "correct-same" });
    await expect(undoCorrection(store, 1, ANNA)).rejects.toMatchObject({ code: "correct-correction" });
    expect(await findCorrections(store)).toEqual([]);
    await correctEvent(store, 7, { reject: true }, ANNA);
    await expect(correctEvent(store, 7, { reject: true }, BRUNO)).rejects.toMatchObject({ code: "correct-same" });
    await undoCorrection(store, 1, BRUNO);
    await expect(undoCorrection(store, 1, ANNA)).rejects.toMatchObject({
      code: "correct-undone",
      facts: { correction: 1, by: 2, author: "Bruno" },
    });
  });

  test("an article added again keeps its corrections; a later version of it has events of its own", async (context) => {
    const store = await told(context);
    await correctEvent(store, 7, { reject: true }, ANNA);
    const [{ reading, text }] = await store.query<{ reading: string; text: string }>(
      "SELECT reading, text FROM articles WHERE article = 3",
    );
    const record = { ...JSON.parse(reading), text };
    await keepArticles(store, [record]);
    expect(await inForce(store, 7)).toEqual([]);
    await keepArticles(store, [{ ...record, text: "Corrected.", sha256: "1".repeat(64) }]);
    expect(await store.query("SELECT event FROM events_in_force WHERE article = 4 ORDER BY event")).toEqual([
      { event: 8 },
      { event: 9 },
    ]);
    expect(await readIn(store)).toEqual({ ACCUSE: 1, ASSAULT: 2, CONSULT: 4 });
    await expect(correctEvent(store, 7, SANCTION, ANNA)).rejects.toMatchObject({
      code: "correct-superseded",
      facts: { event: 7, article: 3, by: 4 },
    });
    await undoCorrection(store, 1, ANNA);
    expect(await inForce(store, 7), "undone or not, it is of an older version").toEqual([]);
    expect(await readIn(store)).toEqual({ ACCUSE: 1, ASSAULT: 2, CONSULT: 4 });
  });

  test("two analysts who correct one event at once are both heard", async (context) => {
    const ledger = newLedger();
    const store = await openFor(context, ledger);
    await tellStories(store);
    // Each with a process of his own, where the store allows it.
    const other = store.dialect === "postgres" ? await openLedger(ledger) : store;
    context.onTestFinished(() => (other === store ? undefined : other.close()));
    await Promise.all([
      correctEvent(store, 7, SANCTION, ANNA),
      correctEvent(other, 7, { certainty: "possible" }, BRUNO),
      correctEvent(store, 1, { reject: true }, ANNA),
      correctEvent(other, 2, { reject: true }, BRUNO),
    ]);
    expect(await inForce(store, 7)).toMatchObject([{ type: "SANCTION", certainty: "possible" }]);
    expect(await readIn(store)).toEqual({ ASSAULT: 2, CONSULT: 2, SANCTION: 1 });
  });
});
