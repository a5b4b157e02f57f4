import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { openTables } from "../../src/sources/event-tables/open-tables.ts";
import { READERS } from "../../src/sources/event-tables/readers.ts";
import { recognise } from "../../src/sources/event-tables/recognise.ts";
import { type TableFormat, UNIT } from "../../src/sources/event-tables/shape.ts";
import { sift } from "../../src/sources/event-tables/sift.ts";
import { TableError } from "../../src/sources/event-tables/table-error.ts";
import { fileOf, gdelt, headerOf, icews, polecat, VOCABULARY, zipOf } from "../support/event-tables.ts";

const [gdeltCells, icewsCells, polecatCells] = [
  READERS.gdelt(VOCABULARY),
  READERS.icews(VOCABULARY),
  READERS.polecat(VOCABULARY),
];
const cell = (...parts: string[]) => parts.join(UNIT);

/** The ids that come out, with country and primary sector. */
const shown = (actors: ReturnType<typeof gdeltCells.actors>) =>
  actors.map(({ id, country, sectors }) => [id, country ?? "-", sectors[0] ?? "-"].join(" ")).join(" + ");

test.each([
  ["a state by its code", "USA", "UNITED STATES", "united-states USA GOV"],
  ["a state by its capital", "USAGOV", "WASHINGTON", "united-states USA GOV"],
  ["a code that is not ISO's", "ROM", "ROMANIA", "romania ROU GOV"],
  ["an agent of a state", "FRACOP", "POLICE", "france-cop FRA COP"],
  ["a person of the tables", "USAGOV", "BARACK OBAMA", "barack-obama USA GOV"],
  ["an international body by its whole code", "IGOWSTNAT", "NATO", "nato IGO MIL"],
  ["an armed group by the code of it within another", "AFGINSTAL", "TALIBAN", "taliban AFG REB"],
  ["an agent of no state", "COP", "POLICE", "cop - COP"],
  ["a region is no state", "EUR", "EUROPE", "europe-unplaced - -"],
  ["nobody", "", "", ""],
])("GDELT: %s", (_, code, name, expected) => {
  expect(shown(gdeltCells.actors(cell(code, name)))).toBe(expected);
});

test.each([
  ["a person", "Barack Obama", "Executive,Executive Office,Government", "United States", "barack-obama USA GOV"],
  ["a state", "China", "", "China", "china CHN GOV"],
  ["a government is its state", "Government (Nigeria)", "Government", "Nigeria", "nigeria NGA GOV"],
  [
    "the most telling of several sectors",
    "Police (Russia)",
    "Government,Police",
    "Russian Federation",
    "russia-cop RUS COP",
  ],
  ["a role in a country", "Citizen (India)", "Social", "India", "india-cvl IND CVL"],
  ["a sector that is not listed, by its words", "Men (Kenya)", "Ethnic Somali Whatever", "Kenya", "kenya-cvl KEN CVL"],
  ["somebody of a group", "Militant (Taliban)", "Organized Violent,Dissident", "", "taliban AFG REB"],
  ["somebody no table knows", "Jane Q. Example", "Business", "Kenya", "jane-q-example KEN BUS"],
])("ICEWS: %s", (_, name, sectors, country, expected) => {
  expect(shown(icewsCells.actors(cell(name, sectors, country)))).toBe(expected);
});

test.each([
  ["a person", "Joe Biden", "USA", "GOV", "GOV", "joe-biden USA GOV"],
  ["a state with several sectors", "Russia", "RUS", "GOV", "GOV; MIL", "russia RUS GOV"],
  ["a country in full", "Germany", "Germany", "GOV", "", "germany DEU GOV"],
  ["the United Nations by PLOVER's code", "", "UNO", "IGO", "", "un IGO IGO"],
  ["several", "Joe Biden; Xi Jinping", "USA; CHN", "GOV; GOV", "", "joe-biden USA GOV + xi-jinping CHN GOV"],
  ["nobody", "None", "None", "None", "None", ""],
])("POLECAT: %s", (_, name, country, primary, all, expected) => {
  expect(shown(polecatCells.actors(cell(name, country, primary, all)))).toBe(expected);
});

test("who speaks for a body counts as it", () => {
  expect(polecatCells.actors(cell("Antonio Guterres", "UNO", "IGO", "IGO"))).toMatchObject([
    { id: "antonio-guterres", body: "un" },
  ]);
});

test.each([
  ["20240131", "2024-01-31"],
  ["2017-01-31", "2017-01-31"],
  ["1/31/2017", "2017-01-31"],
  ["2020-01-02 00:00:00", "2020-01-02"],
  ["20240231", null],
  ["31/1/2017", null],
  ["", null],
])("the day %s is %s", (written, day) => {
  expect(gdeltCells.day(written)).toBe(day);
});

test.each([
  ["042", "CONSULT visit 042"],
  ["42", "CONSULT visit 042"],
  ["14", "PROTEST - 140"],
  ["1412", "PROTEST demo 1412"],
  ["0234", "REQUEST assist 0234"],
  ["1831", "ASSAULT suicide-attack 1831"],
  ["010", null],
  ["999", null],
  ["", null],
])("the CAMEO code %s is %s", (code, expected) => {
  const act = icewsCells.act(code);
  expect(act === null ? null : `${act.type} ${act.mode ?? "-"} ${act.cameo}`).toBe(expected);
});

const failure = async (content: string | Buffer, format: TableFormat | null = null, name?: string) => {
  try {
    for (const table of await openTables(fileOf(content, name))) {
      const layout = await recognise(table.bytes(), format);
      for await (const _ of sift(table.bytes(), layout, () => {}));
    }
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(TableError);
    return (error as TableError).code;
  }
};

test.each<[string, string | Buffer, TableFormat | null, string]>([
  ["nothing", "", null, "table-empty"],
  ["empty lines", "\n\n  \n", null, "table-empty"],
  ["bytes", Buffer.from([1, 2, 0, 4, 5]), null, "table-binary"],
  ["UTF-16", Buffer.from(gdelt(1), "utf16le"), null, "table-binary"],
  ["bytes behind a table's lines", Buffer.concat([Buffer.from(gdelt(1)), Buffer.alloc(64)]), null, "table-binary"],
  ["prose", "Dear diary,\n", null, "table-unknown"],
  ["another table", gdelt(1), "icews", "table-other"],
  ["the header of another table", headerOf("polecat") + polecat("1"), "icews", "table-other"],
  ["a header that lacks a column", headerOf("icews").replace("CAMEO Code", "Something"), null, "table-columns"],
  [
    "a header in another order",
    headerOf("icews").replace("Event Date\tSource Name", "Source Name\tEvent Date"),
    null,
    "table-columns",
  ],
  ["a zip that is cut off", zipOf({ "a.csv": gdelt(1).repeat(100) }).subarray(0, 200), null, "table-damaged"],
  ["a zip without files", zipOf({}), null, "table-empty"],
  ["a gzip that is cut off", gzipSync(gdelt(1).repeat(1000)).subarray(0, 400), null, "table-damaged"],
])("%s is no table: %#", async (_, content, format, code) => {
  expect(await failure(content, format)).toBe(code);
});

test("a file that is not there", async () => {
  await expect(openTables("/nowhere/table.csv")).rejects.toMatchObject({ code: "table-unreadable" });
});

const linesOf = async (content: string | Buffer) => {
  const lines: string[] = [];
  for (const table of await openTables(fileOf(content))) {
    const layout = await recognise(table.bytes(), null);
    for await (const sifted of sift(table.bytes(), layout, ({ line }) => lines.push(`broken ${line}`)))
      lines.push(
        ...Buffer.from(sifted.lines)
          .toString()
          .trimEnd()
          .split("\n")
          .map((line) => line.split("\t").slice(0, 2).join(" ")),
      );
  }
  return lines;
};

test.each<[string, string | Buffer, string[]]>([
  ["plain", gdelt(7) + gdelt(8), ["1 7", "2 8"]],
  ["without a last line break", gdelt(7).trimEnd(), ["1 7"]],
  ["with Windows's line breaks", gdelt(7).replace("\n", "\r\n") + gdelt(8), ["1 7", "2 8"]],
  ["with empty lines", `\n${gdelt(7)}\n`, ["2 7"]],
  ["with a mark of byte order", `\uFEFF${gdelt(7)}`, ["1 7"]],
  ["with a header", headerOf("gdelt") + gdelt(7), ["2 7"]],
  ["with a header written otherwise", headerOf("icews").toUpperCase().replaceAll(" ", "_") + icews(7), ["2 7"]],
  ["without the header it should have", icews(7), ["1 7"]],
  [
    "with further columns",
    headerOf("polecat").replace("\n", "\tHeadline\t\n") + polecat("x").replace("\n", "\tSome words\t\n"),
    ["2 x"],
  ],
  ["with a further column in between", headerOf("polecat").replace("Actor Name\t", "Headline\tActor Name\t"), []],
  ["gzip", gzipSync(gdelt(7)), ["1 7"]],
  ["zip", zipOf({ "a.csv": gdelt(7) }), ["1 7"]],
  ["zip of several", zipOf({ "a.csv": gdelt(7), "b.csv": gdelt(8) }), ["1 7", "1 8"]],
])("a table comes %s", async (_, content, expected) => {
  const lines = await linesOf(content);
  expect(lines.filter((line) => line !== "")).toEqual(expected);
});

test("lines run over the blocks a file is read in", async () => {
  const rows = Array.from({ length: 5000 }, (_, at) => gdelt(at, { SOURCEURL: "x".repeat(at % 700) }));
  expect(await linesOf(rows.join(""))).toEqual(rows.map((_, at) => `${at + 1} ${at}`));
});
