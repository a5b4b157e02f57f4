import { AMONG, type Queries } from "../store.ts";
import type { Report } from "./reports.ts";

/** What the articles of two reports share of whom and what places they speak of: 0 to 1, what is rarer weighing more. */
export type Likeness = (one: Report, other: Report) => { actors: number; places: number };

/** More articles than any ledger has, so that two numbers make one. */
const MOST_ARTICLES = 2 ** 26;

/** Weighs what some reports' articles name by how rare it is among all articles. Two articles are compared once, whatever their events. */
export async function findLikeness(inside: Queries, reports: Iterable<Report>): Promise<Likeness> {
  const actors = new Set<number>();
  const places = new Set<number>();
  for (const report of reports) {
    for (const actor of report.named) actors.add(actor);
    for (const place of report.places) places.add(place);
  }
  const [{ articles }] = await inside.query<{ articles: number }>("SELECT count(*) AS articles FROM articles");
  const rarityOfActors = await raritiesOf(inside, "actor", actors, articles);
  const rarityOfPlaces = await raritiesOf(inside, "place", places, articles);
  const known = new Map<number, { actors: number; places: number }>();
  return (one, other) => {
    const [least, most] = one.article < other.article ? [one, other] : [other, one];
    const key = least.article * MOST_ARTICLES + most.article;
    let likeness = known.get(key);
    if (likeness === undefined) {
      likeness = {
        actors: overlap(least.named, most.named, rarityOfActors),
        places: overlap(least.places, most.places, rarityOfPlaces),
      };
      known.set(key, likeness);
    }
    return likeness;
  };
}

/** 0: in every article; 1: in a single one. */
async function raritiesOf(
  inside: Queries,
  kind: "actor" | "place",
  numbers: ReadonlySet<number>,
  articles: number,
): Promise<Map<number, number>> {
  if (numbers.size === 0) return new Map();
  const rows = await inside.query<{ number: number; named: number }>(
    `SELECT ${kind} AS number, count(*) AS named FROM article_${kind}s WHERE ${kind} ${AMONG} GROUP BY ${kind}`,
    [[...numbers]],
  );
  const scale = Math.log(articles + 1);
  return new Map(rows.map(({ number, named }) => [number, 1 - Math.log(named) / scale]));
}

/** What two sets share, beside the lesser of them, everything with its weight. */
function overlap(one: ReadonlySet<number>, other: ReadonlySet<number>, weights: ReadonlyMap<number, number>): number {
  let [shared, ones, others] = [0, 0, 0];
  for (const each of one) {
    const weight = weights.get(each) ?? 1;
    ones += weight;
    if (other.has(each)) shared += weight;
  }
  for (const each of other) others += weights.get(each) ?? 1;
  return shared / Math.max(1, Math.min(ones, others));
}
