import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

/** In all, over the languages: a hundred thousand where changes are tested; ENTENTE_RUNS and ENTENTE_SEED choose others. */
const RUNS = Number(process.env.ENTENTE_RUNS ?? (process.env.CI === "true" ? 100_000 : 10_000));
/** The texts are the same in every run, so that a failure can be met again. */
const SEED = process.env.ENTENTE_SEED ?? "20250903";
const LANGUAGES = ["it", "en"];
const PROGRAM = fileURLToPath(new URL("../support/any-text-process.ts", import.meta.url));

/** What went wrong with the texts of a language; empty when nothing did. */
async function readMany(language: string, folder: string): Promise<string> {
  const file = join(folder, `${language}.txt`);
  const args = ["--import", "tsx", PROGRAM, language, String(Math.ceil(RUNS / LANGUAGES.length)), SEED, file];
  try {
    return (await promisify(execFile)(process.execPath, args)).stdout;
  } catch (error) {
    return `${error}\nwhile reading ${JSON.stringify(readFileSync(file, "utf8").split("\0")[0])}`;
  }
}

test(`${RUNS} texts that look like news and are not: no crash, every record valid, every offset in the text`, async () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-any-"));
  const failures = await Promise.all(LANGUAGES.map((language) => readMany(language, folder)));
  rmSync(folder, { recursive: true });
  expect(failures).toEqual(LANGUAGES.map(() => ""));
}, 900_000);
