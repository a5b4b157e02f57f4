import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entente } from "../support/entente.ts";

let folder: string;
const LEDGER = ["--ledger", "news.duckdb"];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "entente-mistakes-"));
  const put = (name: string, content: string) => writeFileSync(join(folder, name), content);
  put("article.txt", "The French president met the Italian prime minister in Paris.\nThey spoke of trade.\n");
  put("empty.jsonl", "\n");
  put("notes.jsonl", "no record\n");
  put("foreign.duckdb", "notes of somebody else");
  expect((await entente(["add", "article.txt", ...LEDGER], folder)).status).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Beside those of `entente read` (bad-input.test.ts): each is one line on standard error, nothing on standard output, exit status 1. */
const MISTAKES: readonly [line: string, complaint: RegExp][] = [
  ["add nowhere.txt", /nowhere\.txt: \[missing\] no such file or folder: check the path/],
  ["add empty.jsonl --ledger news.duckdb", /empty\.jsonl: \[records-none\] it holds no record: give lines as .+/],
  ["add notes.jsonl --ledger news.duckdb", /notes\.jsonl: \[record\] line 1 is no record .+: left out/],
  ["import nowhere.csv", /nowhere\.csv: \[missing\] .+/],
  ["import empty.jsonl --ledger news.duckdb", /empty\.jsonl: \[records-none\] .+/],
  ["import article.txt --ledger news.duckdb", /article\.txt: \[table-unknown\] .+: entente import --help lists them/],
  ["ledger news.duckdb", /\[name-unwanted\] "news\.duckdb" .+, did you mean --ledger news\.duckdb: .+/],
  ["serve postgres://db/news", /\[name-unwanted\] .+, did you mean --ledger postgres:\/\/db\/news: .+/],
  ["mcp news", /\[name-unwanted\] "news" belongs to no option of entente mcp: entente mcp --help lists the options/],
  ["schema record", /\[name-unwanted\] "record" .+/],
  ["ledger --ledger foreign.duckdb", /\[ledger-foreign\] foreign\.duckdb is there and is no ledger of entente: .+/],
  ["show a1 --ledger nowhere.duckdb", /\[ledger-missing\] there is no ledger nowhere\.duckdb: .+/],
  ["review all --ledger news.duckdb", /\[name-unwanted\] "all" .+/],
  ["review --actor Xyzzyqq --ledger news.duckdb", /\[search-actor\] no actor "Xyzzyqq".+/],
  ["corrections e999 --ledger news.duckdb", /\[correct-event\] there is no event e999 in the ledger: .+/],
  ["actors", /\[actors-verb\] nothing is asked of actors: give find, show or update, .+/],
  ["actors fnd Lavrov", /\[actors-verb\] entente actors does not "fnd", did you mean find: .+/],
  ["actors find Lavrov --date then", /\[dyad-date\] --date "then" is no day: give YYYY-MM-DD/],
  ["eval article.txt", /article\.txt: \[gold-none\] no codings: name \.jsonl files, .+/],
  ["eval empty.jsonl", /empty\.jsonl: \[gold-none\] .+/],
  ["export --to pdf --ledger news.duckdb", /\[format-unknown\] .+ "pdf": give --to parquet, csv, .+ or polecat/],
  ["show a1 --format xml --ledger news.duckdb", /\[format-unknown\] .+ "xml": give --format text or json/],
];

describe("one clear sentence and exit status 1 for", () => {
  test.each(MISTAKES)("entente %s", async (line, complaint) => {
    const { status, out, err } = await entente(line.split(" "), folder);
    expect(err).toMatch(new RegExp(`^entente: ${complaint.source}\n$`));
    expect({ status, out }).toEqual({ status: 1, out: "" });
  });
});

test("whoever names only files there are not makes no ledger", async () => {
  await entente(["add", "nowhere.txt", "--ledger", "new.duckdb"], folder);
  const { err } = await entente(["ledger", "--ledger", "new.duckdb"], folder);
  expect(err).toMatch(/^entente: \[ledger-missing\] /);
});

test("the review is narrowed to an actor by name as by code", async () => {
  const asked = (actor: string) => entente(["review", "--actor", actor, "-f", "jsonl", ...LEDGER], folder);
  const [byName, byCode] = [await asked("France"), await asked("FRA")];
  expect(byName.out).not.toBe("");
  expect(byName).toEqual(byCode);
});
