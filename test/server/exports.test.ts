import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { EXPORT_FORMATS, keepArticles, openLedger } from "../../src/ledger/index.ts";
import { entente } from "../support/entente.ts";
import { newFile, onBothStores } from "../support/ledgers.ts";
import { NEWS } from "../support/news.ts";
import { ask, serverOf, serving } from "../support/server.ts";

const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith("entente-parquet-"));

onBothStores((newLedger) => {
  test("every format is sent as a file, with the filters of the command line", async (context) => {
    const ledger = newLedger();
    const app = await serverOf(context, ledger, NEWS);
    for (const format of Object.keys(EXPORT_FORMATS)) {
      const path = `/api/v1/exports/${format}`;
      const response = await app.request(path);
      expect(response.status, format).toBe(200);
      expect(response.headers.get("content-disposition")).toMatch(/^attachment; filename="entente\.[\w.]+"$/);
      const bytes = Buffer.from(await response.arrayBuffer());
      expect(bytes.length, format).toBeGreaterThan(40);
      if (format === "parquet") expect(bytes.subarray(0, 4).toString()).toBe("PAR1");
      const head = await app.request(path, { method: "HEAD" });
      expect([head.status, await head.text()]).toEqual([200, ""]);
      for (const name of ["content-type", "content-disposition", "x-content-type-options"])
        expect(head.headers.get(name)).toBe(response.headers.get(name));
    }
    expect(leftovers()).toEqual([]);
    const rows = async (query: string) =>
      (await (await app.request(`/api/v1/exports/csv?${query}`)).text()).trim().split("\r\n");
    expect(await rows("")).toHaveLength(54);
    expect(await rows("dyad=ITA,FRA&since=2024-12-01&until=2024-12-20")).toHaveLength(4);
    expect(await rows("type=ASSAULT")).toHaveLength(1);
  });
});

test("it is the same as the command line writes", async (context) => {
  const app = await serverOf(context, newFile(), NEWS.slice(0, 5));
  const ledger = newFile();
  const store = await openLedger(ledger);
  await keepArticles(store, NEWS.slice(0, 5));
  await store.close();
  const sent = await (await app.request("/api/v1/exports/jsonl?source=Agenzia")).text();
  const written = await entente(["export", "--to", "jsonl", "--source", "Agenzia", "--ledger", ledger], tmpdir());
  expect(sent).toContain("Italy visits");
  expect(sent).toBe(written.out);
});

test("reserved texts are not handed on, and what cannot be exported is a problem", async (context) => {
  const app = await serverOf(context, newFile(), NEWS);
  for (const format of ["csv", "jsonl", "annotations", "ftm"])
    expect(await (await app.request(`/api/v1/exports/${format}`)).text(), format).not.toContain("in Paris");
  const refused: [path: string, status: number, code: string][] = [
    ["csv?full-text=true", 403, "rights-reserved"],
    ["gexf?full-text=true", 400, "export-text-format"],
    ["xlsx", 400, "format-unknown"],
    ["__proto__", 400, "format-unknown"],
    ["csv?dyad=ITA", 400, "dyad-pair"],
    ["csv?dyad=ITA,FRA,DEU", 400, "dyad-pair"],
    ["csv?actor=nobody-at-all", 404, "party-unknown"],
    ["csv?type=WAR", 400, "export-word"],
    ["csv?since=soon", 400, "dyad-date"],
    ["gexf?nodes=all", 400, "request-value"],
    ["csv?ledger=other.duckdb", 400, "request-parameter"],
  ];
  for (const [path, status, code] of refused) {
    const answer = await ask(app, `/exports/${path}`);
    expect([answer.status, answer.body.code], path).toEqual([status, code]);
    expect((await app.request(`/api/v1/exports/${path}`, { method: "HEAD" })).status, path).toBe(status);
  }
  const free = await app.request("/api/v1/exports/csv?full-text=true&until=2024-12-20");
  expect(await free.text()).toContain("Italy visits France for the 0th time.");
});

test("four exports at once, then others wait; each that ends makes room", async (context) => {
  const { app } = await serving(context, newFile());
  const open = await Promise.all(Array.from({ length: 6 }, () => app.request("/api/v1/exports/csv")));
  expect(open.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 503, 503]);
  const [first, second, ...others] = open.filter(({ status }) => status === 200);
  await first.text();
  await second.body!.cancel();
  const next = await Promise.all(Array.from({ length: 3 }, () => app.request("/api/v1/exports/csv")));
  expect(next.map(({ status }) => status).sort()).toEqual([200, 200, 503]);
  for (const { body } of [...others, ...next]) await body?.cancel();
});
