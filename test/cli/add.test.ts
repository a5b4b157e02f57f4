import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { entente } from "../support/entente.ts";
import { newFile, onBothStores } from "../support/ledgers.ts";

const FIRST = "France accused Russia of spying on Tuesday. Italy praised Spain.\n";
const SECOND = "Il presidente francese Emmanuel Macron ha incontrato a Parigi la premier italiana Giorgia Meloni.\n";
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "entente-add-"));
  writeFileSync(join(folder, "first.txt"), FIRST);
  writeFileSync(
    join(folder, "first.meta.json"),
    JSON.stringify({ url: "https://example.org/1", published: "2024-05-08" }),
  );
  writeFileSync(join(folder, "second.txt"), SECOND);
});

const summaryOf = async (args: string[], ledger: string) => {
  const { status, out, err } = await entente(["add", ...args, "--ledger", ledger, "--format", "json"], folder);
  return { status, err, ...JSON.parse(out) };
};
const ledgerOf = async (ledger: string) =>
  JSON.parse((await entente(["ledger", "--ledger", ledger, "--format", "json"], folder)).out);

onBothStores((newLedger) => {
  test("articles are kept once, corrected ones beside their old versions", async () => {
    const ledger = newLedger();
    const first = await summaryOf(["first.txt", "second.txt"], ledger);
    expect(first).toMatchObject({ status: 0, err: "", articles: 2, added: 2, corrected: 0, unchanged: 0, failed: 0 });
    expect(first.events).toBeGreaterThanOrEqual(3);
    const held = await ledgerOf(ledger);
    expect(held).toMatchObject({ articles: { inForce: 2, superseded: 0, languages: { en: 1, it: 1 } } });
    expect(held.events.inForce).toBe(first.events);
    expect(held.period).toEqual({ from: "2024-05-08", to: "2024-05-08" });

    expect(await summaryOf(["."], ledger)).toMatchObject({ added: 0, corrected: 0, unchanged: 2, events: 0 });
    expect((await ledgerOf(ledger)).events).toEqual(held.events);

    const corrected = mkdtempSync(join(tmpdir(), "entente-add-"));
    writeFileSync(join(corrected, "first.txt"), FIRST.replace("Tuesday", "Monday"));
    writeFileSync(join(corrected, "first.meta.json"), readFileSync(join(folder, "first.meta.json")));
    expect(await summaryOf([corrected], ledger)).toMatchObject({ added: 0, corrected: 1, unchanged: 0 });
    expect(await ledgerOf(ledger)).toMatchObject({ articles: { inForce: 2, superseded: 1 } });
  });
});

test("records of entente read are taken as they stand; a line that is none is told and left out", async () => {
  const ledger = newFile();
  const { out } = await entente(["read", ".", "--format", "jsonl"], folder);
  const [first] = out.split("\n");
  const forged = JSON.stringify({ ...JSON.parse(first), text: "Another text." });
  writeFileSync(join(folder, "records.jsonl"), `${out}{"text": "half"}\n${forged}\nnothing\n`);
  const { status, err, ...summary } = await summaryOf(["records.jsonl"], ledger);
  expect(summary).toMatchObject({ articles: 2, added: 2, failed: 3 });
  expect(status).toBe(1);
  expect(err.split("\n").map((line: string) => /\[record\] line (\d)/.exec(line)?.[1])).toEqual([
    "3",
    "4",
    "5",
    undefined,
  ]);
  expect(await summaryOf(["first.txt", "second.txt"], ledger)).toMatchObject({ unchanged: 2 });
});

test("each article is acknowledged with its number once it is kept", async () => {
  const ledger = newFile();
  const { status, out } = await entente(
    ["add", "first.txt", "missing.txt", "second.txt", "--ledger", ledger, "--format", "jsonl"],
    folder,
  );
  expect(status).toBe(1);
  const lines = out
    .trim()
    .split("\n")
    .map((line: string) => JSON.parse(line));
  expect(lines.map(({ name, article, standing }) => [name, article, standing])).toEqual([
    ["first.txt", 1, "added"],
    ["second.txt", 2, "added"],
  ]);
});

test("articles and events are read back with their evidence marked", async () => {
  const ledger = newFile();
  await summaryOf(["first.txt"], ledger);
  const show = (...args: string[]) => entente(["show", ...args, "--ledger", ledger], folder);
  const { out } = await show("https://example.org/1", "e1");
  expect(out).toContain("a1 · en · published 2024-05-08");
  expect(out).toContain("e1 · 2024-05-07 · certain · affirmed");
  expect(out).toContain("“France *accused Russia of spying* on Tuesday.”");
  expect(out).toMatch(/read in a1 · 2024-05-08 · https:\/\/example.org\/1 · by en:/);
  const { status, out: none, err } = await show("a9");
  expect({ status, none }).toEqual({ status: 1, none: "" });
  expect(err).toMatch(/^entente: \[show-unknown\] no article, event or document "a9" in .+\n$/);
});

test("without --ledger it lies in the user's data folder", async () => {
  const data = mkdtempSync(join(tmpdir(), "entente-data-"));
  const known = process.env.XDG_DATA_HOME;
  process.env.XDG_DATA_HOME = data;
  try {
    const { out } = await entente(["add", "second.txt", "--published", "2025-03-04"], folder);
    const file = join(data, "entente", "ledger.duckdb");
    expect(out).toMatch(/^1 article: 1 added, 0 corrected, 0 unchanged\n\d+ events? read into /);
    expect(out).toContain(file);
    expect((await entente(["ledger"], folder)).out).toContain("published   2025-03-04 to 2025-03-04\n");
  } finally {
    if (known === undefined) delete process.env.XDG_DATA_HOME;
    else process.env.XDG_DATA_HOME = known;
  }
});
