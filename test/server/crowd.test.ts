import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, type TestContext, test } from "vitest";
import { keepArticles, openLedger } from "../../src/ledger/index.ts";
import { NEWS } from "../support/news.ts";

const COMMAND = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

const TEXT = "Il presidente francese Emmanuel Macron ha incontrato a Parigi la premier italiana Giorgia Meloni.";

/** Starts `entente serve` over some news. */
async function start({ onTestFinished }: TestContext) {
  const ledger = join(mkdtempSync(join(tmpdir(), "entente-crowd-")), "ledger.duckdb");
  const store = await openLedger(ledger);
  await keepArticles(store, NEWS.slice(0, 5));
  await store.close();
  const child = spawn(process.execPath, [COMMAND, "serve", "--port", "0", "--ledger", ledger], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (err += chunk));
  const [out] = await once(child.stdout.setEncoding("utf8"), "data");
  return { child, url: String(out).trim(), ledger, err: () => err };
}

/** What became of a request: its status, or the code with which the connection ended. */
function outcomeOf(url: string, agent: Agent, body: string | null): Promise<string> {
  return new Promise((resolve) => {
    const method = body === null ? "GET" : "POST";
    const sent = request(url, { agent, method, headers: body === null ? {} : { "content-type": "text/plain" } });
    sent.on("response", (response) => response.resume().on("end", () => resolve(String(response.statusCode))));
    sent.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    sent.end(body ?? undefined);
  });
}

/** Asks so often at once, articles to be read among questions, over so many connections; counts what became of all. */
async function crowd(url: string, requests: number, maxSockets: number): Promise<Record<string, number>> {
  const agent = new Agent({ keepAlive: true, maxSockets });
  const asked = Array.from({ length: requests }, (_, at) =>
    at % 4 === 0
      ? outcomeOf(`${url}api/v1/read`, agent, TEXT)
      : outcomeOf(`${url}api/v1/${["events/e1", "articles/a99", "search?q=visits"][(at % 4) - 1]}`, agent, null),
  );
  const counts: Record<string, number> = {};
  for (const outcome of await Promise.all(asked)) counts[outcome] = (counts[outcome] ?? 0) + 1;
  agent.destroy();
  return counts;
}

/** Open files of a process and what it holds in memory, in bytes; null where the system does not tell. */
function heldBy(pid: number): { files: number; bytes: number } | null {
  if (!existsSync(`/proc/${pid}/fd`)) return null;
  const [, kilobytes] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))!;
  return { files: readdirSync(`/proc/${pid}/fd`).length, bytes: 1024 * Number(kilobytes) };
}

test("ten thousand at once are answered or told why not, and nothing of them stays", async (context) => {
  const { child, url, err } = await start(context);
  await crowd(url, 1000, 200);
  await wait(500);
  const before = heldBy(child.pid!);
  const counts = await crowd(url, 10_000, 500);
  expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(10_000);
  // Answers, articles there are not, and too many that wait to be read.
  expect(Object.keys(counts).filter((outcome) => !["200", "404", "503"].includes(outcome))).toEqual([]);
  expect(counts["404"]).toBe(2500);
  expect(counts["200"]).toBeGreaterThanOrEqual(5000);
  expect((await fetch(`${url}api/v1/ledger`)).status).toBe(200);
  await wait(1500);
  const after = heldBy(child.pid!);
  if (before !== null && after !== null) {
    expect(after.files).toBeLessThan(before.files + 20);
    expect(after.bytes).toBeLessThan(before.bytes + 200_000_000);
  }
  expect(err()).not.toMatch(/[0-9a-f]{8}: /);
}, 120_000);

test("more connections than it takes are refused one by one, and the server goes on", async (context) => {
  const { url } = await start(context);
  const counts = await crowd(url, 3000, 3000);
  expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(3000);
  const known = ["200", "404", "503", "ECONNRESET", "EPIPE", "ECONNREFUSED"];
  expect(Object.keys(counts).filter((outcome) => !known.includes(outcome))).toEqual([]);
  expect(counts["404"]).toBeGreaterThan(0);
  await wait(100);
  expect((await fetch(`${url}api/v1/events/e1`)).status).toBe(200);
}, 120_000);

test("a server that ends while articles are added leaves a ledger that is whole", async (context) => {
  const { child, url, ledger, err } = await start(context);
  const articles = Array.from({ length: 900 }, (_, at) => ({ text: `${TEXT} Lo dice il numero ${at}.` }));
  const response = await fetch(`${url}api/v1/articles`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify(articles),
  });
  const reader = response.body!.getReader();
  let told = "";
  while (!told.includes("event: kept")) told += new TextDecoder().decode((await reader.read()).value);
  const exited = once(child, "exit");
  child.kill("SIGINT");
  for (;;) {
    const piece = await reader.read().catch(() => null);
    if (piece === null || piece.done) break;
    told += new TextDecoder().decode(piece.value);
  }
  const [status] = await exited;
  expect([status, err()]).toEqual([0, expect.not.stringMatching(/Error|unhandled/i)]);
  const store = await openLedger(ledger);
  const [{ kept }] = await store.query<{ kept: number }>("SELECT count(*) AS kept FROM articles");
  const [{ read }] = await store.query<{ read: number }>("SELECT count(DISTINCT article) AS read FROM events");
  await store.close();
  expect(kept).toBeGreaterThanOrEqual(5 + (told.match(/event: kept/g)?.length ?? 0));
  expect(read).toBe(kept);
}, 120_000);
