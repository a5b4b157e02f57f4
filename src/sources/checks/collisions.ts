import type { Problem, Table } from "./numbered-table.ts";

/** Where the names of actors and places stand: table stem, then the columns of its language tables. */
const NAMING: readonly (readonly [stem: string, columns: readonly string[]])[] = [
  ["states", ["names", "capitals", "seats"]],
  ["organisations", ["names"]],
  ["armed-groups", ["names"]],
  ["media", ["names"]],
  ["regions", ["names"]],
  ["places", ["names"]],
];

/**
 * Names that stand for two things in one language. They are warnings: some are true of the world (Georgia, Luxembourg);
 * the reader decides by context, and the first table in order wins where it cannot.
 */
export function findCollisions(tables: ReadonlyMap<string, Table>, language: string): Problem[] {
  const owners = new Map<string, string>();
  // A breakaway state that is no more leaves its name to its region.
  const ended = new Set(
    (tables.get("actors/states.tsv")?.rows ?? []).filter(({ cells }) => cells.to !== "").map(({ cells }) => cells.id),
  );
  const problems: Problem[] = [];
  const own = (name: string, owner: string, path: string, line: number) => {
    const earlier = owners.get(name);
    if (earlier === undefined) owners.set(name, owner);
    else if (earlier !== owner && !(path.startsWith("actors/regions.") && ended.has(earlier))) {
      problems.push({
        path,
        line,
        message: `'${name}' names ${owner} and ${earlier}, keep one if you can`,
        severity: "warning",
      });
    }
  };
  for (const [stem, columns] of NAMING) {
    const path = `actors/${stem}.${language}.tsv`;
    for (const { line, cells } of tables.get(path)?.rows ?? []) {
      for (const column of columns) {
        for (const name of (cells[column] ?? "").split("|")) if (name !== "") own(name, cells.id!, path, line);
      }
    }
  }
  // Two people of one name are told apart by the time they held office.
  const holders = new Set((tables.get("actors/offices.tsv")?.rows ?? []).map(({ cells }) => cells.person));
  const people = "actors/people.tsv";
  for (const { line, cells } of tables.get(people)?.rows ?? []) {
    for (const name of new Set([cells.name!, ...cells.variants!.split("|")]))
      if (name !== "" && !(holders.has(owners.get(name) ?? "") && holders.has(cells.id)))
        own(name, cells.id!, people, line);
  }
  return problems;
}
