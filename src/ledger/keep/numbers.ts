import type { Queries, Row } from "../store.ts";

/** Takes the next numbers of a kind (article, event …) and gives the first of them. */
export async function takeNumbers(inside: Queries, counter: string, count: number): Promise<number> {
  const [{ next }] = await inside.query<{ next: number }>(
    "UPDATE counters SET next = next + $2 WHERE name = $1 RETURNING next",
    [counter, count],
  );
  return next - count;
}

/** A table that gives each name of a kind a number of its own. */
export interface Register {
  table: string;
  /** The column of the number, which is also its counter. */
  number: string;
  /** The column of the name. */
  name: string;
}

export const ACTORS: Register = { table: "actors", number: "actor", name: "id" };
export const PLACES: Register = { table: "places", number: "place", name: "identity" };
export const PARTIES: Register = { table: "parties", number: "party", name: "id" };

/** The numbers of names, new ones registered with what is known of them. The first to name one describes it. */
export async function numbersOf(
  inside: Queries,
  register: Register,
  described: ReadonlyMap<string, Row>,
): Promise<Map<string, number>> {
  if (described.size === 0) return new Map();
  const { table, number, name } = register;
  const known = await inside.query<{ number: number; name: string }>(
    `SELECT ${number} AS number, ${name} AS name FROM ${table} WHERE ${name} = ANY($1)`,
    [[...described.keys()]],
  );
  return registerLacking(inside, register, described, known);
}

/** The numbers of names of which some are known: the others are registered. */
export async function registerLacking(
  inside: Queries,
  { table, number, name }: Register,
  described: ReadonlyMap<string, Row>,
  known: readonly { number: number; name: string }[],
): Promise<Map<string, number>> {
  const numbers = new Map(known.map((each) => [each.name, each.number]));
  const lacking = [...described].filter(([each]) => !numbers.has(each));
  if (lacking.length === 0) return numbers;
  const first = await takeNumbers(inside, number, lacking.length);
  await inside.insert(
    table,
    lacking.map(([each, row], at) => ({ ...row, [name]: each, [number]: first + at })),
  );
  for (const [at, [each]] of lacking.entries()) numbers.set(each, first + at);
  return numbers;
}
