import type { CellReader, ImportedActor } from "../../sources/event-tables/readings.ts";
import { ACTORS, PARTIES, PLACES, type Register, takeNumbers } from "../keep/numbers.ts";
import { partiesOf } from "../keep/parties.ts";
import type { Queries, Row } from "../store.ts";
import { linesOf } from "./staging.ts";

/** Reads the days, acts, places and actors of staged lines that have not been met before, and lays down what they mean. */
export async function lookUp(inside: Queries, reader: CellReader): Promise<void> {
  await layDays(inside, reader);
  await layActs(inside, reader);
  await layPlaces(inside, reader);
  await layActors(inside, reader);
}

/** The cells of a column, each once, that have no row in the table of their meanings. */
async function newKeys({ query }: Queries, column: string, meanings: string, condition = "TRUE"): Promise<string[]> {
  const rows = await query<{ key: string }>(
    `SELECT DISTINCT ${column} AS key FROM staged
     WHERE ${column} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${meanings} WHERE ${meanings}.key = staged.${column}) AND ${condition}`,
  );
  return rows.map(({ key }) => key);
}

/** Whom and what places only lines speak of that are no events nobody has to know. */
const OF_EVENTS = `EXISTS (SELECT 1 FROM staged_acts WHERE staged_acts.key = staged.act AND type IS NOT NULL)
  AND EXISTS (SELECT 1 FROM staged_days WHERE staged_days.key = staged.day AND staged_days.day IS NOT NULL)`;

async function layDays(inside: Queries, { day }: CellReader): Promise<void> {
  const keys = await newKeys(inside, "day", "staged_days");
  if (keys.length > 0) await inside.copy("staged_days", ["key", "day"], linesOf(keys.map((key) => [key, day(key)])));
}

const ACT_COLUMNS = ["key", "type", "mode", "contexts", "cameo", "quad", "score", "sides"];

async function layActs(inside: Queries, reader: CellReader): Promise<void> {
  const keys = await newKeys(inside, "act", "staged_acts");
  const rows = keys.map((key) => {
    const act = reader.act(key);
    if (act === null) return [key, null, null, null, null, null, null, null];
    const { type, mode, contexts, cameo, quad, score, symmetric } = act;
    return [key, type, mode, contexts.join(" "), cameo, quad, score, symmetric];
  });
  if (rows.length > 0) await inside.copy("staged_acts", ACT_COLUMNS, linesOf(rows));
}

async function layPlaces(inside: Queries, reader: CellReader): Promise<void> {
  const keys = await newKeys(inside, "place", "staged_places", OF_EVENTS);
  const places = keys.map((key) => [key, reader.place(key)] as const);
  const described = new Map<string, Row>();
  for (const [, place] of places) {
    if (place === null) continue;
    const { identity, name, country, latitude, longitude, geonames } = place;
    described.set(identity, { name, country, latitude, longitude, geonames });
  }
  const numbers = await numbersOfMany(inside, PLACES, described);
  const rows = places.map(([key, place]) => [key, place === null ? null : numbers.get(place.identity)!]);
  if (rows.length > 0) await inside.copy("staged_places", ["key", "place"], linesOf(rows));
}

async function layActors(inside: Queries, reader: CellReader): Promise<void> {
  const keys = new Set<string>();
  for (const column of ["actor", "recipient"])
    for (const key of await newKeys(inside, column, "staged_sides", OF_EVENTS)) keys.add(key);
  if (keys.size === 0) return;
  const [{ first }] = await inside.query<{ first: number }>("SELECT count(*) AS first FROM staged_sides");
  const sides = [...keys].map((key, at) => {
    const actors = reader.actors(key).map((one) => ({ one, parties: partiesOf(one, one) }));
    return { key, side: first + at, actors };
  });
  const actors = new Map<string, Row>();
  const parties = new Map<string, Row>();
  for (const { one, parties: ids } of sides.flatMap((side) => side.actors)) {
    if (!actors.has(one.id)) actors.set(one.id, actorRow(one));
    for (const id of ids) parties.set(id, {});
  }
  const actorNumbers = await numbersOfMany(inside, ACTORS, actors);
  const partyNumbers = await numbersOfMany(inside, PARTIES, parties);
  const sideRows = sides.map(({ key, side, actors }) => {
    const count = actors.reduce((sum, { parties }) => sum + parties.length, 0);
    return [key, side, actors.length, count];
  });
  const actorRows = sides.flatMap(({ side, actors }) =>
    actors.map(({ one: { id, country, sectors } }, at) => [
      side,
      at,
      actorNumbers.get(id)!,
      country,
      sectors[0] ?? null,
    ]),
  );
  const partyRows = sides.flatMap(({ side, actors }) =>
    actors.flatMap(({ parties }, at) => parties.map((id) => [side, at, partyNumbers.get(id)!])),
  );
  await inside.copy("staged_sides", ["key", "side", "actors", "parties"], linesOf(sideRows));
  await inside.copy("staged_actors", ["side", "position", "actor", "country", "sector"], linesOf(actorRows));
  await inside.copy("staged_parties", ["side", "position", "party"], linesOf(partyRows));
}

const actorRow = ({ name, kind, country, sectors, wikidata, body, cameo }: ImportedActor): Row => ({
  name,
  kind,
  country,
  sectors: sectors.join(" "),
  wikidata,
  body,
  cameo,
});

/** The numbers of thousands of names, new ones registered with what is known of them. The first to name one describes it. */
async function numbersOfMany(
  inside: Queries,
  { table, number, name }: Register,
  described: ReadonlyMap<string, Row>,
): Promise<Map<string, number>> {
  if (described.size === 0) return new Map();
  await inside.run("DELETE FROM staged_names");
  await inside.copy("staged_names", ["name"], linesOf([...described.keys()].map((each) => [each])));
  const known = await inside.query<{ number: number; name: string }>(
    `SELECT ${number} AS number, staged_names.name AS name FROM staged_names JOIN ${table} ON ${table}.${name} = staged_names.name`,
  );
  const numbers = new Map(known.map((each) => [each.name, each.number]));
  const lacking = [...described].filter(([each]) => !numbers.has(each));
  const first = await takeNumbers(inside, number, lacking.length);
  await inside.insert(
    table,
    lacking.map(([each, row], at) => ({ ...row, [name]: each, [number]: first + at })),
  );
  for (const [at, [each]] of lacking.entries()) numbers.set(each, first + at);
  return numbers;
}
