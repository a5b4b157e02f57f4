import { AMONG, type Queries } from "../store.ts";
import { type Sketch, sketchFrom } from "./sketch.ts";

/** An article as far as it matters for who copied whom. */
export interface Print {
  article: number;
  published: string | null;
  /** Its outlet, by name and id. */
  publishers: readonly string[];
  /** The outlets it speaks of. */
  credits: ReadonlySet<string>;
  sketch: Sketch;
}

interface PrintRow {
  article: number;
  published: string | null;
  publisher: string | null;
  publisher_actor: string | null;
  shingles: number;
  sketch: string;
}

/** Reads what is kept of some articles. */
export async function findPrints(inside: Queries, articles: readonly number[]): Promise<Map<number, Print>> {
  const rows = await inside.query<PrintRow>(
    `SELECT article, published, publisher, publisher_actor, shingles, sketch
     FROM sketches JOIN articles USING (article) WHERE article ${AMONG}`,
    [articles],
  );
  const credits = new Map<number, Set<string>>(articles.map((article) => [article, new Set()]));
  const outlets = await inside.query<{ article: number; id: string; name: string }>(
    `SELECT article, id, name FROM article_actors JOIN actors USING (actor) WHERE kind = 'media' AND article ${AMONG}`,
    [articles],
  );
  for (const { article, id, name } of outlets) credits.get(article)!.add(id).add(name.toLowerCase());
  return new Map(
    rows.map(({ article, published, publisher, publisher_actor, shingles, sketch }) => [
      article,
      {
        article,
        published,
        publishers: [publisher?.toLowerCase(), publisher_actor].filter((name) => typeof name === "string"),
        credits: credits.get(article)!,
        sketch: sketchFrom(sketch, shingles),
      },
    ]),
  );
}

/**
 * Whether one of two prints of a text is the original rather than the other, which came before it into the ledger: the other credits its
 * outlet, or it was published earlier.
 */
export function isOriginal(one: Print, other: Print): boolean {
  const [owes, owed] = [isCredited(other, one), isCredited(one, other)];
  if (owes !== owed) return owed;
  if (one.published === null || other.published === null) return false;
  const exactness = Math.min(one.published.length, other.published.length);
  return one.published.slice(0, exactness) < other.published.slice(0, exactness);
}

/** Whether a text speaks of the other's outlet, which is not its own. */
const isCredited = ({ publishers }: Print, { credits, publishers: own }: Print): boolean =>
  publishers.some((name) => credits.has(name) && !own.includes(name));
