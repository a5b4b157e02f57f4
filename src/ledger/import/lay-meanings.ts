import type { CodedLines } from "../../sources/event-tables/code-lines.ts";
import { ACTORS, PARTIES, PLACES, type Register, registerLacking } from "../keep/numbers.ts";
import { partiesOf } from "../keep/parties.ts";
import { actorRow } from "../keep/register.ts";
import type { Queries, Row } from "../store.ts";
import { linesOf } from "./staging.ts";

/** Lays down what the numbers of acts, places and sides mean that lines have for the first time. */
export async function layMeanings(inside: Queries, { acts, places, sides }: CodedLines): Promise<void> {
  if (acts.length > 0) await layActs(inside, acts);
  if (places.length > 0) await layPlaces(inside, places);
  if (sides.length > 0) await laySides(inside, sides);
}

const ACT_COLUMNS = ["act", "type", "mode", "contexts", "cameo", "quad", "score", "sides"];

function layActs(inside: Queries, acts: CodedLines["acts"]): Promise<void> {
  const rows = acts.map(([act, { type, mode, contexts, cameo, quad, score, symmetric }]) => [
    ...[act, type, mode, contexts.join(" ")],
    ...[cameo, quad, score, symmetric],
  ]);
  return inside.copy("staged_acts", ACT_COLUMNS, linesOf(rows));
}

async function layPlaces(inside: Queries, places: CodedLines["places"]): Promise<void> {
  const described = new Map<string, Row>();
  for (const [, { identity, name, country, latitude, longitude, geonames }] of places)
    described.set(identity, { name, country, latitude, longitude, geonames });
  const numbers = await numbersOfMany(inside, PLACES, described);
  const rows = places.map(([cell, { identity }]) => [cell, numbers.get(identity)!]);
  await inside.copy("staged_places", ["cell", "place"], linesOf(rows));
}

async function laySides(inside: Queries, needed: CodedLines["sides"]): Promise<void> {
  const sides = needed.map(([side, actors]) => ({
    side,
    actors: actors.map((one) => ({ one, parties: partiesOf(one, one) })),
  }));
  const actors = new Map<string, Row>();
  const parties = new Map<string, Row>();
  for (const { one, parties: ids } of sides.flatMap((side) => side.actors)) {
    if (!actors.has(one.id)) actors.set(one.id, actorRow(one));
    for (const id of ids) parties.set(id, {});
  }
  const actorNumbers = await numbersOfMany(inside, ACTORS, actors);
  const partyNumbers = await numbersOfMany(inside, PARTIES, parties);
  const sideRows = sides.map(({ side, actors }) => {
    const count = actors.reduce((sum, { parties }) => sum + parties.length, 0);
    return [side, actors.length, count];
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
  await inside.copy("staged_sides", ["side", "actors", "parties"], linesOf(sideRows));
  await inside.copy("staged_actors", ["side", "position", "actor", "country", "sector"], linesOf(actorRows));
  await inside.copy("staged_parties", ["side", "position", "party"], linesOf(partyRows));
}

/** The numbers of thousands of names, new ones registered with what is known of them. The first to name one describes it. */
async function numbersOfMany(
  inside: Queries,
  register: Register,
  described: ReadonlyMap<string, Row>,
): Promise<Map<string, number>> {
  if (described.size === 0) return new Map();
  const { table, number, name } = register;
  await inside.run("DELETE FROM staged_names");
  await inside.copy("staged_names", ["name"], linesOf([...described.keys()].map((each) => [each])));
  const known = await inside.query<{ number: number; name: string }>(
    `SELECT ${number} AS number, staged_names.name AS name FROM staged_names JOIN ${table} ON ${table}.${name} = staged_names.name`,
  );
  return registerLacking(inside, register, described, known);
}
