import { expect, test } from "vitest";
import { readPetrarchActors } from "../../src/sources/knowledge/petrarch-actors.ts";
import { readPetrarchAgents } from "../../src/sources/knowledge/petrarch-agents.ts";

const noState = () => undefined;
const actors = (source: string, stateOf: (iso3: string) => string | undefined = noState) =>
  readPetrarchActors(source, "a.actors.txt", stateOf);
const cellsIn = ({ rows }: ReturnType<typeof actors>, table: string) =>
  rows.filter((row) => row.table === table).map(({ cells }) => cells);

test("a bare code names a state; synonyms and adjectives are its names", () => {
  const read = actors("SYLDAVIA [SYL]\n+KLOW\n+SYLDAVIAN\n");
  expect(cellsIn(read, "actors/states.tsv")).toMatchObject([{ id: "petrarch-syl", iso3: "SYL", kind: "state" }]);
  expect(cellsIn(read, "actors/states.*.tsv")).toMatchObject([
    { names: "Syldavia|Klow|Syldavian", adjectives: "syldavian" },
  ]);
});

test("a code of a country the tables know adds names to it", () => {
  const read = actors("BEL_PAESE [ITA]\n", (iso3) => (iso3 === "ITA" ? "italy" : undefined));
  expect(cellsIn(read, "actors/states.tsv")).toEqual([]);
  expect(cellsIn(read, "actors/states.*.tsv")).toMatchObject([{ id: "italy", names: "Bel Paese" }]);
});

test("dated sectors make a person's offices", () => {
  const read = actors(
    "MUSKAR_OTTOKAR_  # a king\n\t[SYLELI <390101]\n\t[SYLGOV 390101-19450508]\n\t[SYLELI > 450509]\n",
  );
  expect(cellsIn(read, "actors/people.tsv")).toMatchObject([{ id: "muskar-ottokar", country: "SYL" }]);
  expect(cellsIn(read, "actors/offices.tsv")).toEqual([
    { person: "muskar-ottokar", office: "former", body: "petrarch-syl", from: "", to: "1939-01-01" },
    { person: "muskar-ottokar", office: "official", body: "petrarch-syl", from: "1939-01-01", to: "1945-05-08" },
    { person: "muskar-ottokar", office: "former", body: "petrarch-syl", from: "1945-05-09", to: "" },
  ]);
  expect(cellsIn(read, "actors/cameo-codes.tsv")[0]).toEqual({
    id: "muskar-ottokar",
    code: "SYLELI",
    from: "",
    to: "1939-01-01",
  });
});

test("other codes make bodies by their first sector", () => {
  const read = actors(
    "ZEP_GUARD [SYLMIL]\nIRON_GUARD [BORREB]\nSYLDAVIAN_VOICE [SYLMED]\nWORLD_BALLOON_UNION [IGOWBU]\n",
  );
  expect(cellsIn(read, "actors/organisations.tsv")).toMatchObject([
    { id: "zep-guard", kind: "army", country: "SYL", sectors: "MIL" },
    { id: "world-balloon-union", kind: "igo", country: "IGO", sectors: "IGO" },
  ]);
  expect(cellsIn(read, "actors/armed-groups.tsv")).toMatchObject([
    { id: "iron-guard", country: "BOR", sectors: "REB" },
  ]);
  expect(cellsIn(read, "actors/media.tsv")).toMatchObject([{ id: "syldavian-voice", sectors: "JRN" }]);
});

test("a code of several actors stays as it is written", () => {
  const read = actors("THE_TWINS [SYL/BOR]\n");
  expect(cellsIn(read, "actors/cameo-codes.tsv")).toMatchObject([{ id: "the-twins", code: "SYL/BOR" }]);
  expect(cellsIn(read, "actors/organisations.tsv")).toMatchObject([{ country: "", sectors: "UNK" }]);
});

test("comments of all kinds are no actors, discards no problems, wrong codes and dates are told with their line", () => {
  const read = actors("<!-- A [AAA]\n B [BBB] -->\n# C [CCC]\nD [---]\nE [E-F]\nG [GGGGOV 991399]\nH [HHH\nI\n");
  expect(read.rows).toEqual([]);
  expect(read.problems).toEqual([
    { file: "a.actors.txt", line: 5, message: "'E-F' is no CAMEO actor code: left out" },
    { file: "a.actors.txt", line: 6, message: "'991399' is no date limit, write yymmdd: the code is left out" },
    { file: "a.actors.txt", line: 7, message: "'[HHH' has no closing bracket: the code is left out" },
    { file: "a.actors.txt", line: 8, message: "'I' has no code, write [CODE]: left out" },
  ]);
});

test("agents: bodies in empty braces, irregular plurals, substitutions", () => {
  const read = readPetrarchAgents(
    "!PERSON! = MAN, WOMAN\nCONGRESS!PERSON! [~LEG]\nPOLICE {} [~COP]\nATTORNEY_GENERAL {ATTORNEYS_GENERAL} [~JUD]\nODD [~QQQ]\n",
    "a.agents.txt",
  );
  const agents = cellsIn(read, "actors/agents.en.tsv");
  expect(agents.map(({ phrase, sector, number }) => `${phrase} ${sector} ${number}`)).toEqual([
    "congressman LEG sing",
    "congresswoman LEG sing",
    "police COP coll",
    "attorney general JUD sing",
    "attorneys general JUD plur",
    "odd UNK sing",
  ]);
  expect(cellsIn(read, "actors/cameo-agents.en.tsv").map(({ phrase, code }) => `${phrase} ${code}`)).toEqual([
    "congressman ~LEG",
    "congresswoman ~LEG",
    "police ~COP",
    "attorney general ~JUD",
    "attorneys general ~JUD",
    "odd ~QQQ",
    "odds ~QQQ",
  ]);
  expect(read.problems).toEqual([]);
});
