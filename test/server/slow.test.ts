import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { expect, type TestContext, test } from "vitest";
import { listen } from "../../src/server/index.ts";
import { newFile } from "../support/ledgers.ts";
import { serving } from "../support/server.ts";

const TIMES = { headersTimeout: 400, requestTimeout: 2000, keepAliveTimeout: 1000, connectionsCheckingInterval: 100 };

/** A server with little patience, and a connection to it that tells all that came once it is closed. */
async function impatient(context: TestContext) {
  const { app } = await serving(context, newFile(), { seconds: 0.6 });
  const listening = await listen(app, "127.0.0.1", 0, TIMES);
  context.onTestFinished(() => listening.close());
  const open = async (begin: string): Promise<{ socket: Socket; answer: Promise<string> }> => {
    const socket = connect(Number(new URL(listening.url).port), "127.0.0.1");
    let came = "";
    socket.setEncoding("utf8").on("data", (chunk: string) => (came += chunk));
    socket.on("error", () => {});
    await once(socket, "connect");
    socket.write(begin);
    return { socket, answer: once(socket, "close").then(() => came) };
  };
  return { url: listening.url, open };
}

const HEAD = "POST /api/v1/read HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n";

/** Sends a piece every so often until the connection is closed. */
function dribble(socket: Socket, piece: string): void {
  const timer = setInterval(() => socket.write(piece), 50);
  socket.once("close", () => clearInterval(timer));
}

test("headers that dribble or stall are cut off", async (context) => {
  const { open, url } = await impatient(context);
  const slow = await open("GET /api/v1/ledger HTTP/1.1\r\nHost: localhost\r\nX-A: ");
  dribble(slow.socket, "a");
  const stalled = await open("GET /api/v1/ledger HTT");
  const silent = await open("");
  for (const { answer } of [slow, stalled]) expect(await answer).toMatch(/^HTTP\/1\.1 408 /);
  expect(await silent.answer).toMatch(/^$|^HTTP\/1\.1 408 /);
  expect((await fetch(`${url}api/v1/ledger`)).status).toBe(200);
});

test("bodies that dribble or stall are an error, and cut off", async (context) => {
  const { open, url } = await impatient(context);
  const slow = await open(`${HEAD}Content-Length: 100000\r\n\r\n`);
  dribble(slow.socket, "a");
  const stalled = await open(`${HEAD}Content-Length: 100000\r\n\r\nRome`);
  const chunked = await open(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`);
  dribble(chunked.socket, "1\r\na\r\n");
  for (const { answer } of [slow, stalled, chunked]) {
    const came = await answer;
    expect(came).toMatch(/^HTTP\/1\.1 408 /);
    expect(came).toContain("request-late");
    expect(came.toLowerCase()).toContain("x-content-type-options: nosniff");
  }
  expect((await fetch(`${url}api/v1/ledger`)).status).toBe(200);
});

test("a body larger than it may be is refused before it has come", async (context) => {
  const { open, url } = await impatient(context);
  const announced = await open(`${HEAD}Content-Length: 999999999999\r\n\r\nRome`);
  const endless = await open(`${HEAD}Transfer-Encoding: chunked\r\n\r\n`);
  const megabyte = `100000\r\n${"a".repeat(0x100000)}\r\n`;
  endless.socket.write(megabyte);
  endless.socket.write(megabyte);
  for (const { answer } of [announced, endless]) {
    const came = await answer;
    expect(came).toMatch(/^HTTP\/1\.1 413 /);
    expect(came).toContain("request-large");
  }
  expect((await fetch(`${url}api/v1/ledger`)).status).toBe(200);
});

test("headers without end are refused", async (context) => {
  const { open } = await impatient(context);
  const { answer } = await open(
    `GET /api/v1/ledger HTTP/1.1\r\nHost: localhost\r\nX-A: ${"a".repeat(100_000)}\r\n\r\n`,
  );
  expect(await answer).toMatch(/^HTTP\/1\.1 431 /);
});
