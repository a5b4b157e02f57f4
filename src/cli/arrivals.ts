import type { Arrival } from "../questions/add-articles.ts";
import type { Input } from "./inputs.ts";
import type { Order } from "./print-article.ts";
import { outcomesOf } from "./reading.ts";
import { readRecords } from "./record-files.ts";

/** Records of files of JSON Lines as they stand, and of articles as they are read. */
export async function* arrivalsOf(
  recordFiles: readonly string[],
  articles: readonly Input[],
  order: Order,
  jobs: number | null,
): AsyncGenerator<Arrival, undefined> {
  for (const path of recordFiles) yield* readRecords(path);
  if (articles.length === 0) return;
  let at = 0;
  for await (const outcome of await outcomesOf(articles, order, jobs)) {
    const { name } = articles[at++];
    yield "printed" in outcome ? { name, record: JSON.parse(outcome.printed) } : { name, error: outcome.error };
  }
}
