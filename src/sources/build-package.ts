/** Run by `npm run build`: a pack for every language, the list of them that a browser asks for, and the record's JSON Schema. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { schemaDocument } from "../reader/schema.ts";
import { writePack } from "../reader/write-pack.ts";
import type { PackManifest } from "./fetch-resources.ts";
import { PACKAGE } from "./node-resources.ts";
import { languagesOf, readModels, readTables } from "./tables.ts";

const dist = join(PACKAGE, "dist");
const packs = join(dist, "packs");
const writeJson = (file: string, value: unknown) => writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
const manifest: PackManifest = { languages: languagesOf(PACKAGE) };
mkdirSync(packs, { recursive: true });
for (const language of manifest.languages) {
  const pack = writePack(language, readTables(PACKAGE, language), readModels(PACKAGE, language));
  writeFileSync(join(packs, `${language}.pack`), pack);
}
writeJson(join(packs, "manifest.json"), manifest);
writeJson(join(dist, "record.schema.json"), schemaDocument());
