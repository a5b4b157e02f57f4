import { expect, test } from "vitest";
import { joinStories, keepArticles, type Store } from "../../src/ledger/index.ts";
import { SHAPES } from "../../src/sources/event-tables/shapes.ts";
import { readExportTables } from "../../src/sources/export-tables.ts";
import { gdelt, importText } from "../support/event-tables.ts";
import { ARTICLES, cellsOf, exported, keepAll } from "../support/exports.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";
import { eventOf, recordOf, state, taking } from "../support/records.ts";

/** Forms of GDELT's 61 columns of events, each as its codebook has it; one may stand for several in a row. */
const ACTOR = [
  /^[A-Z]*$/,
  /^[^a-z\t]*$/,
  /^([A-Z]{3})?$/,
  /^([A-Z]{3})?$/,
  ...Array(3).fill(/^$/),
  ...Array(3).fill(/^([A-Z]{3})?$/),
];
const PLACE = [
  /^[0-5]$/,
  /^.*$/,
  /^([A-Z]{2})?$/,
  /^([A-Z0-9]{2,4})?$/,
  /^$/,
  ...Array(2).fill(/^(-?\d+(\.\d+)?)?$/),
  /^\w*$/,
];
const GDELT = [
  ...[/^\d+$/, /^\d{8}$/, /^\d{6}$/, /^\d{4}$/, /^\d{4}\.\d{4}$/],
  ...[...ACTOR, ...ACTOR],
  ...[
    /^[01]$/,
    /^\d{3,4}$/,
    /^\d{3}$/,
    /^\d{2}$/,
    /^[1-4]$/,
    /^-?\d+(\.\d+)?$/,
    ...Array(3).fill(/^[1-9]\d*$/),
    /^-?\d+(\.\d+)?$/,
  ],
  ...[...PLACE, ...PLACE, ...PLACE],
  ...[/^\d{14}$/, /^\S+$/],
];
const MENTION = [
  ...[/^\d+$/, /^\d{14}$/, /^\d{14}$/, /^[1-6]$/, /^.*$/, /^\S+$/, /^[1-9]\d*$/, ...Array(3).fill(/^(-1|\d+)$/)],
  ...[/^[01]$/, /^(100|[1-9]0)$/, /^\d+$/, /^-?\d+(\.\d+)?$/, /^(srclc:[a-z]{3};)?$/, /^$/],
];

const hasForm = (rows: string[][], forms: RegExp[]) => {
  for (const row of rows) {
    expect(row).toHaveLength(forms.length);
    for (const [at, form] of forms.entries()) expect(row[at], `column ${at + 1} of ${row[0]}`).toMatch(form);
  }
};

onBothStores((newLedger) => {
  test("GDELT's table has its 61 columns, each in its form, a row a pair of actors", async (context) => {
    const store = await openFor(context, newLedger());
    await keepAll(store);
    const { text, leftOut } = await exported(store, "gdelt");
    const rows = cellsOf(text);
    hasForm(rows, GDELT);
    expect(leftOut).toEqual(new Map([["negated", 1]]));
    // Those who meet are coded both ways; a visit from both sides.
    expect(rows.map((row) => [row[5], row[15], row[26], row[29]])).toEqual([
      ["FRA", "ITA", "042", "1"],
      ["ITA", "FRA", "043", "1"],
      ["FRA", "RUS", "040", "1"],
      ["RUS", "FRA", "040", "1"],
      ["RUS", "FRA", "195", "4"],
      ["RUS", "ITA", "190", "4"],
      ["RUS", "FRA", "195", "4"],
    ]);
    expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
    expect(rows[0].slice(1, 5)).toEqual(["20250303", "202503", "2025", "2025.1726"]);
    expect(rows[0].slice(51, 58)).toEqual(["4", "Rome, Italy", "IT", "IT", "", "41.89", "12.51"]);
    expect([rows[0][60], rows[4][27], rows[4][28], rows[4][30]]).toEqual([ARTICLES[0].url, "195", "19", "-9"]);
    // What came from GDELT keeps its number.
    expect([rows[6][0], rows[6][59], rows[6][60]]).toEqual(["123456789", "20250331000000", "gdelt:123456789"]);
  });

  test("a story is one row of GDELT's events and as many mentions as reports, of what is chosen", async (context) => {
    const store = await openFor(context, newLedger());
    await keepAll(store);
    await store.transaction((inside) => joinStories(inside, [3, 5]));
    const events = cellsOf((await exported(store, "gdelt", { types: ["ASSAULT"], dataset: "entente" })).text);
    expect(events.map((row) => row.slice(31, 34))).toEqual([["2", "2", "2"]]);
    const mentions = cellsOf(
      (await exported(store, "gdelt-mentions", { types: ["ASSAULT"], dataset: "entente" })).text,
    );
    hasForm(mentions, MENTION);
    expect(mentions.map(([id]) => id)).toEqual([events[0][0], events[0][0]]);
    expect(mentions.map((row) => row[4])).toEqual(["news.example.net", "reserved.example.com"]);
    expect(mentions[0].slice(6, 13)).toEqual(["1", "0", "0", "7", "1", "90", "52"]);
    // The first of the story is not chosen: the next stands for it.
    const later = cellsOf((await exported(store, "gdelt", { source: "ansa" })).text);
    expect(later.map((row) => [row[0], row[31]])).toEqual([["10000000005000", "1"]]);
    const all = cellsOf((await exported(store, "gdelt-mentions")).text);
    hasForm(all, MENTION);
    const known = new Set(cellsOf((await exported(store, "gdelt")).text).map(([id]) => id));
    for (const [id] of all) expect(known).toContain(id);
  });

  test("actors are coded as CAMEO does, in GDELT's columns", async (context) => {
    const store = await openFor(context, newLedger());
    const actors = [
      { ...state("police", "ROU"), kind: "agent" as const, name: "la polizia \u201cromena\u201d" },
      { ...state("un", "IGO"), kind: "organisation" as const, cameo: "IGOUNO" },
      { ...state("somebody", "FRA"), kind: "person" as const, country: null },
    ];
    const cop = { ...taking("police", "ROU"), sector: "COP" };
    const events = [
      eventOf({ actors: [cop], recipients: [{ ...taking("un", "IGO"), sector: "IGO" }], cameo: "190" }),
      eventOf({ id: "e2", actors: [{ ...taking("somebody", null), sector: "CVL" }], cameo: "141" }),
    ];
    await keepArticles(store, [recordOf({ text: "Police attack the UN.", actors, events })]);
    const rows = cellsOf((await exported(store, "gdelt")).text);
    hasForm(rows, GDELT);
    expect(rows[0].slice(5, 15)).toEqual(["ROMCOP", "LA POLIZIA “ROMENA”", "ROM", "", "", "", "", "COP", "", ""]);
    expect(rows[0].slice(15, 25)).toEqual(["IGOUNO", "UN", "", "UNO", "", "", "", "IGO", "", ""]);
    expect(rows[1].slice(5, 8)).toEqual(["CVL", "SOMEBODY", ""]);
    expect(rows[1].slice(15, 25)).toEqual(Array(10).fill(""));
  });

  test("POLECAT's table has its header and columns, a row an event", async (context) => {
    const store = await openFor(context, newLedger());
    await keepAll(store);
    const [header, ...rows] = cellsOf((await exported(store, "polecat")).text);
    expect(header).toEqual(SHAPES.polecat.columns);
    expect([header[0], header[9], header[10], header[39]]).toEqual([
      "Event ID",
      "Actor COW",
      "Primary Actor Sector",
      "Version",
    ]);
    const named = rows.map((row) => Object.fromEntries(row.map((cell, at) => [header[at], cell])));
    expect(rows.every((row) => row.length === 40)).toBe(true);
    expect(new Set(rows.map(([id]) => id)).size).toBe(5);
    for (const row of named) {
      expect(row["Event ID"]).toMatch(/^[\w-]+_\d+$/);
      expect(row["Event Date"]).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(row["Quad Code"]).toMatch(/^(VERBAL|MATERIAL) (COOPERATION|CONFLICT)$/);
      expect(Number(row.Intensity)).not.toBeNaN();
    }
    expect(named[0]).toMatchObject({
      ...{ "Event Type": "CONSULT", "Event Mode": "visit", Intensity: "4", Contexts: "diplomatic" },
      ...{ "Actor Name": "france", "Actor Country": "FRA", "Actor COW": "220", "Primary Actor Sector": "GOV" },
      ...{ "Recipient Name": "italy", "Recipient COW": "325", Placename: "Rome", Country: "ITA", Latitude: "41.89" },
      ...{ Source: "Example Post", "Publication Date": "2025-03-04", "Story Locations": "Rome", Language: "en" },
    });
    // What is done together goes from the first to the other.
    expect([named[1]["Actor Name"], named[1]["Recipient Name"]]).toEqual(["france", "russia"]);
    expect(named[2]).toMatchObject({
      "Actor Name": "russia",
      Placename: "None",
      Latitude: "",
      "Wikipedia Actor ID": "None",
    });
    expect(named[4]["Event ID"]).toBe("gdelt-123456789_1");
  });
});

onBothStores((newLedger) => {
  test("what came from GDELT goes out as it came in, as far as the ledger keeps it", async (context) => {
    const store = await openFor(context, newLedger());
    const lines = [
      gdelt(7),
      gdelt(8, {
        Actor2Code: "FRAGOV",
        EventCode: "190",
        GoldsteinScale: "-10",
        ActionGeo_FullName: "",
        ActionGeo_CountryCode: "",
      }),
      gdelt(9, { Actor1Code: "", Actor1Name: "", EventCode: "1031", SQLDATE: "20231231" }),
    ];
    await importText(store, lines.join(""));
    const rows = cellsOf((await exported(store, "gdelt")).text);
    hasForm(rows, GDELT);
    const came = cellsOf(lines.join(""));
    const kept = [0, 1, 5, 15, 26, 30, 31, 32, 33, 34, 60];
    const first = [came[0], came[1], came[2]].map((row) => kept.map((at) => row[at]));
    const wanted = rows.filter(([id]) => id.length < 10).map((row) => kept.map((at) => row[at]));
    expect(wanted).toEqual(first);
    expect([rows[0][53], rows[0][56], rows[0][57]]).toEqual(["RS", "55.7522", "37.6156"]);
  });

  test("what is read in articles, exported as GDELT's table and imported elsewhere, is exported there again as it was", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, ARTICLES);
    const { text } = await exported(store, "gdelt");
    const copy = await openFor(context, newLedger());
    expect(await importText(copy, text)).toMatchObject({ format: "gdelt", broken: 0, untyped: 0, nobody: 0 });
    const mentions = await exported(store, "gdelt-mentions");
    expect(await importText(copy, mentions.text)).toMatchObject({ format: "gdelt-mentions", broken: 0 });
    const again = cellsOf((await exported(copy, "gdelt")).text);
    const kept = [0, 1, 5, 15, 26, 29, 31, 60];
    const of = (rows: string[][]) => rows.map((row) => kept.map((at) => row[at]));
    expect(of(again)).toEqual(of(cellsOf(text)));
    const types = await copy.query("SELECT type FROM events ORDER BY dataset_id");
    expect(new Set(types.map(({ type }) => type))).toEqual(new Set(["CONSULT", "ASSAULT"]));
  });

  test("POLECAT's table, exported, is read by the importer of such tables, act by act and side by side", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, ARTICLES);
    const { text } = await exported(store, "polecat");
    const copy = await openFor(context, newLedger());
    expect(await importText(copy, text)).toMatchObject({ format: "polecat", rows: 4, added: 4, broken: 0 });
    const coded = (store: Store) =>
      store.query(
        `SELECT e.day, e.type, e.mode, e.quad, e.score, q.side, q.country FROM events_in_force AS e
         JOIN participants_in_force AS q ON q.event = e.event
         WHERE NOT e.symmetric_act AND e.polarity = 'affirmed' ORDER BY e.day, e.type, q.side, q.country`,
      );
    const directed = await coded(copy);
    expect(directed).toEqual(expect.arrayContaining(await coded(store)));
    expect((await exported(copy, "polecat")).written).toBe(4);
  });

  test("reports GDELT met are exported as they were imported, else the event's own source", async (context) => {
    const store = await openFor(context, newLedger());
    await importText(store, gdelt(7) + gdelt(8));
    const own = cellsOf((await exported(store, "gdelt-mentions")).text);
    hasForm(own, MENTION);
    expect(own[0].slice(0, 6)).toEqual([
      ...["7", "20240131000000", "20240131000000", "1", "example.org", "https://example.org/7"],
    ]);
    const met = "7 20240131120000 20240201121500 1 other.example https://other.example/x 3 -1 -1 -1".split(" ");
    const lines = `${[...met, "1", "80", "2000", "-3.5", "srclc:fra;", ""].join("\t")}\n`;
    expect(await importText(store, lines)).toMatchObject({ format: "gdelt-mentions", added: 1 });
    const mentions = cellsOf((await exported(store, "gdelt-mentions")).text);
    hasForm(mentions, MENTION);
    expect(mentions.map(([id]) => id)).toEqual(["7", "8"]);
    expect(mentions[0].slice(2, 7)).toEqual(["20240201121500", "1", "other.example", "https://other.example/x", "3"]);
    expect(mentions[0].slice(11, 16)).toEqual(["80", "2000", "-3.5", "srclc:fra;", ""]);
  });
});

test("the codes of countries are of their form, no two states share one, and every state has its number", () => {
  const { countries, goldstein } = readExportTables();
  const fips = [...countries.values()].map((country) => country.fips).filter((code) => code !== "");
  expect(new Set(fips).size).toBe(fips.length);
  for (const code of fips) expect(code).toMatch(/^[A-Z]{2}$/);
  expect(countries.get("ITA")).toEqual({ name: "Italy", alpha2: "it", fips: "IT", cameo: "", cow: "325" });
  expect(countries.get("XKX")).toMatchObject({ alpha2: "xk", cameo: "KSV" });
  expect(countries.get("CHN")?.name).toBe("China");
  const lacking = [...countries].filter(([, { cow, fips }]) => cow === "" && fips === "").map(([code]) => code);
  expect(lacking).toEqual([]);
  expect(goldstein.get("195")).toBe(-9);
});
