import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { afterAll, expect, test } from "vitest";
import { linesOfColumns } from "../../src/ledger/import/coded-text.ts";
import { parquetOf } from "../../src/ledger/import/parquet.ts";
import { makeStageFolder } from "../../src/ledger/import/stage-folder.ts";
import { wordsOf } from "../../src/sources/event-tables/byte-words.ts";
import { createNumbers, createTexts } from "../../src/sources/event-tables/coded-cells.ts";

const folder = mkdtempSync(join(tmpdir(), "entente-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

const DAY = Date.parse("2024-02-29") / 86_400_000;
const TEXTS = ["", "a", "Kyiv", "Città di\u000bCastello", "https://www.example.org/a/rather/long/address", "\t"];

function columnsOf(texts: readonly string[]) {
  const [line, day, place, url] = [createNumbers(2), createNumbers(2), createNumbers(2), createTexts()];
  for (const [at, text] of texts.entries()) {
    line.put(at + 1);
    day.put(DAY + at);
    place.put(at - 1);
    const bytes = Buffer.from(`|${text}|`);
    url.put(bytes, wordsOf(bytes), 1, bytes.length - 1, at === 1 ? Buffer.from("more") : null);
  }
  const numbers = Object.entries({ line, day, place }).map(([name, cells]) => ({ name, cells: cells.take() }));
  return [...numbers, { name: "url", cells: url.take() }];
}

const READ = ["", "a more", "Kyiv", "Città di Castello", "https://www.example.org/a/rather/long/address", " "];

test("DuckDB reads the columns of a stage as they were put there", async () => {
  const file = join(folder, "stage.parquet");
  writeFileSync(file, Buffer.concat(parquetOf(columnsOf(TEXTS), TEXTS.length)));
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const found = await connection.runAndReadAll(
    `SELECT line, CAST(day AS TEXT), place, url FROM read_parquet('${file}')`,
  );
  expect(found.getRows()).toEqual(READ.map((text, at) => [at + 1, dayAt(at), at - 1, text]));
  connection.closeSync();
  instance.closeSync();
});

test("as lines of text they have empty cells for what is missing", () => {
  const lines = Buffer.from(linesOfColumns(columnsOf(TEXTS), TEXTS.length))
    .toString("utf8")
    .split("\n");
  expect(lines).toEqual([...READ.map((text, at) => [at + 1, dayAt(at), at === 0 ? "" : at - 1, text].join("\t")), ""]);
});

const dayAt = (at: number): string => new Date((DAY + at) * 86_400_000).toISOString().slice(0, 10);

test("what a killed import left behind is taken away, never what a running one has or had a moment ago", () => {
  // Processes have lesser numbers.
  const gone = 2 ** 31 - 2;
  const made = (name: string, isOld: boolean): string => {
    const path = join(folder, name);
    mkdirSync(path);
    writeFileSync(join(path, "0.parquet"), "");
    if (isOld) utimesSync(path, 0, 0);
    return path;
  };
  const [left, recent] = [made(`entente-stage-${gone}-a`, true), made(`entente-stage-${gone}-b`, false)];
  const [running, other] = [made(`entente-stage-${process.pid}-c`, true), made("another-1-d", true)];
  const stage = makeStageFolder(folder);
  expect([left, recent, running, other, stage].map((path) => existsSync(path))).toEqual([
    false,
    true,
    true,
    true,
    true,
  ]);
});
