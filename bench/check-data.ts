import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { line } from "../src/evaluation/figures.ts";
import { checkTables } from "../src/sources/checks/check-tables.ts";
import { findCollisions } from "../src/sources/checks/collisions.ts";
import { NAMING_LANGUAGES } from "../src/sources/checks/naming-schemas.ts";
import { describe, type Problem, readTables } from "../src/sources/checks/numbered-table.ts";
import { coverageOf } from "./check/coverage.ts";
import { checkGold } from "./check/gold.ts";
import { checkStories } from "./check/stories.ts";
import { checkPredicates } from "./check-predicates.ts";

const LANGUAGES = ["it", "en"];
/** Where articles with gold stand. */
const ARTICLES = ["samples", "bench/development", "bench/held-out"];
/** Where reports of one event by many stand. */
const STORIES = ["bench/stories/development", "bench/stories/further", "bench/stories/held-out"];

/**
 * Checks every table under `root/data`: form of all, meaning of those of actors, agreements and predicates;
 * then that the gold of the articles uses codes that exist and words that stand in the texts.
 * Returns `file:line: what is wrong, what to do`, errors and warnings apart.
 */
export function checkData(root = "."): { errors: string[]; warnings: string[] } {
  const { tables, problems } = readTables(resolve(root, "data"));
  const found: Problem[] = [...problems, ...checkTables(tables)];
  for (const language of [...LANGUAGES, ...NAMING_LANGUAGES]) found.push(...findCollisions(tables, language));
  const said = (severity: Problem["severity"]) =>
    found.filter((problem) => problem.severity === severity).map(describe);
  return {
    errors: [
      ...said("error"),
      ...LANGUAGES.flatMap((language) => checkPredicates(language, root)),
      ...ARTICLES.flatMap((folder) => checkGold(resolve(root, folder), tables)),
      ...STORIES.flatMap((folder) => checkStories(resolve(root, folder), tables)),
    ],
    warnings: said("warning"),
  };
}

/** Prints how many of what the tables hold beside what is asked of them; with `gaps` also when who is not told. */
function printCoverage(gaps: boolean): void {
  const { tables } = readTables(resolve("data"));
  const today = new Date().toISOString().slice(0, 10);
  for (const { what, found, asked, missing } of coverageOf(tables, [...LANGUAGES, ...NAMING_LANGUAGES], today)) {
    console.log(line(what, [found, asked]));
    if (gaps) for (const one of missing) console.log(`    ${one}`);
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { errors, warnings } = checkData();
  for (const line of [...warnings, ...errors]) console.log(line);
  printCoverage(process.argv.includes("--gaps"));
  console.log(`${errors.length} errors, ${warnings.length} warnings`);
  process.exitCode = errors.length > 0 ? 1 : 0;
}
