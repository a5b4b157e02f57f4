import type { Table } from "../../src/sources/checks/numbered-table.ts";
import { beginOf, endOf, gapsIn, lengthOf, type Stretch, stretchesOf, writeStretch } from "./tenure.ts";

type Tables = ReadonlyMap<string, Table>;

/** What the world's news needs at least, and what the tables hold. */
export interface Coverage {
  what: string;
  /** How many there are, or the share of the time that is told, in percent. */
  found: number;
  asked: number;
  /** What is missing, for `--gaps`. */
  missing: string[];
}

const LEADING = ["head-of-state", "monarch", "leader", "transitional-leader"];
const PREMIER = ["head-of-government"];
/** G20, NATO, EU and who else makes the news: their foreign and defence ministers are told since 2000. */
const MINISTERS_OF =
  "argentina australia brazil canada china france germany india indonesia italy japan mexico russia saudi-arabia south-africa " +
  "south-korea turkey united-kingdom united-states albania belgium bulgaria croatia czechia denmark estonia finland greece hungary " +
  "iceland latvia lithuania luxembourg montenegro netherlands north-macedonia norway poland portugal romania slovakia slovenia spain " +
  "sweden austria cyprus ireland malta north-korea iran israel ukraine belarus bahrain kuwait oman qatar united-arab-emirates syria " +
  "egypt pakistan taiwan venezuela cuba ethiopia sudan niger mali myanmar armenia azerbaijan georgia serbia kosovo";
/** International bodies whose heads are told, since when. */
const HEADS: readonly [body: string, since: string][] = [
  ["un", "1990"],
  ["nato", "1990"],
  ["european-commission", "1990"],
  ["european-council", "2009-12"],
  ["european-parliament", "1990"],
  ["ecb", "1998-06"],
  ["imf", "1990"],
  ["world-bank", "1990"],
  ["iaea", "1990"],
  ["opec", "2007"],
  ["icc", "2003-04"],
  ["au-commission", "2002-08"],
  ["arab-league", "1991-06"],
  ["holy-see", "1990"],
];
const HEAD_OFFICES =
  "secretary-general commission-president council-president parliament-president organisation-head bank-president chief-justice head-of-state";

/** Counts of the tables of actors and agreements against what is asked of them, as of `today` (ISO 8601). */
export function coverageOf(tables: Tables, languages: readonly string[], today: string): Coverage[] {
  const rows = (path: string) => (tables.get(path)?.rows ?? []).map(({ cells }) => cells);
  const states = rows("actors/states.tsv");
  const organisations = rows("actors/organisations.tsv");
  const ofKind = (...kinds: string[]) => organisations.filter(({ kind }) => kinds.includes(kind ?? "")).length;
  const held = stretchesOf(tables.get("actors/offices.tsv"));
  const vacant = stretchesOf(tables.get("actors/vacancies.tsv"));

  /** Share of the time since a date at which somebody is known to hold one of some offices. */
  function told(
    what: string,
    bodies: readonly { id: string; from: string; to: string }[],
    offices: string[],
  ): Coverage {
    let asked = 0;
    let gap = 0;
    const missing: string[] = [];
    for (const { id, from, to } of bodies) {
      const stretches = offices.flatMap((office) => held.get(`${id} ${office}`) ?? []);
      const vacancies = offices.flatMap((office) => vacant.get(`${id} ${office}`) ?? []);
      const period: Stretch = { from: beginOf(from), to: Math.min(endOf(to), beginOf(today)) };
      const gaps = gapsIn(period, [...stretches, ...vacancies]);
      asked += lengthOf(period);
      for (const one of gaps) gap += lengthOf(one);
      if (gaps.length > 0) missing.push(`${id} ${gaps.map(writeStretch).join(" ")}`);
    }
    return { what, found: Math.round((1 - gap / asked) * 1000) / 10, asked: 100, missing };
  }

  const since = (start: string) => (state: { id?: string; from?: string; to?: string }) => ({
    id: state.id ?? "",
    from: (state.from ?? "") > start ? (state.from ?? "") : start,
    to: state.to ?? "",
  });
  const sovereign = states.filter(({ kind }) => kind === "state");
  const premiers = sovereign.filter(({ id }) => held.has(`${id} head-of-government`)).map(since("1990"));
  const ministers = sovereign.filter(({ id }) => MINISTERS_OF.split(" ").includes(id ?? "")).map(since("2000"));
  const led = (path: string, offices: RegExp): number => {
    const ids = new Set(rows(path).map(({ id }) => id));
    return new Set(
      rows("actors/offices.tsv")
        .filter(({ body, office }) => ids.has(body) && offices.test(office ?? ""))
        .map(({ body }) => body),
    ).size;
  };
  const count = (what: string, found: number, asked: number): Coverage => ({ what, found, asked, missing: [] });
  return [
    count("states", sovereign.length, 196),
    count("territories, de facto and former states", states.length - sovereign.length, 50),
    told("heads of state since 1990, % of the time", sovereign.map(since("1990")), LEADING),
    told("heads of government since 1990, % of the time", premiers, PREMIER),
    told("foreign ministers since 2000, % of the time", ministers, ["foreign-minister"]),
    told("defence ministers since 2000, % of the time", ministers, ["defence-minister"]),
    told(
      "heads of international bodies and popes, % of the time",
      HEADS.map(([id, from]) => ({ id, from, to: "" })),
      HEAD_OFFICES.split(" "),
    ),
    count("armed groups with a leader", led("actors/armed-groups.tsv", /leader|boss|commander/), 100),
    count("parties with a leader", led("actors/organisations.tsv", /party-leader/), 100),
    count("people", rows("actors/people.tsv").length, 2000),
    count("intergovernmental bodies", ofKind("igo", "alliance", "court"), 200),
    count("  with members", new Set(rows("actors/members.tsv").map(({ organisation }) => organisation)).size, 20),
    count("armed groups", rows("actors/armed-groups.tsv").length, 250),
    count(
      "ministries, armies, services, parliaments by name",
      ofKind("ministry", "army", "service", "parliament"),
      200,
    ),
    count("parties", ofKind("party"), 200),
    count("media with their country", rows("actors/media.tsv").filter(({ country }) => country !== "").length, 300),
    count("non-governmental organisations", ofKind("ngo"), 60),
    count("agreements", rows("agreements/agreements.tsv").length, 300),
    ...languages.map((language) => {
      const sectors = new Set(rows(`actors/agents.${language}.tsv`).map(({ sector }) => (sector ?? "").split("|")[0]));
      return count(`sectors with common nouns (${language})`, sectors.size, 25);
    }),
  ];
}
