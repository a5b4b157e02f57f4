import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mountAssistants } from "../../src/assistants/index.ts";
import { listen, MOST_BYTES } from "../../src/server/index.ts";
import { call, MANNER } from "../support/assistant.ts";
import { type Ending, newFile } from "../support/ledgers.ts";
import { NEWS } from "../support/news.ts";
import { fill, serving } from "../support/server.ts";

const TOKEN = "0123456789abcdef";
const HEADERS = { "content-type": "application/json", accept: "application/json, text/event-stream" };

/** A server that listens, and how it is asked. */
async function start(context: Ending, given: Parameters<typeof serving>[2] = {}, manner = MANNER) {
  const { app, store, sources } = await serving(context, newFile(), given);
  await fill(store, sources.finder, NEWS.slice(0, 3));
  mountAssistants(app, sources, manner, given.token ?? null);
  const { url, close } = await listen(app, "127.0.0.1", 0);
  context.onTestFinished(close);
  const post = async (body: unknown, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}mcp`, {
      method: "POST",
      headers: { ...HEADERS, ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === "" ? null : JSON.parse(text) };
  };
  return { url, post };
}

const asking = (id: number, name: string, given: object = {}) => ({
  ...{ jsonrpc: "2.0", id, method: "tools/call", params: { name, arguments: given } },
});
const hello = (protocolVersion: string) => ({
  ...{ jsonrpc: "2.0", id: 1, method: "initialize" },
  params: { protocolVersion, capabilities: {}, clientInfo: { name: "test", version: "1" } },
});

test("a client of the protocol asks over HTTP; nothing is remembered between requests", async (context) => {
  const { url, post } = await start(context);
  const client = new Client({ name: "test", version: "1" });
  const transport = new StreamableHTTPClientTransport(new URL(`${url}mcp`));
  await client.connect(transport);
  expect(transport.sessionId).toBeUndefined();
  await client.listTools();
  const answers = await Promise.all(Array.from({ length: 50 }, () => call(client, "get_event", { event: "e1" })));
  for (const { told } of answers) expect(told.event.words).toBe("Italy visits France for the 0th time.".slice(0, 10));
  await client.close();

  const { status, headers, body } = await post(asking(1, "get_ledger"));
  expect([status, body.result.structuredContent.articles]).toEqual([200, 3]);
  expect(headers.get("content-type")).toBe("application/json");
  expect(headers.get("cache-control")).toBe("no-store");
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("mcp-session-id")).toBeNull();
});

test("versions are agreed on, unknown ones refused", async (context) => {
  const { post } = await start(context);
  expect((await post(hello("2025-03-26"))).body.result.protocolVersion).toBe("2025-03-26");
  expect((await post(hello("2999-01-01"))).body.result.protocolVersion).toBe("2025-11-25");
  const named = (version: string) => post(asking(1, "get_ledger"), { "mcp-protocol-version": version });
  expect((await named("2025-06-18")).status).toBe(200);
  expect((await named("1999-01-01")).status).toBe(400);
});

test("GET and DELETE are refused, for there is no stream and no session", async (context) => {
  const { url } = await start(context);
  for (const method of ["GET", "DELETE", "PUT", "OPTIONS"]) {
    const response = await fetch(`${url}mcp`, { method, headers: { accept: "text/event-stream" } });
    expect([response.status, response.headers.get("allow")], method).toEqual([405, "POST"]);
  }
});

const atTheEnd: (() => void | Promise<void>)[] = [];
let refusing: Awaited<ReturnType<typeof start>>;
beforeAll(async () => {
  refusing = await start({ onTestFinished: (end) => void atTheEnd.push(end) });
}, 60_000);
afterAll(async () => {
  for (const end of atTheEnd.reverse()) await end();
});

test.for<[what: string, body: unknown, headers: Record<string, string>, status: number]>([
  ["no JSON", '{"jsonrpc": ', {}, 400],
  ["no message", "[1, 2]", {}, 400],
  ["deep JSON", `${"[".repeat(100_000)}${"]".repeat(100_000)}`, {}, 400],
  ["an oversized body", "a".repeat(MOST_BYTES + 1), {}, 413],
  ["another type", "x", { "content-type": "text/plain" }, 415],
  ["an answer it cannot take", asking(1, "get_ledger"), { accept: "text/html" }, 406],
  ["many messages at once", Array.from({ length: 101 }, (_, id) => asking(id, "get_ledger")), {}, 400],
  ["a page of another origin", asking(1, "get_ledger"), { origin: "https://evil.example" }, 403],
  ["a script of another site", asking(1, "get_ledger"), { "sec-fetch-site": "cross-site" }, 403],
])("%s is refused", async ([_, body, headers, status]) => {
  const { post } = refusing;
  const answer = await post(body, headers);
  expect(answer.status).toBe(status);
  expect(JSON.stringify(answer.body)).not.toMatch(/\bat .*\.[jt]s/);
  expect((await post(asking(2, "get_ledger"))).status).toBe(200);
});

test("where a token is wanted, assistants must bear it too; limits hold", async (context) => {
  const { post } = await start(context, { token: TOKEN, names: null, limits: { requests: 4, seconds: 60 } });
  expect((await post(asking(1, "get_ledger"))).status).toBe(401);
  expect((await post(asking(1, "get_ledger"), { authorization: "Bearer wrong" })).status).toBe(401);
  const right = () => post(asking(1, "get_ledger"), { authorization: `Bearer ${TOKEN}` });
  expect((await right()).status).toBe(200);
  expect((await right()).status).toBe(200);
  expect((await right()).body.code).toBe("request-many");
});

test("several messages at once are all answered; what is cancelled holds nobody for ever", async (context) => {
  const { post } = await start(context, {}, { ...MANNER, seconds: 5 });
  const { body } = await post([asking(1, "get_ledger"), asking(2, "get_event", { event: "e2" })]);
  expect(body.map(({ id }: { id: number }) => id)).toEqual([1, 2]);
  expect((await post({ jsonrpc: "2.0", method: "notifications/initialized" })).status).toBe(202);
  const cancelled = { jsonrpc: "2.0", method: "notifications/cancelled", params: { requestId: 3 } };
  expect((await post([asking(3, "get_ledger"), cancelled])).body.code).toBe("request-slow");
});
