import { expect, test } from "vitest";
import { keepArticles, type Store } from "../../src/ledger/index.ts";
import { measuresBetween, partyAlone, sideOf } from "../../src/relations/index.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";
import { act, knowledge, told } from "../support/relations.ts";

const impose = act("france", "italy", "SANCTION", "163", { mode: "discontinue", contexts: ["economic"] });
const undo = (rule: string) => act("france", "italy", "RETREAT", "085", { contexts: ["economic"], rule });

async function between(store: Store, one: string, other: string, to = "2025-12-31", from = "2025-01-01") {
  const measures = await measuresBetween(store, [partyAlone(one), partyAlone(other)], { from, to }, knowledge);
  return measures.map(
    ({ imposer, target, kind, status, regime }) => `${imposer}>${target} ${regime ?? kind} ${status}`,
  );
}

onBothStores((newLedger) => {
  test("what is imposed stands until it is lifted; eased, it stands in part", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, [
      told("2025-03-01", impose),
      told("2025-04-01", undo("en:ease sanction")),
      told("2025-05-01", undo("en:suspend sanction")),
      told("2025-06-01", undo("it:revocare sanzione")),
      told("2025-07-01", act("italy", "france", "RETREAT", "085", { rule: "en:lift sanction" })),
    ]);
    const at = (to: string) => between(store, "FRA", "ITA", to);
    expect(await at("2025-02-01")).toEqual([]);
    expect(await at("2025-03-15")).toEqual(["FRA>ITA sanctions in-place"]);
    expect(await at("2025-05-15")).toEqual(["FRA>ITA sanctions eased"]);
    expect(await at("2025-06-15")).toEqual(["FRA>ITA sanctions lifted"]);
    expect(await between(store, "FRA", "ITA", "2025-12-31", "2025-07-01")).toEqual([]);
    const [measure] = await measuresBetween(
      store,
      [partyAlone("ITA"), partyAlone("FRA")],
      { from: "2025-01-01", to: "2025-12-31" },
      knowledge,
    );
    expect(measure).toMatchObject({
      since: "2025-03-01",
      until: "2025-06-01",
      imposedBy: [1],
      easedBy: [2, 3],
      liftedBy: 4,
      reports: 4,
    });
  });

  test("imposed again it begins anew; what is denied or to come imposes nothing", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, [
      told("2025-03-01", impose),
      told("2025-04-01", undo("en:lift sanction")),
      told("2025-05-01", { ...impose, polarity: "negated" }, { ...impose, time: "future" }),
    ]);
    expect(await between(store, "FRA", "ITA")).toEqual(["FRA>ITA sanctions lifted"]);
    await keepArticles(store, [told("2025-06-01", impose)]);
    expect(await between(store, "FRA", "ITA")).toEqual(["FRA>ITA sanctions in-place", "FRA>ITA sanctions lifted"]);
  });

  test("the measures of a body bind its members while they belong to it, those of the UN all states", async (context) => {
    const store = await openFor(context, newLedger());
    const of = async (one: string, other: string, to: string) =>
      (await between(store, one, other, to, to)).map((line) => line.split(" ")[1]);
    expect(await of("ITA", "RUS", "2015-06-01")).toEqual(expect.arrayContaining(["eu-rus-sectoral", "rus-eu-food"]));
    expect(await of("GBR", "RUS", "2015-06-01")).toContain("eu-rus-sectoral");
    expect(await of("GBR", "RUS", "2021-06-01")).not.toContain("eu-rus-sectoral");
    expect(await of("GBR", "RUS", "2021-06-01")).toContain("gbr-rus");
    expect(await of("ITA", "PRK", "2020-01-01")).toEqual(expect.arrayContaining(["eu-prk", "un-prk"]));
    expect(await of("ITA", "IRN", "2018-01-01")).not.toContain("un-irn-2006");
    const [measure] = await measuresBetween(
      store,
      [partyAlone("BRA"), partyAlone("PRK")],
      { from: "2020-01-01", to: "2020-01-01" },
      knowledge,
    );
    expect(measure).toMatchObject({ imposer: "un", target: "PRK", binds: ["BRA"] });
  });

  test("reports of a known regime are evidence of it", async (context) => {
    const store = await openFor(context, newLedger());
    const eu = act("eu", "russia", "SANCTION", "163");
    await keepArticles(store, [
      told("2025-02-24", eu),
      told("2025-03-01", act("eu", "russia", "RETREAT", "085", { rule: "en:lift sanction" })),
    ]);
    const measures = await measuresBetween(
      store,
      [sideOf(["eu"], true, knowledge), partyAlone("RUS")],
      { from: "2025-03-02", to: "2025-03-02" },
      knowledge,
    );
    const evidenced = measures.filter(({ imposer, reports }) => imposer === "eu" && reports > 0);
    expect(evidenced).toEqual([
      expect.objectContaining({
        regime: "eu-rus-sectoral",
        imposedBy: [1],
        liftedBy: 2,
        status: "in-place",
        probable: true,
      }),
    ]);
  });
});
