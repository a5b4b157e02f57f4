import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { openLedger, type Store } from "../../src/ledger/index.ts";

const WRITER = fileURLToPath(new URL("./ledger-writer.mjs", import.meta.url));

/** What a ledger has after some of its writers were killed: articles acknowledged, those of them that are lost, and parts without the rest. */
export interface Losses {
  kills: number;
  acknowledged: number;
  lost: number;
  halves: number;
}

/** Kills writers of one ledger, one after the other, each at a random moment of its life, and counts what is lost (Linux and macOS). */
export async function killWriters(ledger: string, kills: number): Promise<Losses> {
  const acknowledged: string[] = [];
  // As long as it takes to start, open and write a while: the first lives until it has acknowledged something, which measures it.
  let lifetime = Number.POSITIVE_INFINITY;
  for (let run = 0; run < kills; run++) {
    const started = performance.now();
    const writer = spawn(process.execPath, [WRITER, ledger, String(run)], { stdio: ["ignore", "pipe", "inherit"] });
    let out = "";
    const acknowledges = new Promise<void>((resolve) => {
      writer.stdout.setEncoding("utf8").on("data", (chunk: string) => {
        out += chunk;
        resolve();
      });
    });
    const ended = once(writer, "close");
    if (lifetime === Number.POSITIVE_INFINITY) {
      await Promise.race([acknowledges, ended]);
      lifetime = performance.now() - started;
    } else await Promise.race([sleep(2 * lifetime * Math.random()), ended]);
    writer.kill("SIGKILL");
    await ended;
    // The last line may be cut: it was not acknowledged to anybody.
    acknowledged.push(...out.split("\n").slice(0, -1));
  }
  const store = await openLedger(ledger);
  try {
    return { kills, acknowledged: acknowledged.length, ...(await countLosses(store, acknowledged)) };
  } finally {
    await store.close();
  }
}

async function countLosses(store: Store, acknowledged: readonly string[]): Promise<{ lost: number; halves: number }> {
  const kept = await store.query<{ sha256: string }>("SELECT sha256 FROM articles");
  const known = new Set(kept.map(({ sha256 }) => sha256));
  const lost = acknowledged.filter((sha256) => !known.has(sha256)).length;
  let halves = kept.length - known.size;
  for (const sql of HALVES) halves += (await store.query<{ halves: number }>(sql))[0].halves;
  return { lost, halves };
}

/** Each counts what should not be: an article without all its events, an event without its participants, a dyad that does not fit. */
const HALVES = [
  `SELECT count(*) AS halves FROM articles
   WHERE (SELECT count(*) FROM events WHERE events.article = articles.article) <> 2
      OR (SELECT count(*) FROM article_actors WHERE article_actors.article = articles.article) <> 2`,
  "SELECT count(*) AS halves FROM events LEFT JOIN articles USING (article) WHERE articles.article IS NULL",
  `SELECT count(*) AS halves FROM events
   WHERE (SELECT count(*) FROM participants WHERE participants.event = events.event) <> 2`,
  `SELECT count(*) AS halves FROM events JOIN articles USING (article)
   WHERE (SELECT count(*) FROM dyad_events WHERE dyad_events.event = events.event)
      <> CASE WHEN superseded_by IS NULL THEN 1 ELSE 0 END`,
  `SELECT abs((SELECT count(*) FROM dyad_events) - (SELECT coalesce(sum(events), 0) FROM day_counts)) AS halves`,
  "SELECT count(*) - count(DISTINCT event) AS halves FROM events",
];
