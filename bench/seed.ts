/** `npm run bench -- seed`: what must and must not be read from the article that started the project, with and without its date. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createReader } from "../src/reader/index.ts";
import { nodeResources } from "../src/sources/node-resources.ts";
import { type Check, checkRecord, type Expected } from "./support/seed-checks.ts";
import { sharedPath } from "./support/shared.ts";

/** Publication dates the article is read under; null: not given. */
const PUBLISHED = [null, "2025-09-03"];

export default async function run(): Promise<unknown> {
  const folder = sharedPath("seed", "seed");
  if (folder === null) return undefined;
  const expected: Expected = JSON.parse(readFileSync(join(folder, "expected.json"), "utf8"));
  const text = readFileSync(join(folder, expected.article), "utf8");
  const reader = createReader(nodeResources());
  const figures: Record<string, unknown> = {};
  for (const published of PUBLISHED) {
    const options = { language: expected.language, ...(published === null ? {} : { published }) };
    const checks = checkRecord(expected, await reader.read(text, options));
    console.log(`\nseed, ${published === null ? "no publication date" : `published ${published}`}`);
    for (const check of checks) print(check);
    const right = checks.filter(({ passed }) => passed).length;
    console.log(`seed: ${right} of ${checks.length}`);
    figures[published ?? "undated"] = {
      right,
      of: checks.length,
      wrong: checks.filter((one) => !one.passed).map((one) => one.what),
    };
  }
  return figures;
}

function print({ what, passed, near }: Check): void {
  console.log(`${passed ? "✓" : "✗"} ${what}`);
  if (!passed) for (const candidate of near) console.log(`      ${candidate}`);
}
