import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Contribution } from "./contribution.ts";
import { readFollowTheMoney } from "./follow-the-money.ts";
import { readOwnTable } from "./own-tables.ts";
import { readPetrarchActors } from "./petrarch-actors.ts";
import { readPetrarchAgents } from "./petrarch-agents.ts";
import { readWikidata } from "./wikidata.ts";

/** What a folder of a user's knowledge may hold, for messages and help. */
export const KNOWLEDGE_FILES =
  "tables of data/ (people.tsv, offices.tsv …), PETRARCH dictionaries (*.actors.txt, *.agents.txt), Wikidata answers (*.sparql.json), FollowTheMoney entities (*.ftm.json, *.jsonl)";

type Import = (source: string, file: string, stateOf: (iso3: string) => string | undefined) => Contribution;

/** Endings of files and what reads them. */
const IMPORTS: readonly (readonly [ending: string, read: Import])[] = [
  [".actors.txt", readPetrarchActors],
  [".agents.txt", readPetrarchAgents],
  [".sparql.json", readWikidata],
  [".ftm.json", readFollowTheMoney],
  [".jsonl", readFollowTheMoney],
];

/**
 * Reads every file of a user's folder, in alphabetical order; gzipped ones (`.gz`) too. `hasTable` says which tables there are,
 * `stateOf` gives a country's state. Files of other kinds are problems. Throws the file system's error when the folder cannot be read.
 */
export function readKnowledge(
  folder: string,
  hasTable: (path: string) => boolean,
  stateOf: (iso3: string) => string | undefined,
): Contribution[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return files.map((file) => readFile(file, hasTable, stateOf));
}

function readFile(
  file: string,
  hasTable: (path: string) => boolean,
  stateOf: (iso3: string) => string | undefined,
): Contribution {
  const bytes = readFileSync(file);
  const zipped = file.endsWith(".gz");
  const source = new TextDecoder().decode(zipped ? gunzipSync(bytes) : bytes);
  const name = (zipped ? file.slice(0, -".gz".length) : file).replaceAll("\\", "/");
  const found = IMPORTS.find(([ending]) => name.endsWith(ending));
  if (found !== undefined) return found[1](source, file, stateOf);
  const base = name.slice(name.lastIndexOf("/") + 1);
  const table = ["actors", "agreements"].map((room) => `${room}/${base}`).find(hasTable);
  if (table !== undefined) return readOwnTable(source, file, table);
  return { rows: [], problems: [{ file, line: 1, message: `unknown kind of file, give ${KNOWLEDGE_FILES}` }] };
}
