import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PACKAGE } from "../../sources/node-resources.ts";
import { parseTable } from "../../text/table.ts";

/** A table of `data/stories/`, read when it is first asked for. */
function lazily<T>(name: string, from: (rows: ReturnType<typeof parseTable>) => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= from(parseTable(readFileSync(join(PACKAGE, "data", "stories", name), "utf8"), name));
    return made;
  };
}

const closeTypes = lazily("close-types.tsv", (rows) => {
  const closeness = new Map<string, Map<string, number>>();
  for (const row of rows)
    for (const [type, other] of [
      [row.type, row.other],
      [row.other, row.type],
    ])
      closeness.set(type, (closeness.get(type) ?? new Map()).set(other, Number(row.closeness)));
  return closeness;
});

/** How readily outlets use one type for the other: 0 to 1. */
export const closenessOf = (type: string, other: string): number => closeTypes().get(type)?.get(other) ?? 0;

/** What each sign of two reports adds to the log odds that they tell one event. */
export const weights = lazily("weights.tsv", (rows) => new Map(rows.map(({ sign, weight }) => [sign, Number(weight)])));
