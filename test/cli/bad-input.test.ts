import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LONGEST_TEXT } from "../../src/reader/index.ts";
import { entente } from "../support/entente.ts";

const GOOD = "Il presidente francese Emmanuel Macron ha incontrato a Parigi la premier italiana Giorgia Meloni.\n";
const VISIT = "Il ministro degli Esteri tedesco è arrivato a Mosca.";
let folder: string;
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "entente-bad-"));
  put("good.txt", GOOD);
  put("empty.txt", "");
  put("blank.txt", " \n\t\n");
  put("image.txt", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13));
  put("late-zero.txt", `${GOOD.repeat(100)}\0 ${GOOD}`);
  put("zero-title.txt", GOOD);
  put("zero-title.meta.json", JSON.stringify({ title: "Visit\0" }));
  put("latin.txt", Uint8Array.of(...Buffer.from("La citt"), 0xe0, ...Buffer.from(" di Roma")));
  put("saved.html", `<!DOCTYPE html>\n<html lang="it"><body><p>${GOOD}</p></body></html>`);
  put("utf16.txt", Buffer.from(`\ufeff${GOOD}`, "utf16le"));
  put("short.txt", "Sì.");
  put(
    "french.txt",
    "Le président français a rencontré son homologue algérien à Paris pour parler de la coopération économique.",
  );
  put("described.txt", GOOD);
  put("described.meta.json", '{"date": "2025-01-01"}');
  put("undated.txt", GOOD);
  put("undated.meta.json", '{"published": "last week"}');
  put("broken.txt", GOOD);
  put("broken.meta.json", "{");
  mkdirSync(join(folder, "hollow"));
  makeUnreadable("secret.txt");
});

/** A file that nobody may read; the superuser may read any, so for him it is one that the system cannot. */
function makeUnreadable(name: string): void {
  if (process.getuid?.() === 0) symlinkSync("/proc/self/mem", join(folder, name));
  else {
    put(name, GOOD);
    chmodSync(join(folder, name), 0);
  }
}

afterAll(() => rmSync(folder, { recursive: true }));

/** Each is one line on standard error and nothing on standard output. */
const REFUSED: readonly [what: string, args: string[], complaint: RegExp][] = [
  ["an empty file", ["empty.txt"], /^entente: empty\.txt: \[empty\] the text is empty: .+$/],
  ["a file of blanks", ["blank.txt"], /^entente: blank\.txt: \[empty\] .+$/],
  ["a binary file", ["image.txt"], /^entente: image\.txt: \[binary\] this is a binary file, not text: .+$/],
  ["a zero far into a file", ["late-zero.txt"], /^entente: late-zero\.txt: \[binary\] .+$/],
  ["a zero in a title", ["zero-title.txt"], /^entente: zero-title\.txt: \[sidecar\] .+"title".+$/],
  ["a file in Latin-1", ["latin.txt"], /^entente: latin\.txt: \[encoding\] not valid UTF-8 at byte 7: .+$/],
  ["a file in UTF-16", ["utf16.txt"], /^entente: utf16\.txt: \[encoding\] not valid UTF-8 at byte 0: .+$/],
  ["a saved web page", ["saved.html"], /^entente: saved\.html: \[web-page\] this is a web page .+: .+$/],
  ["too few words to tell the language", ["short.txt"], /^entente: short\.txt: \[language-unknown\] .+$/],
  [
    "a language without a pack",
    ["french.txt"],
    /^entente: french\.txt: \[language-unsupported\] no language pack for "fr": this installation reads .+$/,
  ],
  [
    "a language asked for without a pack",
    ["good.txt", "--lang", "fr"],
    /^entente: \[language-unsupported\] no language pack for "fr": .+$/,
  ],
  ["a missing file", ["nowhere.txt"], /^entente: nowhere\.txt: \[missing\] no such file or folder: .+$/],
  ["a pattern that fits nothing", ["no*.txt"], /^entente: no\*\.txt: \[missing\] .+$/],
  ["a file below a file", ["good.txt/article.txt"], /^entente: good\.txt\/article\.txt: \[missing\] .+$/],
  ["a file that may not be read", ["secret.txt"], /^entente: secret\.txt: \[(forbidden|unreadable)\] .+: .+$/],
  ["a folder without articles", ["hollow"], /^entente: hollow: \[no-articles\] no \.txt articles in this folder: .+$/],
  [
    "a description with an unknown fact",
    ["described.txt"],
    /^entente: described\.txt: \[sidecar\] its description described\.meta\.json .+"date".+$/,
  ],
  [
    "a description that is no JSON",
    ["broken.txt"],
    /^entente: broken\.txt: \[sidecar\] its description broken\.meta\.json cannot be used: .+$/,
  ],
  [
    "a description with a date that is none",
    ["undated.txt"],
    /^entente: undated\.txt: \[published-invalid\] "last week" is not a date: .+$/,
  ],
  [
    "a date that is none",
    ["good.txt", "--published", "tomorrow"],
    /^entente: \[published-invalid\] "tomorrow" is not a date: .+$/,
  ],
  ["a day that does not exist", ["good.txt", "--published", "2025-02-30"], /^entente: \[published-invalid\] .+$/],
  [
    "an unknown option",
    ["good.txt", "--colour"],
    /^entente: \[option-unknown\] there is no option --colour: entente read --help lists the options$/,
  ],
  [
    "a misspelt option",
    ["good.txt", "--fromat", "json"],
    /^entente: \[option-unknown\] there is no option --fromat, did you mean --format: .+$/,
  ],
  [
    "an option without its value",
    ["good.txt", "--lang"],
    /^entente: \[option-value\] --lang wants a value: entente read --help .+$/,
  ],
  ["an option in place of a value", ["good.txt", "--lang", "--explain"], /^entente: \[option-value\] --lang wants .+$/],
  ["a value too many", ["good.txt", "--explain=all"], /^entente: \[option-value\] --explain takes no value: .+$/],
  ["an unknown format", ["good.txt", "--format", "xml"], /^entente: \[format-unknown\] there is no format "xml": .+$/],
  ["a misspelt format", ["good.txt", "--format", "jsno"], /^entente: \[format-unknown\] .+, did you mean json: .+$/],
  ["no number of threads", ["good.txt", "--jobs", "0"], /^entente: \[jobs-invalid\] "0" is no number of threads: .+$/],
  [
    "one record of several articles",
    ["good.txt", "blank.txt", "--format", "json"],
    /^entente: \[format-one\] .+ 2 articles .+$/,
  ],
  ["an explanation of records", ["good.txt", "--format", "jsonl", "--explain"], /^entente: \[explain-format\] .+$/],
  ["nothing named", [], /^entente: \[nothing-named\] nothing to read: .+$/],
];

describe("one clear sentence and exit status 1 for", () => {
  test.each(REFUSED)("%s", async (_, args, complaint) => {
    const { status, out, err } = await entente(["read", ...args], folder);
    expect(err.trimEnd()).toMatch(complaint);
    expect({ status, out }).toEqual({ status: 1, out: "" });
  });

  test("an unknown command", async () => {
    const { status, out, err } = await entente(["digest"], folder);
    expect(err).toBe('entente: [command-unknown] there is no command "digest": entente --help lists the commands\n');
    expect({ status, out }).toEqual({ status: 1, out: "" });
  });

  test("a misspelt command", async () => {
    const { status, out, err } = await entente(["raed", "good.txt"], folder);
    expect(err).toBe(
      'entente: [command-unknown] there is no command "raed", did you mean read: entente --help lists the commands\n',
    );
    expect({ status, out }).toEqual({ status: 1, out: "" });
  });

  test("a single line of 20 MB, above the stated limit", async () => {
    put("huge.txt", GOOD.trim().repeat(20_000_000 / GOOD.length));
    const { status, out, err } = await entente(["read", "huge.txt", "--format", "jsonl"], folder);
    expect(err).toMatch(
      new RegExp(
        `^entente: huge\\.txt: \\[too-large\\] the text has \\d+ bytes or more, more than the limit of ${LONGEST_TEXT} characters: `,
      ),
    );
    expect({ status, out }).toEqual({ status: 1, out: "" });
  });
});

test.skipIf(!existsSync("/dev/full"))("output that cannot be written is one clear sentence", async () => {
  const { status, err } = await entente(["read", "good.txt", "--lang", "it"], folder, "", "/dev/full");
  expect(err).toMatch(/^entente: \[output-failed\] standard output cannot be written \(ENOSPC.+\): .+\n$/);
  expect(status).toBe(1);
});

test("a line break in a name stays out of the sentence", async () => {
  const { err } = await entente(["read", "no\nwhere.txt"], folder);
  expect(err).toMatch(/^entente: no where\.txt: \[missing\] .+\n$/);
});

test("a stream of 20 MB is given up before its end", async () => {
  const { status, out, err } = await entente(["read", "-"], folder, Buffer.alloc(20_000_000, "parole "));
  expect(err).toMatch(/^entente: standard input: \[too-large\] /);
  expect({ status, out }).toEqual({ status: 1, out: "" });
});

test.each([1, 2])("the other articles are still read by %i threads, each on a complete line", async (jobs) => {
  const names = ["empty.txt", "good.txt", "nowhere.txt", "latin.txt", "visit.txt", "short.txt"];
  put("visit.txt", VISIT);
  const { status, out, err } = await entente(
    ["read", ...names, "--lang", "it", "--format", "jsonl", "--jobs", String(jobs)],
    folder,
  );
  const texts = out.split("\n").map((line) => (line === "" ? "" : JSON.parse(line).text));
  expect(texts).toEqual([GOOD, VISIT, "Sì.", ""]);
  expect(err.split("\n").map((line) => line.split(" ")[1])).toEqual([
    "empty.txt:",
    "nowhere.txt:",
    "latin.txt:",
    undefined,
  ]);
  expect(status).toBe(1);
});

test("ten thousand quotations inside each other are read", async () => {
  put("nested.txt", `Il ministro ha detto: ${"“".repeat(10_000)}la Francia ha accusato la Cina${"”".repeat(10_000)}.`);
  const { status, err } = await entente(["read", "nested.txt", "--lang", "it", "--format", "jsonl"], folder);
  expect({ status, err }).toEqual({ status: 0, err: "" });
});
