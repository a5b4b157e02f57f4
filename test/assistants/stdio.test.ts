import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterAll, beforeAll, expect, type TestContext, test } from "vitest";
import { createWordFinder, openLedger } from "../../src/ledger/index.ts";
import { briefing, call } from "../support/assistant.ts";
import { BUILT_PACKS } from "../support/built-packs.ts";
import { entente } from "../support/entente.ts";
import { newFile } from "../support/ledgers.ts";
import { fill } from "../support/server.ts";

const COMMAND = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const ledger = newFile();

beforeAll(async () => {
  const store = await openLedger(ledger);
  await fill(store, createWordFinder(BUILT_PACKS), await briefing());
  await store.close();
}, 60_000);

const running: ChildProcessWithoutNullStreams[] = [];
afterAll(() => {
  for (const child of running) child.kill("SIGKILL");
});

/** Starts `entente mcp` and speaks to it line by line. */
function start() {
  const child = spawn(process.execPath, [COMMAND, "mcp", "--ledger", ledger]);
  running.push(child);
  const lines = createInterface({ input: child.stdout });
  const answers = lines[Symbol.asyncIterator]();
  const say = (message: unknown) =>
    child.stdin.write(`${typeof message === "string" ? message : JSON.stringify(message)}\n`);
  const answer = async () => JSON.parse((await answers.next()).value);
  return { child, say, answer };
}

const hello = (protocolVersion: string) => ({
  ...{ jsonrpc: "2.0", id: 1, method: "initialize" },
  params: { protocolVersion, capabilities: {}, clientInfo: { name: "test", version: "1" } },
});
const asking = (id: number, name: string, given: object = {}) => ({
  ...{ jsonrpc: "2.0", id, method: "tools/call", params: { name, arguments: given } },
});

test("a client of the protocol starts it, asks, and ends it", async ({ onTestFinished }: TestContext) => {
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [COMMAND, "mcp", "--ledger", ledger],
    stderr: "pipe",
  });
  const client = new Client({ name: "test", version: "1" });
  await client.connect(transport);
  onTestFinished(() => client.close());
  expect(client.getServerVersion()).toMatchObject({ name: "entente" });
  expect(client.getInstructions()).toContain("Cite");
  await client.listTools();
  expect((await call(client, "get_relations", { party: "ITA", counterpart: "FRA" })).text).toContain("CONSULT");
  const text = "Il presidente francese Emmanuel Macron ha incontrato a Parigi la premier italiana Giorgia Meloni.";
  expect((await call(client, "read_text", { text })).told.events[0]).toMatchObject({ event: null, type: "CONSULT" });
}, 60_000);

test.for<[asked: string, spoken: string]>([
  ["2025-11-25", "2025-11-25"],
  ["2025-06-18", "2025-06-18"],
  ["2024-11-05", "2024-11-05"],
  ["1999-01-01", "2025-11-25"],
])("asked for the protocol of %s it speaks that of %s", async ([asked, spoken]) => {
  const { child, say, answer } = start();
  say(hello(asked));
  expect((await answer()).result).toMatchObject({ protocolVersion: spoken, serverInfo: { name: "entente" } });
  child.stdin.end();
  expect(await once(child, "exit")).toEqual([0, null]);
});

test("a closed input ends it when all is answered; nothing but the protocol is said", async () => {
  const { child, say } = start();
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk) => (out += chunk));
  child.stderr.on("data", (chunk) => (err += chunk));
  say(hello("2025-06-18"));
  say({ jsonrpc: "2.0", method: "notifications/initialized" });
  for (let id = 2; id < 12; id++) say(asking(id, "get_relations", { party: "ITA", counterpart: "FRA" }));
  child.stdin.end();
  const [status] = await once(child, "close");
  const answers = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect({ status, err }).toEqual({ status: 0, err: "" });
  expect(answers.map(({ id }) => id).sort((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  // The ledger was let go.
  await (await openLedger(ledger)).close();
}, 60_000);

test.for<"SIGINT" | "SIGTERM">(["SIGINT", "SIGTERM"])("%s ends it", async (signal) => {
  const { child, say, answer } = start();
  say(hello("2025-06-18"));
  await answer();
  child.kill(signal);
  expect(await once(child, "exit")).toEqual([0, null]);
});

test("what is no message harms nothing", async () => {
  const { child, say, answer } = start();
  say("this is no JSON");
  say("{}");
  say("[]");
  say('{"jsonrpc": "2.0", "id": {}, "method": 3}');
  say(`{"jsonrpc":"2.0","id":7,"method":"tools/call","params":${"[".repeat(10_000)}${"]".repeat(10_000)}}`);
  say(hello("2025-06-18"));
  expect((await answer()).id).toBe(1);
  say({ jsonrpc: "2.0", id: 2, method: "nothing/known" });
  expect((await answer()).error.code).toBe(-32601);
  say({ jsonrpc: "2.0", id: 3, method: "tools/call", params: { name: 5 } });
  expect((await answer()).error).toBeDefined();
  say(asking(4, "get_event", { event: "e1" }));
  say({ jsonrpc: "2.0", method: "notifications/cancelled", params: { requestId: 4 } });
  say(asking(5, "get_ledger"));
  expect([4, 5]).toContain((await answer()).id);
  child.stdin.end();
  expect(await once(child, "exit")).toEqual([0, null]);
}, 60_000);

test("a ledger that is missing is one sentence on standard error", async () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-mcp-"));
  const { status, out, err } = await entente(["mcp", "--ledger", "none.duckdb"], folder);
  expect({ status, out }).toEqual({ status: 1, out: "" });
  expect(err).toMatch(/^entente: \[ledger-missing\] [^\n]+\n$/);
});
