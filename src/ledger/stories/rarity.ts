import { AMONG, type Queries } from "../store.ts";
import type { Report } from "./reports.ts";
import type { Rarity } from "./signs.ts";

/** How rare what some reports' articles name is among all articles. */
export async function findRarity(inside: Queries, reports: Iterable<Report>): Promise<Rarity> {
  const actors = new Set<number>();
  const places = new Set<number>();
  for (const report of reports) {
    for (const actor of report.named) actors.add(actor);
    for (const place of report.places) places.add(place);
  }
  const [{ articles }] = await inside.query<{ articles: number }>("SELECT count(*) AS articles FROM articles");
  const counts = { actor: await countsOf(inside, "actor", actors), place: await countsOf(inside, "place", places) };
  const scale = Math.log(articles + 1);
  return (kind, number) => 1 - Math.log(counts[kind].get(number) ?? 1) / scale;
}

async function countsOf(
  inside: Queries,
  kind: "actor" | "place",
  numbers: ReadonlySet<number>,
): Promise<Map<number, number>> {
  if (numbers.size === 0) return new Map();
  const rows = await inside.query<{ number: number; articles: number }>(
    `SELECT ${kind} AS number, count(*) AS articles FROM article_${kind}s WHERE ${kind} ${AMONG} GROUP BY ${kind}`,
    [[...numbers]],
  );
  return new Map(rows.map(({ number, articles }) => [number, articles]));
}
