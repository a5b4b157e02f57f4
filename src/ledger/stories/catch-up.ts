import type { Queries, Store } from "../store.ts";
import { admitArticles } from "./admit.ts";

/** Where the number of the first article stands whose copies and stories nobody has looked for; not there when all is done. */
const COUNTER = "gathered";
/** So many articles at a time: what was done is done when the rest is interrupted. */
const AT_ONCE = 256;

/** Looks for copies and stories among articles that were kept before ledgers told them. */
export async function catchUp(store: Store): Promise<void> {
  const isBehind = (await nextIn(store)) !== null;
  if (!isBehind || store.readOnly) return;
  while (await store.transaction(admitSome));
}

/** The next articles; false: there are no more. */
async function admitSome(inside: Queries): Promise<boolean> {
  const next = await nextIn(inside);
  if (next === null) return false;
  const rows = await inside.query<{ article: number }>(
    `SELECT article FROM articles WHERE article >= $1 AND superseded_by IS NULL ORDER BY article LIMIT ${AT_ONCE}`,
    [next],
  );
  const articles = rows.map(({ article }) => article);
  if (articles.length === 0) {
    await inside.run("DELETE FROM counters WHERE name = $1", [COUNTER]);
    return false;
  }
  await admitArticles(inside, articles);
  await inside.run("UPDATE counters SET next = $2 WHERE name = $1", [COUNTER, articles.at(-1)! + 1]);
  return true;
}

async function nextIn({ query }: Pick<Queries, "query">): Promise<number | null> {
  const [row] = await query<{ next: number }>("SELECT next FROM counters WHERE name = $1", [COUNTER]);
  return row?.next ?? null;
}
