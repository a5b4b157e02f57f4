import { PLOVER_TYPES } from "../reader/plover-types.ts";
import type { Relation, Step, Tally } from "../relations/index.ts";

const QUADS = [1, 2, 3, 4] as const;

/** The series as CSV (RFC 4180): four lines a step, one for each way and one for all. Columns are always the same. */
export function dyadCsv({ series }: Relation, one: string, other: string): string {
  const columns = [
    ..."start end whole direction read reports stories score mean".split(" "),
    ...QUADS.flatMap((quad) => [`quad${quad}_reports`, `quad${quad}_stories`]),
    ...PLOVER_TYPES.flatMap((type) => [`${type}_reports`, `${type}_stories`]),
  ];
  const lines = series.flatMap((step) =>
    (["forth", "back", "mutual", "all"] as const).map((way) => csvLine(step, step[way], wayOf(way, one, other))),
  );
  return [columns.join(","), ...lines].map((line) => `${line}\r\n`).join("");
}

function wayOf(way: "forth" | "back" | "mutual" | "all", one: string, other: string): string {
  if (way === "all") return way;
  if (way === "mutual") return `${one}=${other}`;
  return way === "forth" ? `${one}>${other}` : `${other}>${one}`;
}

function csvLine({ start, end, whole, read }: Step, tally: Tally, way: string): string {
  const { reports, stories, score, mean, quads, types } = tally;
  const cells = [
    ...[start, end, whole, /[",\r\n]/.test(way) ? `"${way.replaceAll('"', '""')}"` : way],
    ...[read, reports, stories, score, mean ?? ""],
    ...QUADS.flatMap((quad) => [quads[quad].reports, quads[quad].stories]),
    ...PLOVER_TYPES.flatMap((type) => [types[type]?.reports ?? 0, types[type]?.stories ?? 0]),
  ];
  return cells.join(",");
}
