import { expect, test } from "vitest";
import { readFollowTheMoney } from "../../src/sources/knowledge/follow-the-money.ts";
import { readWikidata } from "../../src/sources/knowledge/wikidata.ts";

const stateOf = (iso3: string) => (iso3 === "ITA" ? "italy" : undefined);

test("Wikidata: one row a tenure makes a person and offices", () => {
  const uri = (item: string) => ({ type: "uri", value: `http://www.wikidata.org/entity/${item}` });
  const text = (value: string) => ({ type: "literal", value });
  const tenure = (start: string, end: string) => ({
    person: uri("Q1"),
    personLabel: text("Ada Prova"),
    sex: uri("Q6581072"),
    aliases: text("A. Prova|Ada Prova"),
    iso3: text("ITA"),
    office: text("head-of-government"),
    start: text(start),
    end: text(end),
  });
  const bindings = [
    tenure("2001-05-01T00:00:00Z", "2003-06-02T00:00:00Z"),
    tenure("2009-01-01T00:00:00Z", "2010-01-01T00:00:00Z"),
  ];
  const source = JSON.stringify({ head: { vars: ["person"] }, results: { bindings } }, null, 1);
  const read = readWikidata(source, "x.sparql.json", stateOf);
  expect(read.problems).toEqual([]);
  expect(read.rows.map(({ cells }) => cells)).toEqual([
    { id: "ada-prova", name: "Ada Prova", country: "ITA", sex: "f", variants: "Ada Prova|A. Prova", wikidata: "Q1" },
    { person: "ada-prova", office: "head-of-government", body: "italy", from: "2001-05-01", to: "2003-06-02" },
    { person: "ada-prova", office: "head-of-government", body: "italy", from: "2009-01-01", to: "2010-01-01" },
  ]);
});

test("Wikidata: what is no answer, and rows without a name or a known country, are problems", () => {
  expect(readWikidata("<html>", "x", stateOf).problems[0].message).toContain("no SPARQL JSON results");
  const bindings = [
    { person: { value: "Q2" }, personLabel: { value: "Q2" } },
    { person: { value: "Q3" }, personLabel: { value: "N" }, iso3: { value: "ZZZ" } },
  ];
  expect(
    readWikidata(JSON.stringify({ results: { bindings } }), "x", stateOf).problems.map(({ message }) => message),
  ).toEqual(["a person without item or label: left out", "N: 'ZZZ' is no country known here: left out"]);
});

test("FollowTheMoney: persons with positions, occupancies with dates, organisations", () => {
  const lines = [
    {
      id: "p1",
      schema: "Person",
      properties: { name: ["Ada Prova"], country: ["it"], gender: ["female"], position: ["Minister of Finance"] },
    },
    { id: "pos", schema: "Position", properties: { name: ["Prime Minister"], country: ["it"] } },
    { id: "o1", schema: "Occupancy", properties: { holder: ["p1"], post: ["pos"], startDate: ["2001-05-01"] } },
    { id: "c1", schema: "Company", properties: { name: ["Prova Spa"], jurisdiction: ["it"] } },
    { id: "v1", schema: "Vessel", properties: { name: ["Nave"] } },
  ];
  const read = readFollowTheMoney(lines.map((line) => JSON.stringify(line)).join("\n"), "x.ftm.json", stateOf);
  expect(read.problems).toEqual([]);
  expect(
    read.rows.map(({ table, cells }) => [table, cells.id ?? `${cells.office} ${cells.body} ${cells.from}`]),
  ).toEqual([
    ["actors/people.tsv", "ada-prova"],
    ["actors/offices.tsv", "finance-minister italy "],
    ["actors/organisations.tsv", "prova-spa"],
    ["actors/organisations.*.tsv", "prova-spa"],
    ["actors/offices.tsv", "head-of-government italy 2001-05-01"],
  ]);
});

test("FollowTheMoney: a line that is no entity is told with its number, the others are read", () => {
  const good = JSON.stringify({ id: "c1", schema: "Company", properties: { name: ["Prova Spa"] } });
  const read = readFollowTheMoney(`{"id":\n${good}\n`, "x.jsonl", stateOf);
  expect(read.problems).toMatchObject([{ file: "x.jsonl", line: 1 }]);
  expect(read.rows).toHaveLength(2);
});
