import { existsSync, readdirSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Resources } from "../reader/resources.ts";
import { languagesOf, lastChange, readModels, readTables } from "./tables.ts";

/** The package's own folder: both `src/sources/` and `dist/sources/` lie two levels below it. */
export const PACKAGE = fileURLToPath(new URL("../../", import.meta.url));
/** The packs made when the package was built; there are none beside `src/`. */
const PACKS = fileURLToPath(new URL("../packs/", import.meta.url));

/**
 * The languages of the package itself, or those of a `folder` of your own that holds `data/` and `models/`. A pack that is missing or
 * older than its tables is made from them. Throws the file system's error when a file cannot be read, and on a malformed table.
 */
export function nodeResources(folder?: string): Resources {
  if (folder !== undefined) return { languages: languagesOf(folder), pack: (language) => makePack(folder, language) };
  const built = existsSync(PACKS) ? readdirSync(PACKS).filter((name) => name.endsWith(".pack")) : [];
  const languages = built.map((name) => name.slice(0, -".pack".length));
  return {
    languages: languages.length > 0 ? languages.sort() : languagesOf(PACKAGE),
    pack: async (language) => {
      const file = join(PACKS, `${language}.pack`);
      const isFresh = existsSync(file) && statSync(file).mtimeMs >= lastChange(PACKAGE, language);
      return isFresh ? readFile(file) : makePack(PACKAGE, language);
    },
  };
}

async function makePack(folder: string, language: string): Promise<Uint8Array> {
  const { writePack } = await import("../reader/write-pack.ts");
  return writePack(language, readTables(folder, language), readModels(folder, language));
}
