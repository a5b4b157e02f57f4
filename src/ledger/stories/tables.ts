import { readFileSync } from "node:fs";
import { parseTable } from "../../text/table.ts";

const FOLDER = new URL("../../../data/stories/", import.meta.url);

/** A table of `data/stories/`, read when it is first asked for. */
function lazily<T>(name: string, from: (rows: ReturnType<typeof parseTable>) => T): () => T {
  let made: T | null = null;
  return () => {
    made ??= from(parseTable(readFileSync(new URL(name, FOLDER), "utf8"), name));
    return made;
  };
}

const closeTypes = lazily(
  "close-types.tsv",
  (rows) =>
    new Map(
      rows.flatMap(({ type, other, closeness }) => [
        [`${type} ${other}`, Number(closeness)],
        [`${other} ${type}`, Number(closeness)],
      ]),
    ),
);

/** How readily outlets use one type for the other: 0 to 1. */
export const closenessOf = (type: string, other: string): number => closeTypes().get(`${type} ${other}`) ?? 0;

/** What each sign of two reports adds to the log odds that they tell one event. */
export const weights = lazily("weights.tsv", (rows) => new Map(rows.map(({ sign, weight }) => [sign, Number(weight)])));
