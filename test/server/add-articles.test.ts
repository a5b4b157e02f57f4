import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { listen } from "../../src/server/index.ts";
import { newFile, onBothStores } from "../support/ledgers.ts";
import { ask, post, serving } from "../support/server.ts";

const MACRON = { text: "Emmanuel Macron met Giorgia Meloni in Rome.", published: "2025-03-04", language: "en" };
const RUSSIA = { text: "Russia attacked Ukraine on Monday.", published: "2025-03-05", language: "en", title: "War" };
const EMPTY = { text: " " };

/** Server-sent events with their data. */
const eventsIn = (text: string) =>
  text
    .split("\n\n")
    .filter((each) => each !== "")
    .map((each) => {
      const [, event, data] = /^event: (.+)\ndata: (.+)$/.exec(each)!;
      return { event, data: JSON.parse(data) };
    });

const posted = (body: string, type = "application/json") => ({
  method: "POST",
  headers: { "content-type": type, accept: "text/event-stream" },
  body,
});

onBothStores((newLedger) => {
  test("articles are added as JSON or JSON Lines, each with what became of it, and found", async (context) => {
    const { app } = await serving(context, newLedger());
    const { status, body } = await post(app, "/articles", [MACRON, EMPTY, RUSSIA, MACRON]);
    expect(status).toBe(200);
    const { outcomes, ...sum } = body;
    expect(sum).toMatchObject({ articles: 3, added: 2, corrected: 0, unchanged: 1, failed: 1 });
    expect(sum.events).toBeGreaterThan(1);
    expect(outcomes).toMatchObject([
      { at: 0, standing: "added", article: "a1", code: null },
      { at: 1, standing: "failed", article: null, code: "empty", detail: expect.stringContaining("the text is empty") },
      { at: 2, standing: "added", article: "a2" },
      { at: 3, standing: "unchanged", article: "a1" },
    ]);
    expect((await ask(app, "/search?q=Meloni")).body.hits).toMatchObject([{ article: "a1" }]);
    expect((await ask(app, "/articles/a2")).body.record).toMatchObject({ title: "War", published: "2025-03-05" });

    const lines = `${JSON.stringify({ ...RUSSIA, text: "Russia attacked Ukraine on Sunday." })}\n\n${JSON.stringify(EMPTY)}\n`;
    const again = await ask(app, "/articles", {
      method: "POST",
      headers: { "content-type": "application/x-ndjson" },
      body: lines,
    });
    expect(again.body).toMatchObject({ articles: 1, failed: 1 });
  });

  test("whoever wants to be told is told how far it is", async (context) => {
    const { app } = await serving(context, newLedger());
    const response = await app.request("/api/v1/articles", posted(JSON.stringify([MACRON, EMPTY])));
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    expect(eventsIn(await response.text())).toMatchObject([
      { event: "read", data: { at: 0, events: 1 } },
      { event: "failed", data: { at: 1, code: "empty" } },
      { event: "kept", data: { at: 0, standing: "added", article: "a1" } },
      { event: "done", data: { articles: 1, added: 1, failed: 1 } },
    ]);
  });
});

test("whoever is gone stops it; what was told to be kept is kept whole, and found", async (context) => {
  const { app, store } = await serving(context, newFile());
  const listening = await listen(app, "127.0.0.1", 0);
  context.onTestFinished(() => listening.close());
  const many = Array.from({ length: 900 }, (_, at) => ({ ...RUSSIA, text: `Russia attacked Ukraine ${at} times.` }));
  const leaving = new AbortController();
  const response = await fetch(`${listening.url}api/v1/articles`, {
    ...posted(JSON.stringify(many)),
    signal: leaving.signal,
  });
  const reader = response.body!.getReader();
  let told = "";
  while (!told.includes("event: kept")) told += new TextDecoder().decode((await reader.read()).value);
  leaving.abort();
  const keptNow = async () => (await store.query<{ kept: number }>("SELECT count(*) AS kept FROM articles"))[0].kept;
  let kept = await keptNow();
  for (let before = -1; kept !== before; kept = await keptNow()) {
    before = kept;
    await wait(1500);
  }
  expect(kept).toBeGreaterThanOrEqual(
    eventsIn(told.slice(0, told.lastIndexOf("\n\n"))).filter(({ event }) => event === "kept").length,
  );
  expect(kept).toBeLessThan(900);
  const [{ events }] = await store.query<{ events: number }>("SELECT count(DISTINCT article) AS events FROM events");
  expect(events).toBe(kept);
  expect((await ask(app, "/search?q=attacked&limit=1000")).body.hits).toHaveLength(kept);
  expect((await post(app, "/articles", [MACRON])).body.added).toBe(1);
}, 60_000);

test("more than a request or the server takes is refused, and nothing is added", async (context) => {
  const { app } = await serving(context, newFile());
  const code = async (body: unknown) => (await post(app, "/articles", body)).body.code;
  expect(await code([])).toBe("request-body");
  expect(await code(MACRON)).toBe("request-body");
  expect(await code([MACRON, { ...MACRON, path: "/etc/passwd" }])).toBe("request-body");
  expect(await code([MACRON, { ...MACRON, title: "\u0000" }])).toBe("binary");
  expect(await code(Array.from({ length: 1001 }, () => EMPTY))).toBe("request-body");
  expect(await code([{ text: "a".repeat(17_000_000) }])).toBe("request-large");
  const lines = await ask(app, "/articles", posted(`${JSON.stringify(MACRON)}\n{"text": `, "application/x-ndjson"));
  expect(lines.body.detail).toContain("line 2");
  expect((await ask(app, "/articles", posted(MACRON.text, "text/plain"))).body.code).toBe("request-json-type");
  const answers = await Promise.all(Array.from({ length: 6 }, () => post(app, "/articles", [EMPTY])));
  expect(answers.filter(({ body }) => body.code === "request-crowded")).toHaveLength(2);
  expect((await post(app, "/articles", [EMPTY])).status).toBe(200);
  expect((await ask(app, "/ledger")).body.articles.inForce).toBe(0);
});
