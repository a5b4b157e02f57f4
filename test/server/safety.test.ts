import { expect, test } from "vitest";
import { MOST_BYTES } from "../../src/server/body.ts";
import { ROUTES } from "../../src/server/routes/index.ts";
import { HOSTILE } from "../support/hostile.ts";
import { newFile, onBothStores } from "../support/ledgers.ts";
import { NEWS } from "../support/news.ts";
import { ask, serverOf } from "../support/server.ts";

const post = (body: string | Uint8Array<ArrayBuffer>, type: string | null = "application/json"): RequestInit => ({
  method: "POST",
  body,
  headers: type === null ? {} : { "content-type": type },
});

onBothStores((newLedger) => {
  test("whatever stands in a parameter is at most an error, and harms nothing", async (context) => {
    const app = await serverOf(context, newLedger(), NEWS.slice(0, 3));
    for (const { method, path, inPath, inQuery } of ROUTES) {
      if (method !== "get") continue;
      const filled = (text: string) => path.replace(/\{\w+\}/g, encodeURIComponent(text));
      const good = path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(inPath[name].example!));
      for (const hostile of HOSTILE) {
        const asked = [
          ...(Object.keys(inPath).length === 0 ? [] : [filled(hostile)]),
          ...Object.keys(inQuery).map((name) => `${good}?${name}=${encodeURIComponent(hostile)}`),
        ];
        for (const question of asked) {
          const { status, headers, body } = await ask(app, question);
          expect(status, `${question}: ${JSON.stringify(body)}`).toBeLessThan(500);
          if (status === 200) continue;
          expect(headers.get("content-type")).toBe("application/problem+json");
          expect(body).toMatchObject({ status, type: `urn:entente:problem:${body.code}` });
          expect(body.detail).not.toMatch(/[\r\n]|\bat .*\.ts/);
        }
      }
    }
    expect((await ask(app, "/ledger")).body.articles.inForce).toBe(3);
  }, 120_000);
});

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
])("%s is an error of its own", async ([_, path, init, status, code], context) => {
  const app = await serverOf(context, newFile(), []);
  const answer = await ask(app, path, init);
  expect(answer.body?.code).toContain(code);
  expect(answer.status).toBe(status);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(answer.headers.get("access-control-allow-origin")).toBeNull();
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
  const slow = await serverOf(context, newFile(), [], { seconds: 0.001 });
  const text = "The French president met the Italian premier in Rome. ".repeat(200);
  expect((await ask(slow, "/read", post(text, "text/plain"))).body.code).toBe("request-slow");
});

test("a thousand questions at once are all answered", async (context) => {
  const app = await serverOf(context, newFile(), NEWS.slice(0, 3));
  const answers = await Promise.all(
    Array.from({ length: 1000 }, (_, at) => ask(app, at % 2 === 0 ? "/events/e1" : "/articles/a99")),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(500);
  expect(answers.filter(({ status }) => status === 404)).toHaveLength(500);
});
