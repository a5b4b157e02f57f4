import { expect, test } from "vitest";
import { contributionOf } from "../../src/sources/knowledge/contribution.ts";
import { overlay } from "../../src/sources/knowledge/overlay.ts";
import { readTables } from "../../src/sources/tables.ts";

const base = readTables(".", "it");

function laid(rows: readonly [table: string, cells: Record<string, string>][]) {
  const { contribution, add } = contributionOf("mine.tsv");
  rows.forEach(([table, cells], index) => void add(table, index + 1, cells));
  return overlay(base, [contribution], "it");
}
const person = (id: string, name: string) => ({ id, name, country: "ITA", sex: "f", variants: name, wikidata: "" });

test("a user's row stands before ours; one with our key replaces it", () => {
  const { tables, problems } = laid([
    ["actors/people.tsv", person("ada-prova", "Ada Prova")],
    ["actors/people.tsv", person("vladimir-putin", "Vladimir Prova")],
  ]);
  expect(problems).toEqual([]);
  const lines = tables["actors/people.tsv"].split("\n");
  expect(lines[1]).toContain("Ada Prova");
  expect(lines.filter((line) => line.startsWith("vladimir-putin\t"))).toEqual([
    expect.stringContaining("Vladimir Prova"),
  ]);
});

test("names are added to ours", () => {
  const { tables } = laid([
    ["actors/states.it.tsv", { id: "italy", names: "Bel Paese", adjectives: "", capitals: "", seats: "" }],
  ]);
  const line = tables["actors/states.it.tsv"].split("\n").find((row) => row.startsWith("italy\t"));
  expect(line).toContain("Bel Paese|Italia");
});

test("a malformed row, one that refers to it and one that contradicts are left out, each named; good ones hold", () => {
  const { tables, problems } = laid([
    ["actors/people.tsv", { ...person("bad-one", "Bad One"), country: "Italy" }],
    ["actors/offices.tsv", { person: "bad-one", office: "mayor", body: "italy", from: "", to: "" }],
    ["actors/people.tsv", person("ada-prova", "Ada Prova")],
    ["actors/people.tsv", person("ada-prova", "Ada Altra")],
  ]);
  expect(problems.map(({ line, message }) => `${line}: ${message}`)).toEqual([
    "4: contradicts mine.tsv:3: the row is left out",
    "1: country: no iso3 of states.tsv 'Italy', add it there or correct it: the row is left out",
    "2: person: no person of people.tsv 'bad-one', add it there or correct it: the row is left out",
  ]);
  expect(tables["actors/people.tsv"]).toContain("Ada Prova");
  expect(tables["actors/people.tsv"]).not.toContain("Bad One");
});
