import { articleInForce, findArticle, type KeptArticle, type Store } from "../ledger/index.ts";
import { UsageError } from "./usage-error.ts";

/** An article, its record as it holds now, and its events by number. Throws a UsageError when there is none of that name. */
export async function askArticle(
  store: Store,
  name: string,
): Promise<{ kept: KeptArticle } & Awaited<ReturnType<typeof articleInForce>>> {
  const kept = await findArticle(store, name);
  if (kept === null) throw new UsageError("show-unknown", { name, ledger: store.place });
  return { kept, ...(await articleInForce(store, kept)) };
}
