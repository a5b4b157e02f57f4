import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

/** In all, over the languages: a hundred thousand where changes are tested; ENTENTE_RUNS and ENTENTE_SEED choose others. */
const RUNS = Number(process.env.ENTENTE_RUNS ?? (process.env.CI === "true" ? 100_000 : 10_000));
/** The texts are the same in every run, so that a failure can be met again. */
const SEED = process.env.ENTENTE_SEED ?? "20250903";
const LANGUAGES = ["it", "en"];
const PROGRAM = fileURLToPath(new URL("../support/any-text-process.ts", import.meta.url));

test(`${RUNS} texts that look like news and are not: no crash, every record valid, every offset in the text`, async () => {
  const failures = await Promise.all(
    LANGUAGES.map(async (language) => {
      const runs = String(Math.ceil(RUNS / LANGUAGES.length));
      const args = ["--import", "tsx", PROGRAM, language, runs, SEED];
      return (await promisify(execFile)(process.execPath, args)).stdout;
    }),
  );
  expect(failures).toEqual(LANGUAGES.map(() => ""));
}, 900_000);
