import { expect, test } from "vitest";
import { correctEvent, keepArticles, openLedger } from "../../src/ledger/index.ts";
import { KeptAnswers } from "../../src/server/kept-answers.ts";
import { newFile, onBothStores } from "../support/ledgers.ts";
import { NEWS } from "../support/news.ts";
import { ask, fill, serving } from "../support/server.ts";

const WORD = { author: "test", reason: "to see what is told then" };
const having = (tag: string): RequestInit => ({ headers: { "if-none-match": tag } });

onBothStores((newLedger) => {
  test("an answer holds until the ledger changes, and is told anew then", async (context) => {
    const { app, store, sources } = await serving(context, newLedger());
    await fill(store, sources.finder, NEWS.slice(0, 3));
    const first = await ask(app, "/events/e1");
    const tag = first.headers.get("etag")!;
    expect(tag).toMatch(/^W\/"[\w-]{22}"$/);
    expect(first.headers.get("cache-control")).toBe("private, no-cache");
    const again = await ask(app, "/events/e1", having(`"x", ${tag}`));
    expect([again.status, again.body, again.headers.get("etag")]).toEqual([304, null, tag]);
    expect((await ask(app, "/events/e2", having(tag))).status).toBe(200);
    expect((await ask(app, "/events/e99", having(tag))).status).toBe(404);

    await correctEvent(store, 1, { reject: true }, WORD);
    const changed = await ask(app, "/events/e1", having(tag));
    expect([changed.status, changed.body.standing]).toEqual([200, "rejected"]);
    expect(changed.headers.get("etag")).not.toBe(tag);
  });
});

test.skipIf(!process.env.ENTENTE_POSTGRES)("what another process changes is told at once", async (context) => {
  const ledger = `${process.env.ENTENTE_POSTGRES}?schema=kept_answers_${process.pid}`;
  const { app, store, sources } = await serving(context, ledger);
  await fill(store, sources.finder, NEWS.slice(0, 1));
  const { headers, body } = await ask(app, "/ledger");
  expect(body.events.inForce).toBe(1);
  const other = await openLedger(ledger);
  await keepArticles(other, NEWS.slice(1, 3));
  await other.close();
  const changed = await ask(app, "/ledger", having(headers.get("etag")!));
  expect([changed.status, changed.body.events.inForce]).toEqual([200, 3]);
});

test("those who ask the same at once wait for one answer; a failure is asked for again; the oldest leave", async () => {
  let version = "1";
  let asked = 0;
  const kept = new KeptAnswers({ version: async () => version });
  const tell = async () => ({ asked: ++asked });
  const told = async (address: string, ask: () => Promise<unknown> = tell) => {
    const answers = await kept.now();
    return Buffer.from(await answers.answerTo(address, ask)).toString();
  };
  expect(await Promise.all(Array.from({ length: 50 }, () => told("/a")))).toEqual(Array(50).fill('{"asked":1}'));
  await expect(told("/b", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await told("/b")).toBe('{"asked":2}');
  version = "2";
  expect(await told("/a")).toBe('{"asked":3}');
  const large = async () => "x".repeat(7 * 1024 * 1024);
  for (let at = 0; at < 10; at++) await told(`/large${at}`, large);
  expect(await told("/large9", tell)).toMatch(/^"x/);
  expect(await told("/a")).toBe('{"asked":4}');
});

test("what is described and contracts have tags too", async (context) => {
  const { app } = await serving(context, newFile());
  for (const path of ["/openapi.json", "/schema", "/actors?name=Macron"]) {
    const tag = (await ask(app, path)).headers.get("etag")!;
    expect((await ask(app, path, having(tag))).status, path).toBe(304);
  }
});
