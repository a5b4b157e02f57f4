import { once } from "node:events";
import { connect } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { Hono } from "hono";
import { expect, test } from "vitest";
import { listen } from "../../src/server/index.ts";
import { type Ends, streamOf } from "../../src/server/streams.ts";

/** Endless pieces, or as many as are said, and how many were made. */
function counted(pieces = Number.POSITIVE_INFINITY, size = 1) {
  const made = { count: 0, isEnded: false };
  const generator = (async function* () {
    try {
      for (; made.count < pieces; made.count++) yield "x".repeat(size);
    } finally {
      made.isEnded = true;
    }
  })();
  return { made, generator };
}

const ends = (seconds = 60) => {
  const faults: unknown[] = [];
  const given: Ends = { seconds, cut: null, ended: (fault) => faults.push(fault) };
  return { given, faults };
};

test("pieces are made no faster than they are taken, and end with the last", async () => {
  const { made, generator } = counted(3);
  const { given, faults } = ends();
  const stream = streamOf(generator, given);
  await wait(20);
  expect(made.count).toBe(0);
  const reader = stream.getReader();
  await reader.read();
  await wait(20);
  expect([made.count, faults]).toEqual([0, []]);
  while (!(await reader.read()).done);
  await wait(0);
  expect([made, faults]).toEqual([{ count: 3, isEnded: true }, [null]]);
});

test("who is gone, or takes nothing for a while, ends the making", async () => {
  const gone = counted();
  const first = ends();
  const reader = streamOf(gone.generator, first.given).getReader();
  await reader.read();
  await reader.cancel();
  expect([gone.made.isEnded, first.faults]).toEqual([true, [null]]);

  const stalled = counted();
  const second = ends(0.05);
  const late = streamOf(stalled.generator, second.given).getReader();
  await late.read();
  await wait(150);
  expect([stalled.made.isEnded, second.faults]).toEqual([true, [null]]);
  await expect(late.read()).rejects.toThrow("cut short");
});

test("what fails is told where the server runs, and no part is taken for the whole", async () => {
  const { given, faults } = ends();
  const failing = (async function* () {
    yield "a";
    throw new Error("no disk at /secret");
  })();
  await expect(new Response(streamOf(failing, given)).text()).rejects.toThrow("cut short");
  expect(faults).toEqual([new Error("no disk at /secret")]);
});

test("over a connection: a client that is gone, one that stalls, an answer that fails", async (context) => {
  const endless = { gone: counted(undefined, 65_536), stalls: counted(undefined, 65_536) };
  const failing = (async function* () {
    yield "a";
    throw new Error("secret");
  })();
  const faults: unknown[] = [];
  const app = new Hono<{ Bindings: { outgoing: { destroy: () => void } } }>();
  const served = (pieces: AsyncGenerator<string, unknown>) => (path: string) =>
    app.get(path, ({ body, env }) =>
      body(streamOf(pieces, { seconds: 1, cut: () => env.outgoing.destroy(), ended: (fault) => faults.push(fault) })),
    );
  served(endless.gone.generator)("/gone");
  served(endless.stalls.generator)("/stalls");
  served(failing)("/fails");
  const listening = await listen(app as unknown as Hono, "127.0.0.1", 0);
  context.onTestFinished(() => listening.close());

  const leaving = new AbortController();
  const { body } = await fetch(`${listening.url}gone`, { signal: leaving.signal });
  await body!.getReader().read();
  leaving.abort();
  await expect.poll(() => endless.gone.made.isEnded).toBe(true);

  const socket = connect(Number(new URL(listening.url).port), "127.0.0.1");
  socket.write("GET /stalls HTTP/1.1\r\nHost: localhost\r\n\r\n");
  await once(socket, "connect");
  socket.pause();
  await expect.poll(() => endless.stalls.made.isEnded, { timeout: 5000 }).toBe(true);
  expect(endless.stalls.made.count).toBeLessThan(1000);
  socket.destroy();

  await expect(fetch(`${listening.url}fails`).then((response) => response.text())).rejects.toThrow();
  expect(faults).toEqual([null, null, new Error("secret")]);
});
