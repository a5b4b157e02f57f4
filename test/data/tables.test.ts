import { expect, test } from "vitest";
import { checkData } from "../../bench/check-data.ts";
import { date, names, slug } from "../../src/sources/checks/cells.ts";
import { checkTables } from "../../src/sources/checks/check-tables.ts";
import { readTable, type Table } from "../../src/sources/checks/numbered-table.ts";

test("the tables under data/ are sound", () => {
  expect(checkData().errors).toEqual([]);
});

test("a cell too many is named with its line", () => {
  const faults: string[] = [];
  readTable("x.tsv", "id\tnames\n# note\na\tb\tc\n", (line, message) => faults.push(`${line}: ${message}`));
  expect(faults).toEqual(["3: 3 cells under 2 columns, remove a tab"]);
});

test("an office of someone unknown is an error", () => {
  const tables = new Map<string, Table>();
  const add = (path: string, source: string) =>
    tables.set(
      path,
      readTable(path, source, () => {}),
    );
  add("actors/people.tsv", "id\tname\tcountry\tsex\tvariants\twikidata\n");
  add("actors/offices.tsv", "person\toffice\tbody\tfrom\tto\nnobody\thead-of-state\tfrance\t1999\t1990\n");
  const messages = checkTables(tables)
    .filter((problem) => problem.path === "actors/offices.tsv")
    .map((problem) => problem.message);
  expect(messages).toContain("person: no person of people.tsv 'nobody', add it there or correct it");
  expect(messages).toContain("ends (1990) before it begins (1999)");
});

test("ids, dates and variants have one form", () => {
  expect([slug("north-korea"), date("2024-06"), date(""), names("Mosca|Moscow")]).toEqual([null, null, null, null]);
  expect(slug("North Korea")).toContain("is no id");
  expect(date("2024-02-31")).toContain("is no date");
  expect(names("Mosca|Mosca")).toContain("twice");
});
