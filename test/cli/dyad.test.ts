import { tmpdir } from "node:os";
import { beforeAll, describe, expect, test } from "vitest";
import { dyadChart } from "../../src/cli/dyad-chart.ts";
import { styleFor } from "../../src/cli/style.ts";
import { keepArticles, openLedger } from "../../src/ledger/index.ts";
import { relationOf } from "../../src/relations/index.ts";
import { entente } from "../support/entente.ts";
import { newFile, onBothStores, openFor } from "../support/ledgers.ts";
import { eventOf, recordOf, state, taking } from "../support/records.ts";

const actors = [state("france", "FRA"), state("italy", "ITA")];
const [france, italy] = [taking("france", "FRA"), taking("italy", "ITA")];
const TEXT = "France attacked Italy at dawn.";

/** A ledger of a year: a visit a month, and attacks in the last. */
async function fill(ledger: string): Promise<string> {
  const store = await openLedger(ledger);
  const records = Array.from({ length: 12 }, (_, month) => {
    const published = `2025-${String(month + 1).padStart(2, "0")}-28`;
    const date = { start: published, end: published, precision: "day" as const, basis: "stated" as const };
    const visit = eventOf({ actors: [italy], recipients: [france], date });
    const attack = { actors: [france], recipients: [italy], date, type: "ASSAULT" as const, quad: 4, score: -9 };
    const attacks = [2, 3, 4].map((id) => eventOf({ ...attack, id: `e${id}`, evidence: [0, 30], trigger: [7, 15] }));
    return recordOf({
      text: `${TEXT} ${month}`,
      published,
      actors,
      events: month === 11 ? [visit, ...attacks] : [visit],
    });
  });
  await keepArticles(store, records);
  await store.close();
  return ledger;
}

const ask = (ledger: string, ...args: string[]) => entente(["dyad", ...args, "--ledger", ledger], tmpdir());

onBothStores((newLedger) => {
  test("a pair is told for people, for programs and as a table", async () => {
    const ledger = await fill(newLedger());
    const { status, out, err } = await ask(
      ledger,
      "fra",
      "italy",
      "--since",
      "2025-01-01",
      "--until",
      "2025-12-31",
      "--by",
      "month",
    );
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toContain("France (FRA) and Italy (ITA)\n");
    expect(out).toContain("15 events in 15 stories, 100.0 % of all 15 read");
    expect(out).toMatch(/FRA → ITA +0 +0 +0 +3 +-27\.0 +-9\.0\n/);
    expect(out).toMatch(/ITA → FRA +12 +0 +0 +0 +48\.0 +4\.0\n/);
    expect(out).toContain("2025-12-01 to 2025-12-31 against the 11 months before it since 2025-01-01");
    expect(out).toMatch(/First contact in the ledger 2025-01-28, CONSULT \(e1\); latest 2025-12-28, ASSAULT \(e15\)/);
    expect(out).toContain("“France *attacked* Italy at dawn.”");
    expect(out).not.toContain("\x1b");

    const asJson = JSON.parse((await ask(ledger, "FRA", "ITA", "--by", "month", "--format", "json")).out);
    expect(asJson).toMatchObject({ party: { id: "FRA", name: "France" }, total: { all: { reports: 15 } } });
    expect(asJson.series).toHaveLength(12);
    expect(asJson.telling[0]).toMatchObject({
      type: "ASSAULT",
      actors: ["france"],
      evidence: TEXT,
      article: "a12",
    });

    const asCsv = (await ask(ledger, "FRA", "ITA", "--by", "month", "--format", "csv")).out.trimEnd().split("\r\n");
    expect(asCsv).toHaveLength(1 + 12 * 4);
    const columns = asCsv[0].split(",");
    expect(new Set(asCsv.map((line) => line.split(",").length))).toEqual(new Set([columns.length]));
    const last = Object.fromEntries(asCsv[45].split(",").map((cell, at) => [columns[at], cell]));
    expect(last).toMatchObject({ start: "2025-12-01", direction: "FRA>ITA", quad4_reports: "3", ASSAULT_stories: "3" });
  });
});

describe("with a ledger", () => {
  let ledger: string;
  beforeAll(async () => {
    ledger = await fill(newFile());
  });

  test.each([
    ["one party", ["FRA"], /^entente: \[dyad-pair\] a pair is two parties and 1 is named: .+\n$/],
    ["three", ["FRA", "ITA", "ESP"], /^entente: \[dyad-pair\] .+ and 3 are named: .+\n$/],
    [
      "a body misspelt",
      ["FRA", "nato-allianz"],
      /^entente: \[party-unknown\] no state, body or group "nato-allianz" .+\n$/,
    ],
    ["a state misspelt", ["FRA", "Itly"], /^entente: \[party-unknown\] .+ did you mean .*ITA \(Italy\).*\?\n$/],
    ["a code misspelt", ["FRAA", "ITA"], /^entente: \[party-unknown\] .+ did you mean FRA \(France\).*\?\n$/],
    ["a part of a name", ["korea", "ITA"], /^entente: \[party-unknown\] .+ (PRK|KOR) .+ or (PRK|KOR) .+\?\n$/],
    ["a date that is none", ["FRA", "ITA", "--since", "May"], /^entente: \[dyad-date\] --since "May" is no day: .+\n$/],
    [
      "an end before the beginning",
      ["FRA", "ITA", "--since", "2025-02-01", "--until", "2025-01-01"],
      /^entente: \[dyad-period\] the period ends \(2025-01-01\) before it begins .+\n$/,
    ],
    ["a step there is not", ["FRA", "ITA", "--by", "year"], /^entente: \[dyad-step\] there is no step "year": .+\n$/],
    ["a format there is not", ["FRA", "ITA", "-f", "jsn"], /^entente: \[format-unknown\] .+, did you mean json: .+\n$/],
  ])("%s is one sentence", async (_, args, complaint) => {
    const { status, out, err } = await ask(ledger, ...args);
    expect({ status, out }).toEqual({ status: 1, out: "" });
    expect(err).toMatch(complaint);
  });

  test("a pair nobody read of is no fault", async () => {
    const { status, out } = await ask(ledger, "FRA", "nato");
    expect(status).toBe(0);
    expect(out).toContain("nothing is read that passed between them");
  });

  test.for([24, 40, 100])("the chart keeps to %i columns and ends with the last step", async (width, context) => {
    const store = await openFor(context, ledger, true);
    const relation = await relationOf(store, { party: "FRA", counterpart: "ITA", by: "week" });
    const lines = dyadChart(relation, styleFor({ isTTY: false, columns: width }), width)
      .trimEnd()
      .split("\n");
    for (const line of lines) expect([...line].length, line).toBeLessThanOrEqual(width);
    expect(lines[0]).toMatch(/^ *3 │/);
    expect(lines.slice(5, 9).every((line) => line.trimEnd().endsWith("█") || line.trimEnd().endsWith("█ "))).toBe(true);
    expect(lines.some((line) => line.includes("2025-12-22"))).toBe(true);
  });
});
