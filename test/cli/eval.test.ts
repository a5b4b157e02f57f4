import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { entente } from "../support/entente.ts";

const TEXT = "France accused Russia of spying on Tuesday. Italy praised Spain.";
const accusation = { type: "ACCUSE", actors: ["FRA"], recipients: ["RUS"], trigger: "accused", time: "past" };
const praise = { type: "SUPPORT", actors: ["ITA"], recipients: ["ESP"], trigger: "praised" };

const folderWith = (files: Record<string, string>): string => {
  const folder = mkdtempSync(join(tmpdir(), "entente-eval-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
};
const line = (events: object[], more: object = {}) =>
  `${JSON.stringify({ text: TEXT, language: "en", published: "2024-05-08", events, ...more })}\n`;

test("a coding in short form is scored, and what was not coded is not", async () => {
  const folder = folderWith({ "gold.jsonl": line([accusation, praise]) });
  const { status, out, err } = await entente(["eval", "gold.jsonl", "--format", "json"], folder);
  expect(err).toBe("");
  expect(status).toBe(0);
  const [{ language, lines }] = JSON.parse(out).scores;
  expect(language).toBe("en");
  expect(lines.map(({ name }: { name: string }) => name)).toEqual(["events", "events by type only"]);
  expect(lines[0].counts).toEqual({ right: 2, gold: 2, predicted: 2 });
});

test("mistakes are told by cause with their sentence", async () => {
  const folder = folderWith({
    "gold.jsonl": line([
      { ...accusation, recipients: ["CHN"] },
      { ...praise, type: "AID" },
    ]),
  });
  const { status, out } = await entente(["eval", "gold.jsonl"], folder);
  expect(status).toBe(0);
  expect(out).toContain("== wrong recipient: 1\n");
  expect(out).toContain("France accused Russia of spying on Tuesday.\n    coded ACCUSE FRA → CHN");
  expect(out).toContain("== wrong type: 1\n");
});

test("a record of entente read is a coding: scored against itself it is right in everything", async () => {
  const folder = folderWith({ "article.txt": TEXT });
  const read = await entente(["read", "article.txt", "--lang", "en", "--format", "jsonl"], folder);
  writeFileSync(join(folder, "gold.jsonl"), read.out);
  const { out } = await entente(["eval", "gold.jsonl", "--format", "json"], folder);
  const { scores, mistakes } = JSON.parse(out);
  expect(scores[0].lines[0].f1.value).toBe(100);
  expect(mistakes).toEqual({ events: [], quotations: [] });
});

test("a participant coded with another sector is a mistake of its own", async () => {
  const coded = {
    ...accusation,
    actors: [{ id: "france", country: "FRA", sector: "MIL" }],
    recipients: [{ id: "russia", country: "RUS", sector: "GOV" }],
  };
  const folder = folderWith({ "gold.jsonl": line([coded, praise]) });
  const { out } = await entente(["eval", "gold.jsonl"], folder);
  expect(out).toContain("== wrong sector: 1\n");
});

test("a folder of .gold.json files beside their texts is read as the samples are", async () => {
  const folder = folderWith({
    "a.txt": TEXT,
    "a.gold.json": JSON.stringify({ language: "en", events: [accusation, praise] }),
  });
  const { status, out } = await entente(["eval", "."], folder);
  expect(status).toBe(0);
  expect(out).toMatch(/events\s+100\.0/);
});

test("a line that cannot be used is told with its number, the others are scored, and the status is 1", async () => {
  const folder = folderWith({
    "gold.jsonl": `${line([{ ...accusation, type: "ACCUSES" }])}{\n${line([accusation, praise])}`,
  });
  const { status, out, err } = await entente(["eval", "gold.jsonl"], folder);
  expect(status).toBe(1);
  expect(err).toMatch(/^entente: gold\.jsonl:1: \[gold\] no coding that can be used \(events\.0\.type: .*\): left out/);
  expect(err).toContain("entente: gold.jsonl:2: [gold]");
  expect(out).toMatch(/events\s+100\.0/);
});

test("nothing named, a missing file, an empty folder: a sentence and status 1", async () => {
  const folder = folderWith({});
  for (const [args, code] of [
    [["eval"], "gold-none"],
    [["eval", "none.jsonl"], "missing"],
    [["eval", "."], "gold-none"],
    [["eval", "none.jsonl", "--mistakes", "many"], "mistakes-invalid"],
  ] as const) {
    const { status, out, err } = await entente(args, folder);
    expect([status, out]).toEqual([1, ""]);
    expect(err).toContain(`[${code}]`);
  }
});
