import { readFile } from "node:fs/promises";
import type { Resources } from "../../src/reader/index.ts";
import { PACKAGE } from "../../src/sources/node-resources.ts";
import { languagesOf } from "../../src/sources/tables.ts";

/**
 * The repository's own tables and models as the package that was built for the tests has them (`test/reader/packs.test.ts` compares the two):
 * to compile the tables anew takes seconds in every test file.
 */
export const BUILT_PACKS: Resources = {
  languages: languagesOf(PACKAGE),
  pack: (language) => readFile(new URL(`../../dist/packs/${language}.pack`, import.meta.url)),
};
