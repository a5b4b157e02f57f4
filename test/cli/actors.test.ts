import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { entente } from "../support/entente.ts";

const folder = () => mkdtempSync(join(tmpdir(), "entente-actors-"));

test("find gives who bears a name, with the office of the day", async () => {
  const { status, out } = await entente(["actors", "find", "Lavrov", "--date", "2010-05-01"], folder());
  expect(status).toBe(0);
  expect(out).toContain("sergey-lavrov  Sergey Lavrov · person · RUS");
  expect(out).toContain("foreign-minister of russia since 2004-03-09");
});

test("find by what somebody is asks who it was on the day", async () => {
  const { status, out } = await entente(["actors", "find", "il presidente russo", "--date", "2010-05-01"], folder());
  expect(status).toBe(0);
  expect(out).toContain("dmitry-medvedev");
});

test("a group that rules a state shows since when", async () => {
  const { out } = await entente(["actors", "show", "taliban", "--date", "2022-05-01"], folder());
  expect(out).toContain("governs since 2021-08-15");
});

test("find as JSON holds the same", async () => {
  const { out } = await entente(["actors", "find", "nato", "--format", "json"], folder());
  expect(JSON.parse(out)[0]).toMatchObject({ id: "nato", country: "IGO" });
});

test("show gives everything, with the line it stands on", async () => {
  const { out } = await entente(["actors", "show", "vladimir-putin", "--date", "2010-05-01"], folder());
  expect(out).toContain("head-of-government of russia");
  expect(out).not.toContain("head-of-state of russia");
  expect(out).toMatch(/source: data\/actors\/people\.tsv:\d+/);
});

test("a name nobody bears offers the nearest", async () => {
  const { status, err } = await entente(["actors", "find", "Lavvrov"], folder());
  expect(status).toBe(1);
  expect(err).toBe('entente: [actor-unknown] no actor "Lavvrov" in the tables: did you mean Lavrov?\n');
});

test("a reading with a user's own actors", async () => {
  const mine = folder();
  writeFileSync(join(mine, "world.actors.txt"), "SYLDAVIA [SYL]\nBORDURIA [BOR]\nBAD [X/Y]\n");
  const { status, out, err } = await entente(
    ["read", "-", "--lang", "en", "--format", "json", "--knowledge", mine],
    mine,
    "Syldavia accused Borduria of violating its airspace.",
  );
  expect(JSON.parse(out).events).toMatchObject([
    { type: "ACCUSE", actors: [{ country: "SYL" }], recipients: [{ country: "BOR" }] },
  ]);
  expect(err).toBe(
    `entente: ${join(mine, "world.actors.txt")}:3: [knowledge] 'X/Y' is no CAMEO actor code: left out\n`,
  );
  expect(status).toBe(1);
});

test("a knowledge folder that is not there is one sentence", async () => {
  const { status, out, err } = await entente(["read", "x.txt", "--knowledge", "nowhere"], folder());
  expect([status, out]).toEqual([1, ""]);
  expect(err).toBe("entente: [knowledge-folder] the knowledge folder nowhere cannot be read: there is none\n");
});

/** A SPARQL endpoint (SPARQL 1.1 Protocol, query by POST) that gives one answer and keeps what it was asked. */
async function endpoint(answer: string, status = 200) {
  const asked: { query: string; accept: string }[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += chunk));
    request.on("end", () => {
      asked.push({ query: new URLSearchParams(body).get("query") ?? "", accept: request.headers.accept ?? "" });
      response.writeHead(status, { "content-type": "application/sparql-results+json" }).end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/sparql`;
  return { url, asked, close: () => server.close() };
}

const ANSWER = JSON.stringify({
  head: { vars: ["person", "personLabel", "iso3", "office", "start"] },
  results: {
    bindings: [
      {
        person: { type: "uri", value: "http://www.wikidata.org/entity/Q1" },
        personLabel: { type: "literal", value: "Ada Prova" },
        iso3: { type: "literal", value: "ITA" },
        office: { type: "literal", value: "head-of-government" },
        start: { type: "literal", value: "2031-05-01T00:00:00Z" },
      },
    ],
  },
});

test("update puts the published query to an endpoint, keeps the answer, and --knowledge reads it", async () => {
  const mine = folder();
  const { url, asked, close } = await endpoint(ANSWER);
  const updated = await entente(["actors", "update", "--endpoint", url, "--knowledge", mine], mine);
  close();
  expect(updated).toMatchObject({
    status: 0,
    out: `${join(mine, "office-holders.sparql.json")}: 1 people, 1 offices\n`,
  });
  expect(asked).toEqual([
    { query: readFileSync("data/queries/office-holders.rq", "utf8"), accept: "application/sparql-results+json" },
  ]);
  const { out } = await entente(["actors", "find", "Prova", "--date", "2031-06-01", "--knowledge", mine], mine);
  expect(out).toContain("head-of-government of italy since 2031-05-01");
});

test("an endpoint that fails or answers otherwise changes nothing", async () => {
  const mine = folder();
  for (const [answer, status] of [
    ["", 503],
    ["<html>", 200],
  ] as const) {
    const { url, close } = await endpoint(answer, status);
    const outcome = await entente(["actors", "update", "--endpoint", url, "--knowledge", mine], mine);
    close();
    expect(outcome.status).toBe(1);
    expect(outcome.err).toMatch(/^entente: \[endpoint\] .*nothing was changed\n$/);
  }
  const { err } = await entente(["actors", "find", "Ada Prova", "--knowledge", mine], mine);
  expect(err).toContain("[actor-unknown]");
});
