import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Resources } from "../reader/resources.ts";
import type { Manifest } from "./fetch-resources.ts";
import { belongsTo } from "./table-paths.ts";

/** The package's own folder: both `src/sources/` and `dist/sources/` lie two levels below it. */
const PACKAGE = fileURLToPath(new URL("../../", import.meta.url));

/**
 * The tables and models of a folder that holds `data/` and `models/`, by default the package's own. A language is there when it has
 * both a folder of tables and a grammar. Throws the file system's error when a table or model cannot be read.
 */
export function nodeResources(folder: string = PACKAGE): Resources {
  const data = join(folder, "data");
  const grammar = (language: string) => join(folder, "models", language, "grammar.bin");
  const languages = foldersOf(join(data, "languages")).filter((language) => existsSync(grammar(language)));
  let paths: readonly string[] | null = null;
  return {
    languages,
    tables: async (asked) => {
      paths ??= listTables(data);
      const wanted = paths.filter((path) => belongsTo(path, asked));
      return Object.fromEntries(wanted.map((path) => [path, readFileSync(join(data, path), "utf8")]));
    },
    model: (language) => readFile(grammar(language)),
  };
}

/** What a browser may fetch of the package: its languages and tables. */
export function packageManifest(): Manifest {
  return { languages: nodeResources().languages, tables: listTables(join(PACKAGE, "data")) };
}

/** Every table below `data/`, with `/` between its folders, in alphabetical order. */
function listTables(data: string): string[] {
  const names = readdirSync(data, { recursive: true, encoding: "utf8" });
  return names
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".tsv"))
    .sort();
}

function foldersOf(path: string): string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
