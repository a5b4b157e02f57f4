import { expect, test } from "vitest";
import { correctEvent, keepArticles, type Store } from "../../src/ledger/index.ts";
import {
  agreementsBetween,
  betweenOf,
  evidenceOf,
  measuresBetween,
  partyAlone,
  pledgesBetween,
} from "../../src/relations/index.ts";
import { gdelt, importText, polecat } from "../support/event-tables.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";
import { act, knowledge, told } from "../support/relations.ts";

const word = { author: "analyst", reason: "as it was" };
const promise = act("france", "italy", "AGREE", "0333");
const aid = act("france", "italy", "AID", "073");
const YEAR = { from: "2025-01-01", to: "2025-12-31" };

async function fatesOf(store: Store, one = "FRA", other = "ITA", day = "2025-12-31") {
  const between = await betweenOf(store, partyAlone(one), partyAlone(other));
  return (await pledgesBetween(store, between!, day, knowledge)).map(({ kind, fate }) => `${kind} ${fate}`);
}

onBothStores((newLedger) => {
  test("what an analyst rejected keeps nothing, and what an event was corrected to counts", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, [
      told("2025-03-01", promise),
      told("2025-03-20", aid),
      told("2025-04-01", act("france", "italy", "ACCUSE", "112")),
    ]);
    expect(await fatesOf(store)).toEqual(["aid-humanitarian kept"]);
    await correctEvent(store, 2, { reject: true }, word);
    expect(await fatesOf(store)).toEqual(["aid-humanitarian lapsed"]);
    await correctEvent(store, 3, { type: { type: "AID", mode: null, cameo: "070", quad: 2, score: 5 } }, word);
    expect(await fatesOf(store)).toEqual(["aid-humanitarian kept"]);
    await correctEvent(store, 1, { type: { type: "THREATEN", mode: null, cameo: "130", quad: 3, score: -3 } }, word);
    expect(await fatesOf(store)).toEqual(["threaten lapsed"]);
  });

  test("of an article only the version in force counts", async (context) => {
    const store = await openFor(context, newLedger());
    const article = { url: "https://example.org/1" };
    const agreement = {
      kind: "treaty",
      name: "treaty",
      parties: ["FRA", "ITA"],
      known: null,
      certainty: "certain" as const,
      evidence: [0, 10] as [number, number],
    };
    await keepArticles(store, [
      told("2025-03-01", promise),
      { ...told("2025-03-20", aid, act("france", "italy", "SANCTION", "163")), ...article, agreements: [agreement] },
    ]);
    const standing = async () => ({
      fates: await fatesOf(store),
      measures: (await measuresBetween(store, [partyAlone("FRA"), partyAlone("ITA")], YEAR, knowledge)).length,
      told: (await agreementsBetween(store, [partyAlone("FRA"), partyAlone("ITA")], YEAR, knowledge)).filter(
        ({ known }) => known === null,
      ).length,
    });
    expect(await standing()).toEqual({ fates: ["aid-humanitarian kept"], measures: 1, told: 1 });
    await keepArticles(store, [{ ...told("2025-03-20"), ...article }]);
    expect(await standing()).toEqual({ fates: ["aid-humanitarian lapsed"], measures: 0, told: 0 });
  });

  test("events of GDELT and POLECAT make pledges and keep them, and impose and lift sanctions", async (context) => {
    const store = await openFor(context, newLedger());
    const on = (SQLDATE: string, EventCode: string, more = {}) => ({ SQLDATE, EventCode, ...more });
    await importText(
      store,
      gdelt(1, on("20240105", "0332")) +
        gdelt(2, on("20240301", "072")) +
        gdelt(3, on("20240310", "163")) +
        gdelt(4, on("20240501", "085")) +
        gdelt(5, on("20240601", "138")) +
        gdelt(6, on("20240701", "190")),
    );
    expect(await fatesOf(store, "USA", "RUS", "2024-12-31")).toEqual(["threaten-force kept", "aid-military kept"]);
    const measures = await measuresBetween(
      store,
      [partyAlone("USA"), partyAlone("RUS")],
      { from: "2024-01-01", to: "2024-12-31" },
      knowledge,
    );
    const [regime] = measures.filter(({ reports }) => reports > 0);
    expect(regime).toMatchObject({ regime: "us-rus-2014", reports: 2 });
    const evidence = (await evidenceOf(store, regime.imposedBy)).get(regime.imposedBy[0]);
    expect(evidence).toMatchObject({ article: null, dataset: "gdelt", words: null, day: "2024-03-10" });

    const pole = await openFor(context, newLedger());
    const row = (id: string, type: string, day: string, more = {}) =>
      polecat(id, { "Event Type": type, "Event Mode": "", Contexts: "", "Event Date": day, ...more });
    await importText(pole, row("1", "THREATEN", "2023-01-02") + row("2", "ASSAULT", "2023-02-02"));
    const [{ one, other }] = await pole.query<{ one: string; other: string }>(
      `SELECT one.id AS one, other.id AS other FROM dyad_events JOIN parties one ON one.party = dyad_events.party
       JOIN parties other ON other.party = counterpart LIMIT 1`,
    );
    expect(await fatesOf(pole, one, other, "2023-02-02")).toEqual(["threaten kept"]);
  });
});
