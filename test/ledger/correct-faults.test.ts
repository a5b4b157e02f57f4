import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { findCorrections, openLedger, type Store, undoCorrection } from "../../src/ledger/index.ts";
import { ANNA, pictureOf, tellStories } from "../support/corrections.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";

const CORRECTOR = fileURLToPath(new URL("../support/ledger-corrector.mjs", import.meta.url));
const KILLS = 5;

/** Kills one that corrects at a random moment after it began; gives the numbers of the corrections it acknowledged. */
async function killOne(ledger: string): Promise<number[]> {
  const corrector = spawn(process.execPath, [CORRECTOR, ledger], { stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  corrector.stdout.setEncoding("utf8").on("data", (chunk: string) => (out += chunk));
  const ended = once(corrector, "close");
  await Promise.race([once(corrector.stdout, "data"), ended]);
  await Promise.race([sleep(300 * Math.random()), ended]);
  corrector.kill("SIGKILL");
  await ended;
  // The last line may be cut: it was not acknowledged to anybody.
  return out.split("\n").slice(0, -1).map(Number);
}

async function undoAll(store: Store): Promise<void> {
  for (const { correction, undoneAt, change } of await findCorrections(store))
    if (undoneAt === null && !("undo" in change)) await undoCorrection(store, correction, ANNA);
}

onBothStores((newLedger) => {
  test("analysts killed at random moments lose no acknowledged correction and leave none half made", async (context) => {
    const ledger = newLedger();
    const store = await openLedger(ledger);
    await tellStories(store);
    const before = await pictureOf(store);
    await store.close();
    const acknowledged: number[] = [];
    for (let kill = 0; kill < KILLS; kill++) acknowledged.push(...(await killOne(ledger)));
    const after = await openFor(context, ledger);
    const kept = new Set((await findCorrections(after)).map(({ correction }) => correction));
    expect(acknowledged.filter((correction) => !kept.has(correction))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(0);
    await undoAll(after);
    expect(await pictureOf(after)).toEqual(before);
  }, 120_000);
});
