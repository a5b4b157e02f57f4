import { indexArticles, type Kept, keepArticles, type Store, sortDyads, type WordFinder } from "../ledger/index.ts";
import type { ArticleRecord } from "../reader/index.ts";
import type { Explained } from "./failures.ts";

/** A record on its way into a ledger, or why there is none, with the name of where it comes from. */
export type Arrival = { name: string } & ({ record: ArticleRecord } | { error: Explained });

/** How far an article is: read, out, or kept for good. */
export type Step =
  | { step: "read"; name: string; events: number }
  | { step: "failed"; name: string; error: Explained }
  | { step: "kept"; name: string; kept: Kept };

/** What became of all. */
export interface Added {
  articles: number;
  added: number;
  corrected: number;
  unchanged: number;
  failed: number;
  events: number;
}

/** So many articles are kept together, or fewer when so many characters or milliseconds have come together. */
const BATCH = { articles: 64, characters: 4_000_000, milliseconds: 1000 };

/** Keeps what arrives, some at a time, each time all or none, and tells each article once more when it is kept. Gives what became of all. */
export async function* addArticles(store: Store, arrivals: AsyncIterable<Arrival>): AsyncGenerator<Step, Added> {
  const sum: Added = { articles: 0, added: 0, corrected: 0, unchanged: 0, failed: 0, events: 0 };
  let batch: { name: string; record: ArticleRecord }[] = [];
  let characters = 0;
  let since = performance.now();
  const keep = async (): Promise<Step[]> => {
    const together = batch;
    [batch, characters, since] = [[], 0, performance.now()];
    const all = await keepArticles(
      store,
      together.map(({ record }) => record),
    );
    for (const kept of all) count(sum, kept);
    return all.map((kept, at) => ({ step: "kept", name: together[at].name, kept }));
  };
  for await (const arrival of arrivals) {
    const { name } = arrival;
    if ("error" in arrival) {
      sum.failed++;
      yield { step: "failed", name, error: arrival.error };
      continue;
    }
    batch.push(arrival);
    characters += arrival.record.text.length;
    yield { step: "read", name, events: arrival.record.events.length };
    const isDue = performance.now() - since > BATCH.milliseconds;
    if (batch.length >= BATCH.articles || characters >= BATCH.characters || isDue) yield* await keep();
  }
  yield* await keep();
  return sum;
}

function count(sum: Added, { standing, events }: Kept): void {
  sum.articles++;
  sum[standing]++;
  if (standing !== "unchanged") sum.events += events;
}

/** Lays down and indexes what was added, so that it is found, and found fast. */
export async function settleAdded(store: Store, finder: WordFinder): Promise<void> {
  await sortDyads(store);
  await indexArticles(store, finder);
}
