import { AMONG, type Queries } from "../store.ts";
import { findPrints, isOriginal, type Print } from "./prints.ts";
import { containmentOf, LOOKED_UP, sketchOf, sketchText } from "./sketch.ts";

/** Texts that share so much are a copy and its original: a cut tail, another headline, a paragraph of one's own leave more. */
const SMALLEST_SHARE = 0.6;
/** A reprint appears within so many days. */
const DAYS = 10;
/** Fewer of the least hashes in common are chance, or a phrase of everybody's. */
const FEWEST_SHARED = 2;

/** Of which article another is a copy, and how much of the shorter text stands in the longer. */
interface Copy {
  original: number;
  share: number;
}

/**
 * Tells which of some articles, new to this, are copies, or originals of copies that came before them, and writes it down. Gives the articles
 * of which another thing is now true.
 */
export async function findCopies(inside: Queries, articles: readonly number[]): Promise<number[]> {
  if (articles.length === 0) return [];
  await writeSketches(inside, articles);
  const pairs = await inside.query<{ article: number; other: number }>(
    `SELECT mine.article, theirs.article AS other FROM sketch_hashes AS mine
     JOIN sketch_hashes AS theirs ON theirs.hash = mine.hash AND theirs.article < mine.article
       AND (theirs.day IS NULL OR mine.day IS NULL OR theirs.day BETWEEN mine.day - ${DAYS} AND mine.day + ${DAYS})
     WHERE mine.article ${AMONG} GROUP BY 1, 2 HAVING count(*) >= ${FEWEST_SHARED} ORDER BY 1, 2`,
    [articles],
  );
  if (pairs.length === 0) return [];
  const copies = await findFamilies(
    inside,
    pairs.map(({ other }) => other),
  );
  const known = [...copies].flatMap(([article, { original }]) => [article, original]);
  const prints = await findPrints(inside, [
    ...new Set([...known, ...pairs.flatMap(({ article, other }) => [article, other])]),
  ]);
  const changed = new Set<number>();
  const be = (article: number, copy: Copy) => {
    copies.set(article, copy);
    changed.add(article);
  };
  const candidates = new Map<number, Print[]>();
  for (const { article, other } of pairs)
    candidates.set(article, [...(candidates.get(article) ?? []), prints.get(other)!]);
  for (const [article, others] of candidates) {
    const print = prints.get(article)!;
    const nearest = nearestTo(print, others);
    if (nearest === null) continue;
    const { share } = nearest;
    const root = copies.get(nearest.article)?.original ?? nearest.article;
    if (isOriginal(print, prints.get(root)!)) {
      for (const [copy, its] of copies) if (its.original === root) be(copy, { ...its, original: article });
      be(root, { original: article, share });
    } else be(article, { original: root, share });
  }
  await writeCopies(inside, changed, copies);
  return [...changed];
}

async function writeSketches(inside: Queries, articles: readonly number[]): Promise<void> {
  const texts = await inside.query<{ article: number; text: string; day: string | null }>(
    `SELECT article, text, day FROM articles WHERE article ${AMONG} ORDER BY article`,
    [articles],
  );
  const sketched = texts.flatMap(({ article, text, day }) => {
    const sketch = sketchOf(text);
    return sketch === null ? [] : [{ article, day, sketch }];
  });
  await inside.insert(
    "sketches",
    sketched.map(({ article, sketch }) => ({ article, shingles: sketch.shingles, sketch: sketchText(sketch) })),
  );
  await inside.insert(
    "sketch_hashes",
    sketched.flatMap(({ article, day, sketch }) =>
      sketch.hashes.slice(0, LOOKED_UP).map((hash) => ({ hash, article, day })),
    ),
  );
}

/** All that copied the same as some articles did, or copied them. */
async function findFamilies(inside: Queries, articles: readonly number[]): Promise<Map<number, Copy>> {
  const rows = await inside.query<{ article: number } & Copy>(
    `SELECT article, original, share FROM copies WHERE original ${AMONG}
     OR original IN (SELECT original FROM copies WHERE article ${AMONG})`,
    [[...new Set(articles)]],
  );
  return new Map(rows.map(({ article, original, share }) => [article, { original, share }]));
}

/** The print of most in common, of equals the first; null: none has enough. */
function nearestTo({ sketch }: Print, others: readonly Print[]): { article: number; share: number } | null {
  let nearest: { article: number; share: number } | null = null;
  for (const { article, sketch: theirs } of others) {
    const share = containmentOf(sketch, theirs);
    if (share >= SMALLEST_SHARE && (nearest === null || share > nearest.share)) nearest = { article, share };
  }
  return nearest;
}

async function writeCopies(
  inside: Queries,
  changed: ReadonlySet<number>,
  copies: ReadonlyMap<number, Copy>,
): Promise<void> {
  if (changed.size === 0) return;
  await inside.run(`DELETE FROM copies WHERE article ${AMONG}`, [[...changed]]);
  await inside.insert(
    "copies",
    [...changed].map((article) => ({ article, ...copies.get(article)! })),
  );
}

/**
 * Takes articles that lose their force out of who copied whom. What was copied from one of them is from then on held to be copied from the
 * first of its copies. Gives the articles of which another thing is now true.
 */
export async function leaveCopies(inside: Queries, articles: readonly number[]): Promise<number[]> {
  for (const table of ["sketches", "sketch_hashes", "copies"])
    await inside.run(`DELETE FROM ${table} WHERE article ${AMONG}`, [articles]);
  const orphans = await inside.query<{ article: number } & Copy>(
    `SELECT article, original, share FROM copies JOIN articles USING (article) WHERE original ${AMONG}
     ORDER BY published NULLS LAST, article`,
    [articles],
  );
  const heirs = new Map<number, number>();
  const copies = new Map<number, Copy>();
  for (const { article, original, share } of orphans) {
    const heir = heirs.get(original);
    if (heir === undefined) heirs.set(original, article);
    else copies.set(article, { original: heir, share });
  }
  if (orphans.length > 0) await inside.run(`DELETE FROM copies WHERE original ${AMONG}`, [articles]);
  await writeCopies(inside, new Set(copies.keys()), copies);
  return orphans.map(({ article }) => article);
}
