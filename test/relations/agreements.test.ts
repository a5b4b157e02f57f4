import { expect, test } from "vitest";
import { keepArticles, type Store } from "../../src/ledger/index.ts";
import type { ArticleRecord } from "../../src/reader/index.ts";
import { agreementsBetween, bodiesShared, partyAlone, type Side, sideOf } from "../../src/relations/index.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";
import { act, knowledge, together, told } from "../support/relations.ts";

type Sides = [one: string | Side, other: string | Side];
const sides = ([one, other]: Sides) =>
  [one, other].map((side) => (typeof side === "string" ? partyAlone(side) : side)) as [Side, Side];

const agreements = (store: Store, of: Sides, to = "2025-12-31", from = to) =>
  agreementsBetween(store, sides(of), { from, to }, knowledge);

/** Status of a known agreement between two on a day. */
async function statusOf(store: Store, known: string, of: Sides, to: string, from = to) {
  return (await agreements(store, of, to, from)).find((one) => one.known === known)?.status ?? null;
}

const agreed = (record: ArticleRecord, ...more: Partial<ArticleRecord["agreements"][number]>[]): ArticleRecord => ({
  ...record,
  agreements: more.map((agreement) => ({
    kind: "treaty",
    name: "treaty",
    parties: ["FRA", "ITA"],
    known: null,
    certainty: "certain",
    evidence: [0, 10],
    ...agreement,
  })),
});

onBothStores((newLedger) => {
  test("treaties hold between their parties from their force to their end", async (context) => {
    const store = await openFor(context, newLedger());
    const status = (known: string, one: string, other: string, to: string, from = to) =>
      statusOf(store, known, [one, other], to, from);
    expect(await status("prk-rus-2024-comprehensive-strategic-partnership", "PRK", "RUS", "2024-07-01")).toBe("signed");
    expect(await status("prk-rus-2024-comprehensive-strategic-partnership", "RUS", "PRK", "2025-01-01")).toBe(
      "in-force",
    );
    expect(await status("new-start", "USA", "RUS", "2022-01-01")).toBe("in-force");
    expect(await status("new-start", "USA", "RUS", "2024-01-01")).toBe("suspended");
    expect(await status("inf", "USA", "RUS", "2020-01-01")).toBeNull();
    expect(await status("inf", "USA", "RUS", "2020-01-01", "2019-01-01")).toBe("ended");
    expect(await status("quirinale", "FRA", "DEU", "2024-01-01")).toBeNull();
  });

  test("parties join, leave and suspend, and open treaties bind all but those who stay out", async (context) => {
    const store = await openFor(context, newLedger());
    const status = (known: string, one: string, other: string, to: string, from = to) =>
      statusOf(store, known, [one, other], to, from);
    expect(await status("jcpoa", "IRN", "USA", "2017-01-01")).toBe("in-force");
    expect(await status("jcpoa", "IRN", "USA", "2019-01-01")).toBeNull();
    expect(await status("jcpoa", "IRN", "USA", "2019-01-01", "2018-01-01")).toBe("ended");
    expect(await status("jcpoa", "IRN", "FRA", "2019-01-01")).toBe("in-force");
    expect(await status("npt", "PRK", "ITA", "2002-01-01")).toBe("in-force");
    expect(await status("npt", "PRK", "ITA", "2004-01-01")).toBeNull();
    expect(await status("npt", "IND", "ITA", "2024-01-01")).toBeNull();
    expect(await status("rome-statute", "HUN", "ITA", "2026-07-01")).toBeNull();
    expect(await status("indus-waters-1960", "IND", "PAK", "2025-06-01")).toBe("suspended");
  });

  test("what a body agreed binds its members, not among themselves, while they belong to it", async (context) => {
    const store = await openFor(context, newLedger());
    const status = (known: string, one: string, other: string, to: string) => statusOf(store, known, [one, other], to);
    const [ceta] = (await agreements(store, ["ITA", "CAN"], "2019-01-01")).filter(({ known }) => known === "ceta");
    expect(ceta).toMatchObject({ status: "in-force", through: ["eu"], parties: ["ITA", "CAN"] });
    expect(await status("ceta", "ITA", "FRA", "2019-01-01")).toBeNull();
    expect(await status("lisbon", "ITA", "FRA", "2019-01-01")).toBe("in-force");
    expect(await status("ceta", "GBR", "CAN", "2019-01-01")).toBe("in-force");
    expect(await status("ceta", "GBR", "CAN", "2021-06-01")).toBeNull();
    expect(await statusOf(store, "nato-treaty", ["FIN", "USA"], "2023-01-01")).toBeNull();
    expect(await statusOf(store, "nato-treaty", ["FIN", "USA"], "2024-01-01")).toBe("in-force");
    expect(await statusOf(store, "ceta", [sideOf(["eu"], true, knowledge), "CAN"], "2019-01-01")).toBe("in-force");
    expect(bodiesShared(sides(["GBR", "FRA"]), "2021-01-01", knowledge).map(({ body }) => body)).toEqual(
      expect.arrayContaining(["nato", "g7", "osce"]),
    );
    expect(bodiesShared(sides(["GBR", "FRA"]), "2021-01-01", knowledge).map(({ body }) => body)).not.toContain("eu");
  });

  test("what articles tell: reported, announced, signed, suspended, ended, since when and on whose word", async (context) => {
    const store = await openFor(context, newLedger());
    const signing = together("france", "italy", "SUPPORT", "057", {
      attribution: [{ name: "Emmanuel Macron", actor: null, mention: null }],
    });
    const found = async (to = "2025-12-31") =>
      (await agreements(store, ["FRA", "ITA"], to)).filter(({ known }) => known === null);
    await keepArticles(store, [agreed(told("2025-02-01"), {})]);
    expect(await found()).toMatchObject([
      { status: "reported", since: "2025-02-01", parties: ["FRA", "ITA"], mentions: 1 },
    ]);
    await keepArticles(store, [
      agreed(told("2025-03-01", together("france", "italy", "AGREE", "030")), {}),
      agreed(told("2025-04-01", signing), {}),
    ]);
    expect(await found("2025-03-15")).toMatchObject([{ status: "announced", since: "2025-03-01" }]);
    const [signed] = await found("2025-04-15");
    expect(signed).toMatchObject({ status: "signed", since: "2025-04-01", mentions: 3 });
    expect(signed.reports[0]).toMatchObject({
      event: 2,
      outlet: "ANSA",
      voices: ["Emmanuel Macron"],
      by: ["FRA", "ITA"],
      status: "signed",
    });
    await keepArticles(store, [
      agreed(told("2025-05-01", act("spain", "france", "SANCTION", "161", { mode: "withdraw" })), {}),
      agreed(
        told("2025-05-02", act("italy", "france", "SANCTION", "160", { mode: "discontinue", polarity: "negated" })),
        {},
      ),
    ]);
    expect(await found()).toMatchObject([{ status: "signed", mentions: 5 }]);
    await keepArticles(store, [
      agreed(told("2025-06-01", act("italy", "france", "SANCTION", "160", { mode: "discontinue" })), {}),
    ]);
    expect(await found()).toMatchObject([{ status: "suspended", since: "2025-06-01" }]);
    await keepArticles(store, [
      agreed(told("2025-07-01", act("italy", "france", "SANCTION", "161", { mode: "withdraw" })), {}),
    ]);
    expect(await agreements(store, ["FRA", "ITA"], "2025-12-31", "2025-01-01")).toContainEqual(
      expect.objectContaining({ known: null, status: "ended", since: "2025-07-01", onWordOf: "reports" }),
    );
  });

  test("a report that a known treaty is left goes before the table, with its evidence", async (context) => {
    const store = await openFor(context, newLedger());
    const leaving = act("italy", "france", "SANCTION", "161", { mode: "withdraw" });
    await keepArticles(store, [agreed(told("2025-06-01", leaving), { known: "quirinale", name: "Treaty" })]);
    const [treaty] = (await agreements(store, ["FRA", "ITA"], "2025-12-31", "2025-01-01")).filter(
      ({ known }) => known === "quirinale",
    );
    expect(treaty).toMatchObject({ status: "ended", since: "2025-06-01", onWordOf: "reports", mentions: 1 });
    expect(treaty.reports).toMatchObject([{ event: 1, outlet: "ANSA", by: ["ITA"] }]);
  });
});
