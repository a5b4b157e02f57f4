import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, test } from "vitest";
import { type ExportChoice, parquetOf, reservedOf } from "../../src/ledger/export/index.ts";
import { correctEvent, joinStories, keepArticles, type Store } from "../../src/ledger/index.ts";
import { EXCERPT_WORDS, excerptOf } from "../../src/ledger/rights.ts";
import type { ArticleRecord } from "../../src/reader/index.ts";
import { recordSchema } from "../../src/reader/schema.ts";
import { ARTICLES, exported, keepAll, LONG, linesOf } from "../support/exports.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";
import { recordOf } from "../support/records.ts";

/** Rows of a file DuckDB reads, by name of column. */
async function rowsOf(question: string): Promise<Record<string, unknown>[]> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  return (await connection.runAndReadAll(question)).getRowObjectsJson() as Record<string, unknown>[];
}

/** The same export as CSV and as Parquet, each in a file. */
async function tablesOf(store: Store, choice: ExportChoice = {}, fullText = false) {
  const folder = mkdtempSync(join(tmpdir(), "entente-export-"));
  const [csv, parquet] = [join(folder, "x.csv"), join(folder, "x.parquet")];
  writeFileSync(csv, (await exported(store, "csv", choice, { fullText })).text);
  await parquetOf(csv, parquet, fullText);
  return { csv, parquet };
}

const numbersIn = async (store: Store, choice: ExportChoice): Promise<number[]> =>
  linesOf((await exported(store, "csv", choice)).text)
    .map((line) => Number(/^(\d+),/.exec(line)?.[1]))
    .filter((number) => number > 0);

/** All a ledger holds but when it was added. */
async function contentOf(store: Store): Promise<Record<string, unknown[]>> {
  const tables =
    "articles actors article_actors places article_places events participants attributions quotations".split(" ");
  const further = "agreements projections projection_events parties dyad_events day_counts".split(" ");
  const content: Record<string, unknown[]> = {};
  for (const table of [...tables, ...further]) {
    const rows = await store.query(`SELECT * FROM ${table}`);
    content[table] = rows.map(({ added_at: _, ...row }) => JSON.stringify(row)).sort();
  }
  return content;
}

/** What a choice means, in words, and the events it has. */
const CHOICES: readonly [string, ExportChoice, number[]][] = [
  ["everything", {}, [1, 2, 3, 4, 5, 6]],
  ["a state, by whoever acts for it", { actor: "ITA" }, [1, 4, 5]],
  ["an actor", { actor: "france" }, [1, 2, 3, 6]],
  ["nobody the ledger knows", { actor: "nobody" }, []],
  ["a dyad, either way round", { dyad: ["RUS", "FRA"] }, [2, 3]],
  ["a dyad of the other order", { dyad: ["FRA", "RUS"] }, [2, 3]],
  ["types", { types: ["CONSULT"] }, [1, 2]],
  ["a period, first and last day within", { since: "2025-03-31", until: "2025-04-30" }, [3, 4, 6]],
  ["a publisher by name", { source: "Example Post" }, [1, 2]],
  ["a publisher by id", { source: "other-news" }, [3, 4]],
  ["certainties", { certainties: ["possible"] }, []],
  ["an event table", { dataset: "gdelt" }, [6]],
  ["several of these", { actor: "RUS", types: ["ASSAULT"], dyad: ["RUS", "FRA"], since: "2025-03-31" }, [3]],
];

onBothStores((newLedger) => {
  test("CSV and Parquet have the same rows, whatever stands in the cells", async (context) => {
    const store = await openFor(context, newLedger());
    await keepAll(store);
    const { csv, parquet } = await tablesOf(store);
    const fromParquet = await rowsOf(`SELECT * FROM '${parquet}'`);
    expect(fromParquet).toHaveLength(6);
    const fromCsv = await rowsOf(`SELECT * FROM read_csv('${csv}', all_varchar = true)`);
    const plain = (row: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === null ? null : String(value)]));
    expect(fromCsv).toEqual(fromParquet.map(plain));
    expect(fromParquet[0]).toMatchObject({
      ...{ event: "1", story: "1", day: "2025-03-03", type: "CONSULT", quad: 1, score: 4, confidence: 0.9 },
      ...{
        actors: "france",
        actor_countries: "FRA",
        recipients: "italy",
        place: "Rome",
        latitude: 41.89,
        mode: "visit",
      },
      ...{ evidence: 'France, "the visitor",\nvisited Italy in Rome', title: "A visit, with “quotes”, a\ttab" },
      ...{ symmetric: false, attribution: "Example Post", rights_reserved: false },
    });
    expect(fromParquet[5]).toMatchObject({ dataset: "gdelt", dataset_id: "123456789", evidence: null, article: null });
    const types = await rowsOf(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '${parquet}')`);
    const typeOf = Object.fromEntries(types.map(({ column_name, column_type }) => [column_name, column_type]));
    expect(typeOf).toMatchObject({
      event: "BIGINT",
      day: "DATE",
      cameo: "VARCHAR",
      score: "DOUBLE",
      symmetric: "BOOLEAN",
    });
  });

  test("records added to an empty ledger make the same ledger", async (context) => {
    const store = await openFor(context, newLedger());
    const free = ARTICLES.filter(({ rights }) => rights === null);
    await keepArticles(store, free);
    const { text, written } = await exported(store, "jsonl");
    const records = linesOf(text).map((line): ArticleRecord => JSON.parse(line));
    expect(written).toBe(2);
    expect(records).toEqual(free);
    const copy = await openFor(context, newLedger());
    for (const record of records) await keepArticles(copy, [record]);
    expect(await contentOf(copy)).toEqual(await contentOf(store));
  });

  test("a record whose rights are reserved keeps what is read and its passages, and loses its text", async (context) => {
    const store = await openFor(context, newLedger());
    await keepAll(store);
    const { text, leftOut } = await exported(store, "jsonl", { source: "ansa" });
    const record = JSON.parse(text);
    expect(record).toMatchObject({
      text: null,
      withheld: { holder: "ANSA", words: EXCERPT_WORDS },
      url: ARTICLES[2].url,
    });
    expect(record.events[0]).toMatchObject({ type: "ASSAULT", evidence: [0, LONG.length] });
    expect(record.events[0].excerpt).toMatch(/^… .* attacked the end$/);
    expect(text).not.toContain("word5 ");
    expect(text).not.toContain("Nobody else");
    expect(leftOut.size).toBe(0);
    expect((await exported(store, "jsonl")).leftOut).toEqual(new Map([["no-article", 1]]));
    expect(recordSchema.safeParse(record).success).toBe(false);
  });

  test("no format hands on more of a reserved text than its excerpts", async (context) => {
    const store = await openFor(context, newLedger());
    await keepAll(store);
    for (const format of "csv jsonl graphml gexf geojson ftm annotations gdelt gdelt-mentions polecat".split(" ")) {
      const { text } = await exported(store, format, {}, { fullText: true });
      expect(text, format).not.toContain("Nobody else");
      expect(text, format).not.toContain("word10 word11");
    }
  });

  test("texts come along on demand, but for those whose rights are reserved, which are named", async (context) => {
    const store = await openFor(context, newLedger());
    await keepAll(store);
    expect(await reservedOf(store, {})).toEqual([{ holder: "ANSA", articles: 1 }]);
    expect(await reservedOf(store, { until: "2025-04-30" })).toEqual([]);
    expect(await reservedOf(store, { source: "ansa" })).toEqual([{ holder: "ANSA", articles: 1 }]);
    const { parquet } = await tablesOf(store, { until: "2025-03-30" }, true);
    const rows = await rowsOf(`SELECT text FROM '${parquet}'`);
    expect(rows.map(({ text }) => text)).toEqual([ARTICLES[0].text, ARTICLES[0].text]);
    const [reserved] = await rowsOf(`SELECT text FROM '${(await tablesOf(store, { source: "ansa" }, true)).parquet}'`);
    expect(reserved).toEqual({ text: null });
  });

  test("what is chosen is exported, in every format", async (context) => {
    const store = await openFor(context, newLedger());
    await keepAll(store);
    for (const [what, choice, wanted] of CHOICES) {
      expect(await numbersIn(store, choice), what).toEqual(wanted);
      for (const format of ["geojson", "ftm", "annotations", "gdelt", "gdelt-mentions", "polecat", "graphml", "gexf"])
        await exported(store, format, choice);
    }
  });

  test("what holds now is exported: corrected, without what was rejected or superseded", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, ARTICLES);
    await keepArticles(store, [{ ...recordOf({ text: "Nothing happened." }), url: ARTICLES[2].url }]);
    const word = { author: "an analyst", reason: "a test" };
    await correctEvent(store, 2, { reject: true }, word);
    const type = { type: "COERCE", mode: "arrest", cameo: "173", quad: 4, score: -5 };
    const spain = {
      id: "spain",
      name: "Spain",
      kind: "state",
      country: "ESP",
      sectors: ["GOV"],
      wikidata: null,
      body: null,
    };
    await correctEvent(store, 3, { type, recipients: [spain] }, word);
    expect(await numbersIn(store, {})).toEqual([1, 3, 4]);
    const { text } = await exported(store, "csv", { types: ["COERCE"] });
    expect(linesOf(text)[1]).toMatch(/^3,3,entente,.*,COERCE,arrest,.*,173,4,-5,false,russia,russia,RUS,GOV,spain,/);
    const [first, second, third] = linesOf((await exported(store, "jsonl")).text).map((line) => JSON.parse(line));
    expect(first.events.map(({ id }: { id: string }) => id)).toEqual(["e1"]);
    expect(second.events[0]).toMatchObject({ id: "e1", type: "COERCE", recipients: [{ id: "spain", country: "ESP" }] });
    expect(second.actors.map(({ id }: { id: string }) => id)).toContain("spain");
    expect(recordSchema.safeParse(second).success).toBe(true);
    expect(third.text).toBe("Nothing happened.");
    expect((await exported(store, "gdelt")).text).toContain("\t173\t173\t17\t");
  });

  test("reports of one event bear the number of their story", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, ARTICLES);
    await store.transaction((inside) => joinStories(inside, [3, 5]));
    const { csv } = await tablesOf(store);
    const rows = await rowsOf(`SELECT event, story FROM '${csv}' ORDER BY event`);
    expect(rows.map(({ story }) => Number(story))).toEqual([1, 2, 3, 4, 3]);
  });

  test("an empty ledger gives empty files that are valid", async (context) => {
    const store = await openFor(context, newLedger());
    const textOf = async (format: string) => (await exported(store, format)).text;
    expect(linesOf(await textOf("csv"))).toHaveLength(1);
    expect(await rowsOf(`SELECT * FROM '${(await tablesOf(store)).parquet}'`)).toEqual([]);
    expect(JSON.parse(await textOf("geojson"))).toEqual({ type: "FeatureCollection", features: [] });
    expect(JSON.parse(await textOf("annotations"))).toMatchObject({ total: 0, first: { items: [] } });
    for (const format of ["jsonl", "ftm", "gdelt", "gdelt-mentions"]) expect(await textOf(format)).toBe("");
    expect(linesOf(await textOf("polecat"))).toHaveLength(1);
  });

  test("events by the thousand come in order, each once, whatever numbers are missing", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, ARTICLES.slice(1, 2));
    const [event] = await store.query("SELECT * FROM events WHERE event = 1");
    const sides = await store.query("SELECT * FROM participants WHERE event = 1");
    const numbers = Array.from({ length: 7000 }, (_, at) => at + 3).filter((event) => event < 100 || event > 6000);
    const others = numbers.map((event) => ({
      event,
      article: null,
      ordinal: null,
      dataset: "bench",
      dataset_id: null,
    }));
    await store.insert(
      "events",
      others.map((other) => ({ ...event, ...other })),
    );
    await store.insert(
      "participants",
      numbers.flatMap((event) => sides.map((side) => ({ ...side, event }))),
    );
    expect(await numbersIn(store, {})).toEqual([1, 2, ...numbers]);
    const entities = linesOf((await exported(store, "ftm")).text);
    expect(entities.filter((line) => line.includes('"Event"'))).toHaveLength(numbers.length + 2);
  });
});

describe("an excerpt", () => {
  const reserved = { reserved: true };
  const words = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(" ");

  test("is the whole passage where no rights are reserved, or where it is short", () => {
    expect(excerptOf(words(200), { reserved: false })).toBe(words(200));
    expect(excerptOf(words(EXCERPT_WORDS), reserved)).toBe(words(EXCERPT_WORDS));
    expect(excerptOf("", reserved)).toBe("");
  });

  test.each([0, 1, 30, 60, 99])("is cut between words, marked, and keeps word %i of 100", (wanted) => {
    const passage = words(100);
    const shown = excerptOf(passage, reserved, passage.indexOf(`w${wanted}`));
    const bare = shown.replace(/^… /, "").replace(/ …$/, "");
    expect(bare.split(" ")).toHaveLength(EXCERPT_WORDS);
    expect(bare.split(" ")).toContain(`w${wanted}`);
    expect(passage).toContain(bare);
    expect(shown.startsWith("… ")).toBe(!bare.startsWith("w0 "));
    expect(shown.endsWith(" …")).toBe(!bare.endsWith("w99"));
  });
});
