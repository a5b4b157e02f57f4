import { join } from "node:path";
import { line } from "../../src/evaluation/figures.ts";
import { correctEvent, findReview, openLedger, type Store, undoCorrection } from "../../src/ledger/index.ts";

const ROUNDS = 21;
const WORD = { author: "bench", reason: "to see how long it takes" };
const SANCTION = { type: { type: "SANCTION", mode: null, cameo: "160", quad: 4, score: -6 } };

/** One correction, its undoing and the list of what is least certain, among so many generated events in DuckDB: milliseconds, medians. */
export async function measureCorrections(folder: string, events: number): Promise<unknown> {
  const store = await openLedger(join(folder, "corrections.duckdb"));
  try {
    await fill(store, events);
    const [rejecting, typing, undoing]: number[][] = [[], [], []];
    for (let round = 1; round <= ROUNDS; round++) {
      const event = 1 + ((round * 7919) % events);
      rejecting.push(await timed(() => correctEvent(store, event, { reject: true }, WORD)));
      typing.push(await timed(() => correctEvent(store, event, SANCTION, WORD)));
      undoing.push(await timed(() => undoCorrection(store, 3 * round - 1, WORD)));
    }
    const review = await timed(() => findReview(store, { limit: 10, isKnown: () => true }));
    const figures = { events, reject: median(rejecting), type: median(typing), undo: median(undoing), review };
    const shown = [figures.reject, figures.type, figures.undo, review].map((each) => each.toFixed(0));
    console.log(line("events; ms: one rejected, one of another type, undone, review", [events, ...shown]));
    return figures;
  } finally {
    await store.close();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

const median = (values: number[]): number => values.sort((one, other) => one - other)[values.length >> 1];

/** Ten events an article, each of one state towards another, two of each article with the next one story. */
async function fill(store: Store, events: number): Promise<void> {
  await store.transaction(async (inside) => {
    await inside.run(
      `INSERT INTO articles SELECT n, 'hash' || n, '', NULL, NULL, 'en', NULL, NULL, '2025-03-04', DATE '2025-03-04', NULL, FALSE, NULL, '',
         '{"actors":[],"events":[]}', current_timestamp, NULL FROM range(1, ${1 + Math.ceil(events / 10)}) AS numbers(n)`,
    );
    await inside.run("INSERT INTO parties SELECT n, 'P' || n FROM range(1, 201) AS numbers(n)");
    await inside.run(
      "INSERT INTO actors SELECT n, 'actor-' || n, 'Actor ' || n, 'state', 'P' || n, 'GOV', NULL, NULL, NULL FROM range(1, 201) AS numbers(n)",
    );
    await inside.run(
      `INSERT INTO events SELECT n, 1 + n // 10, 1 + n % 10, 'entente', NULL, 'CONSULT', 'visit', '', '042', NULL, 1, 4, FALSE,
         DATE '2015-01-01' + CAST(3652 * n // ${events} AS INTEGER), NULL, NULL, NULL, 'published', NULL, 'past', 'certain', 'affirmed',
         NULL, NULL, 0, 1, 0, 1, '[]', 'bench', 0.2 + (n % 71) / 100.0 FROM range(1, ${events + 1}) AS numbers(n)`,
    );
    for (const [side, actor] of [
      ["actor", "1 + n % 100"],
      ["recipient", "101 + n % 97"],
    ])
      await inside.run(
        `INSERT INTO participants SELECT n, '${side}', 0, ${actor}, 'P' || (${actor}), 'GOV', 0, 1, FALSE
         FROM range(1, ${events + 1}) AS numbers(n)`,
      );
    await inside.run(
      `INSERT INTO dyad_events SELECT 1 + n % 100, 101 + n % 97, DATE '2015-01-01' + CAST(3652 * n // ${events} AS INTEGER), 1, n,
         CASE WHEN n % 5 = 0 THEN n - 1 ELSE n END, 'CONSULT', 1, 4, 'past', 'certain', 'affirmed', 'entente'
       FROM range(1, ${events + 1}) AS numbers(n) ORDER BY 1, 2, 3`,
    );
    await inside.run(
      `INSERT INTO story_events SELECT CASE WHEN n % 5 = 0 THEN n - 1 ELSE n END, n FROM range(1, ${events}) AS numbers(n) WHERE n % 5 IN (0, 4)`,
    );
    await inside.run(
      `INSERT INTO stories SELECT n, 'CONSULT', DATE '2015-01-01', NULL, 2, 2, 2, 0 FROM range(1, ${events}) AS numbers(n) WHERE n % 5 = 4`,
    );
    await inside.run(
      `INSERT INTO day_counts SELECT day, type, dataset, count(*) FROM events GROUP BY day, type, dataset`,
    );
  });
}
