import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { indexArticles, keepArticles, LedgerError, openLedger, type Store } from "../../src/ledger/index.ts";
import { createApp } from "../../src/server/app.ts";
import { MOST_BYTES } from "../../src/server/body.ts";
import { problemOf } from "../../src/server/problem.ts";
import { correctionBody } from "../../src/server/routes/correction-body.ts";
import { ROUTES, STREAMS } from "../../src/server/routes/index.ts";
import { ODD, SQL } from "../support/hostile.ts";
import { newFile, onBothStores } from "../support/ledgers.ts";
import { NEWS } from "../support/news.ts";
import { appOver, ask, serverOf, serving } from "../support/server.ts";

const post = (body: string | Uint8Array<ArrayBuffer>, type: string | null = "application/json"): RequestInit => ({
  method: "POST",
  body,
  headers: type === null ? {} : { "content-type": type },
});

/** All that a ledger holds, so that nothing can change unseen. */
async function heldIn({ query }: Store): Promise<Record<string, unknown>> {
  const tables = await query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables
     WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY 1`,
  );
  const held: Record<string, unknown> = {};
  for (const { name } of tables)
    held[name] = (await query(`SELECT * FROM ${name}`)).map((row) => JSON.stringify(row)).sort();
  return held;
}

/** Asks with the next text in each parameter of each route that only asks. */
async function askEverywhere(app: Hono, next: () => string): Promise<void> {
  for (const { method, path, inPath, inQuery } of [...ROUTES, ...STREAMS]) {
    if (method !== "get") continue;
    const good = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(inPath[name].example!));
    const asked = [
      ...Object.keys(inPath).map((name) =>
        path.replace(/\{(\w+)\}/g, (_, each) => encodeURIComponent(each === name ? next() : inPath[each].example!)),
      ),
      ...Object.keys(inQuery).map((name) => `${good}?${name}=${encodeURIComponent(next())}`),
    ];
    for (const question of asked) await demandHarmless(question, await app.request(`/api/v1${question}`));
  }
}

/** Sends the next text in each field of each body, but where any text is right. */
async function postEverywhere(app: Hono, next: () => string): Promise<void> {
  const word = { author: "Anna", reason: "why" };
  const fields = Object.keys(correctionBody.shape).filter((field) => !["author", "reason"].includes(field));
  const bodies = [
    ...[...fields, "sql"].map((field) => ["/corrections", { target: "e1", ...word, [field]: next() }] as const),
    ...["actors", "recipients"].map((field) => ["/corrections", { target: "e1", ...word, [field]: [next()] }] as const),
    ...["s1", "actor:italy"].map(
      (target) => ["/corrections", { target, ...word, split: [next()], to: next() }] as const,
    ),
    ["/corrections", { target: "actor:italy", ...word, merge: `actor:${next()}` }] as const,
    [`/corrections/${encodeURIComponent(next())}/undo`, word] as const,
    ...["language", "published", "title", "url", "publisher"].map(
      (fact) => ["/read", { text: "Rome.", [fact]: next() }] as const,
    ),
    ["/read", { text: next() }] as const,
    ["/articles", [{ text: "Rome.", [next()]: next() }]] as const,
  ];
  for (const [path, body] of bodies)
    await demandHarmless(
      `${path} ${JSON.stringify(body)}`,
      await app.request(`/api/v1${path}`, post(JSON.stringify(body))),
    );
}

async function demandHarmless(question: string, response: Response): Promise<void> {
  const body = await response.text();
  expect(response.status, `${question}: ${body}`).toBeLessThan(500);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
  if (response.status === 200) return;
  expect(response.headers.get("content-type")).toBe("application/problem+json");
  const problem = JSON.parse(body);
  expect(problem).toMatchObject({ status: response.status, type: `urn:entente:problem:${problem.code}` });
  expect(problem.detail).not.toMatch(/[\r\n]|\bat .*\.ts/);
}

onBothStores((newLedger) => {
  test("whatever stands in a parameter or a body is at most an error, and harms nothing", async (context) => {
    const { app, store, sources } = await serving(context, newLedger());
    await keepArticles(store, NEWS.slice(0, 3));
    await indexArticles(store, sources.finder);
    const before = await heldIn(store);
    let at = 0;
    for (const next of [...SQL.map((text) => () => text), () => ODD[at++ % ODD.length]]) {
      await askEverywhere(app, next);
      await postEverywhere(app, next);
    }
    expect(await heldIn(store)).toEqual(before);
  }, 240_000);
});

describe("of what is asked wrongly", () => {
  let store: Store;
  let app: Hono;
  beforeAll(async () => {
    store = await openLedger(newFile());
    app = appOver(store).app;
  });
  afterAll(() => store?.close());

  test.for<[what: string, path: string, init: RequestInit, status: number, code: string]>([
    ["no such route", "/nothing", {}, 404, "request-route"],
    ["a path out of the API", "/../../etc/passwd", {}, 404, "request-route"],
    ["no such article", "/articles/a999", {}, 404, "show-unknown"],
    ["no such story", "/stories/s999", {}, 404, "story-unknown"],
    ["a parameter nobody knows", "/ledger?sql=1", {}, 400, "request-parameter"],
    ["a bad method", "/ledger", { method: "DELETE" }, 405, "request-method"],
    ["a reading by GET", "/read", {}, 405, "request-method"],
    ["a preflight", "/read", { method: "OPTIONS", headers: { origin: "http://localhost" } }, 405, "request-method"],
    ["an oversized body", "/read", post("a".repeat(MOST_BYTES + 1), "text/plain"), 413, "request-large"],
    ["a type that is no text", "/read", post("<p>x</p>", "text/html"), 415, "request-type"],
    ["no type", "/read", post(new Uint8Array([65]), null), 415, "request-type"],
    ["broken JSON", "/read", post('{"text": '), 400, "request-json"],
    ["JSON that is no article", "/read", post("[1, 2]"), 400, "request-body"],
    ["JSON with what is not known", "/read", post('{"text": "x", "path": "/etc"}'), 400, "request-body"],
    ["deep JSON", "/read", post(`${"[".repeat(200_000)}${"]".repeat(200_000)}`), 400, "request-"],
    ["an empty text", "/read", post(" ", "text/plain"), 422, "empty"],
    ["a NUL", "/read", post("Rome\u0000", "text/plain"), 422, "binary"],
    ["no UTF-8", "/read", post(new Uint8Array([82, 0xff]), "text/plain"), 422, "encoding"],
    ["a language there is not", "/read", post('{"text": "x", "language": "xx"}'), 422, "language-unsupported"],
    ["a date that is none", "/read", post('{"text": "x", "published": "soon"}'), 422, "published-invalid"],
    ["another host's name", "/ledger", { headers: { host: "evil.example:7433" } }, 421, "request-host"],
    ["another origin", "/ledger", { headers: { origin: "https://evil.example" } }, 403, "request-origin"],
    ["no origin at all", "/ledger", { headers: { origin: "null" } }, 403, "request-origin"],
    ["a script of another site", "/ledger", { headers: { "sec-fetch-site": "cross-site" } }, 403, "request-origin"],
  ])("%s is an error of its own", async ([_, path, init, status, code]) => {
    const answer = await ask(app, path, init);
    expect(answer.body?.code).toContain(code);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("application/problem+json");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
    expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });
});

test("nobody learns where the ledger lies", async (context) => {
  const ledger = newFile();
  const { app } = await serving(context, ledger);
  const told = [
    "/articles/a9",
    "/events/e9",
    "/stories/s9",
    "/outlook/ITA/FRA",
    "/forecasts/score",
    "/outlook?actor=ITA",
  ];
  for (const path of told) {
    const { status, body } = await ask(app, path);
    expect([404, 409], path).toContain(status);
    expect(body.detail, path).not.toContain("ledger.duckdb");
    expect(body.detail, path).toContain("the ledger");
  }
  const full = problemOf(
    new LedgerError("ledger-unreachable", { ledger, reason: "connect ECONNREFUSED 10.0.0.7:5432" }),
  );
  expect(full.detail).toBe(
    "the ledger cannot be reached (its error output says why): check the address and the server",
  );
});

test("another address wants the token", async (context) => {
  const token = "0123456789abcdef";
  const app = await serverOf(context, newFile(), [], { names: null, token });
  const bearing = (text: string) => ask(app, "/ledger", { headers: { authorization: text, host: "news.example" } });
  expect((await bearing("")).body.code).toBe("request-token");
  expect((await bearing("Bearer wrong")).status).toBe(401);
  expect((await bearing(`Bearer ${token}`)).status).toBe(200);
});

test("who asks too often is told to wait", async (context) => {
  const app = await serverOf(context, newFile(), [], { limits: { requests: 2, seconds: 60 } });
  await ask(app, "/schema");
  await ask(app, "/schema");
  const { status, headers, body } = await ask(app, "/schema");
  expect([status, body.code]).toEqual([429, "request-many"]);
  expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
});

test("what takes too long ends; a fault is told by a number only", async (context) => {
  const { sources, settings } = await serving(context, newFile());
  const answerOf = (read: () => Promise<never>, faults: string[] = []) =>
    ask(
      createApp({ ...sources, read }, { ...settings, seconds: 0.05, onFault: (fault) => faults.push(fault) }),
      "/read",
      post("Rome.", "text/plain"),
    );
  expect((await answerOf(() => new Promise(() => {}))).body.code).toBe("request-slow");
  const faults: string[] = [];
  const { status, body } = await answerOf(() => Promise.reject(new Error("no file /secret/pack")), faults);
  expect([status, body.code]).toEqual([500, "request-failed"]);
  expect(body.detail).not.toContain("secret");
  expect(faults[0]).toContain("no file /secret/pack");
  expect(body.detail).toContain(faults[0].slice(0, 8));
});

test("a thousand questions at once are all answered", async (context) => {
  const app = await serverOf(context, newFile(), NEWS.slice(0, 3));
  const answers = await Promise.all(
    Array.from({ length: 1000 }, (_, at) => ask(app, at % 2 === 0 ? "/events/e1" : "/articles/a99")),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(500);
  expect(answers.filter(({ status }) => status === 404)).toHaveLength(500);
});
