import { line, rateCells, share } from "./figures.ts";
import type { Score } from "./score.ts";

/** The figures of a language as lines for people: a table of parts, then the details of the events that were read right. */
export function scoreText({ language, articles, lines, details }: Score): string {
  const head = line(`${language}, ${articles} article${articles === 1 ? "" : "s"}`, [
    "P",
    "R",
    "F1",
    "95 from",
    "to",
    "right",
    "gold",
    "read",
  ]);
  const rows = lines.map(({ name, counts, f1 }) =>
    line(`  ${name}`, [
      ...rateCells(counts),
      f1.low.toFixed(1),
      f1.high.toFixed(1),
      counts.right,
      counts.gold,
      counts.predicted,
    ]),
  );
  const shares = Object.entries(details)
    .filter(([, { all }]) => all > 0)
    .map(([name, { right, all }]) => `${name} ${share(right, all)}`);
  return [head, ...rows, ...(shares.length === 0 ? [] : [`  of matched events: ${shares.join(", ")}`])].join("\n");
}
