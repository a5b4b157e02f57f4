import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { progress } from "../../src/cli/progress.ts";
import { entente } from "../support/entente.ts";

const SAMPLES = fileURLToPath(new URL("../../samples/", import.meta.url));
let folder: string;
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "entente-read-"));
  copyFileSync(join(SAMPLES, "it-treaty.txt"), join(folder, "article.txt"));
  put(
    "visit.txt",
    "Il presidente francese Emmanuel Macron ha incontrato ieri a Parigi la premier italiana Giorgia Meloni.\n",
  );
  put("visit.meta.json", '{"published": "2025-06-04", "publisher": "Gazzetta"}');
  put("rain.txt", "Piove da tre giorni su tutta la costa e il mare resta molto mosso.\n");
  mkdirSync(join(folder, "news/2025"), { recursive: true });
  for (const name of ["b.txt", "a.txt", "2025/c.txt"])
    copyFileSync(join(SAMPLES, "it-threat.txt"), join(folder, "news", name));
  put("news/README.md", "not an article");
  put("news/a.gold.json", "{}");
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("a reading for people", () => {
  test("shows who did what to whom, when, and the words that prove it, with the word it was read from", async () => {
    const { status, out, err } = await entente(["read", "visit.txt"], folder);
    expect(err).toBe("");
    expect(status).toBe(0);
    expect(out).toMatch(/◇ CONSULT visit: Giorgia Meloni \(ITA GOV\) → Emmanuel Macron \(FRA GOV\)/);
    expect(out).toContain("2025-06-03");
    expect(out).toMatch(/“.*\*ha incontrato\*|\*incontrato\*/s);
  });

  test("names language, publisher and publication date in its header", async () => {
    const { out } = await entente(["read", "visit.txt"], folder);
    expect(out).toContain("visit.txt · it · Gazzetta · published 2025-06-04");
  });

  test("says so when there is no political event", async () => {
    const { status, out } = await entente(["read", "rain.txt"], folder);
    expect(status).toBe(0);
    expect(out).toContain("no political event found");
  });

  test("has no colour codes when it is not a terminal", async () => {
    const { out } = await entente(["read", "article.txt"], folder);
    expect(out).not.toContain(String.fromCharCode(27));
  });

  test("keeps its lines within a hundred columns", async () => {
    const { out } = await entente(["read", "article.txt"], folder);
    expect(Math.max(...out.split("\n").map((line) => [...line].length))).toBeLessThanOrEqual(100);
  });

  test("explains itself: passes, words, mentions, rows and steps", async () => {
    const { status, out } = await entente(["read", "visit.txt", "--explain"], folder);
    expect(status).toBe(0);
    for (const part of [
      "Passes",
      "analyse",
      "Words",
      "incontrare",
      "Mentions",
      "emmanuel-macron",
      "row",
      "it:incontrare",
    ]) {
      expect(out).toContain(part);
    }
  });
});

describe("records", () => {
  test("json is one record, with what the description beside the article says", async () => {
    const { status, out } = await entente(["read", "visit.txt", "--format", "json"], folder);
    const record = JSON.parse(out);
    expect(status).toBe(0);
    expect(record).toMatchObject({ language: "it", published: "2025-06-04", publisher: { name: "Gazzetta" } });
  });

  test("options come before the description", async () => {
    const options = ["--published", "2024-01-10", "--publisher", "Corriere", "--title", "Vertice"];
    const { out } = await entente(["read", "visit.txt", "--format", "json", ...options], folder);
    expect(JSON.parse(out)).toMatchObject({
      published: "2024-01-10",
      publisher: { name: "Corriere" },
      title: "Vertice",
    });
  });

  test("standard input is named -", async () => {
    const text = "Il presidente francese Emmanuel Macron ha incontrato a Parigi la premier italiana Giorgia Meloni.";
    const { status, out } = await entente(["read", "-", "--format", "json"], folder, text);
    expect(status).toBe(0);
    expect(JSON.parse(out).text).toBe(text);
  });

  test("jsonl is one record a line: a folder at any depth in alphabetical order, .txt files only", async () => {
    const { status, out } = await entente(["read", "news", "--format", "jsonl"], folder);
    expect(status).toBe(0);
    expect(
      out
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line).language),
    ).toEqual(["it", "it", "it"]);
  });

  test("patterns are expanded", async () => {
    const { out } = await entente(["read", "news/*.txt", "--format", "jsonl"], folder);
    expect(out.trimEnd().split("\n")).toHaveLength(2);
  });

  test("threads give the same records in the same order", async () => {
    const args = ["read", SAMPLES, "--format", "jsonl"];
    const one = await entente([...args, "--jobs", "1"], folder);
    const three = await entente([...args, "--jobs", "3"], folder);
    expect(one.status).toBe(0);
    expect(three).toEqual(one);
  });

  test.each(["1", "2"])("a reader that stops early is no failure of %s threads", async (jobs) => {
    const command = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
    const args = ["read", ...Array(8).fill("article.txt"), "--format", "jsonl", "--jobs", jobs];
    const child = spawn(process.execPath, [command, ...args], { cwd: folder });
    let complaint = "";
    child.stderr.on("data", (chunk) => (complaint += chunk));
    child.stdout.once("data", () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect({ status, complaint }).toEqual({ status: 0, complaint: "" });
  });
});

describe("progress", () => {
  test("is shown on a terminal while many articles are read, and wiped off", () => {
    let shown = "";
    const bar = progress(30, { isTTY: true, write: (text) => (shown += text) });
    bar.show("news/one.txt");
    bar.show("news/two.txt");
    bar.clear();
    expect(shown).toBe("\r\x1b[K1/30 news/one.txt\r\x1b[K2/30 news/two.txt\r\x1b[K");
  });

  test.each([
    ["few articles", 3, true],
    ["no terminal", 30, false],
  ])("is not shown for %s", (_, total, isTTY) => {
    const write = () => {
      throw new Error("shown");
    };
    progress(total, { isTTY, write }).show("news/one.txt");
  });
});

describe("other commands", () => {
  test("schema prints the JSON Schema", async () => {
    const { out } = await entente(["schema"], folder);
    expect(JSON.parse(out)).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema", type: "object" });
  });

  test("help shows every command with examples, version the version", async () => {
    const { out } = await entente(["--help"], folder);
    for (const command of ["read", "schema"]) {
      expect(out).toContain(`  ${command} `);
      expect((await entente([command, "--help"], folder)).out).toContain("Examples:");
    }
    expect((await entente(["--version"], folder)).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
