import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Contribution } from "./contribution.ts";
import { readFollowTheMoney } from "./follow-the-money.ts";
import { readOwnTable } from "./own-tables.ts";
import { readPetrarchActors } from "./petrarch-actors.ts";
import { readPetrarchAgents } from "./petrarch-agents.ts";
import { readPetrarchDiscards } from "./petrarch-discards.ts";
import { type ActOfCode, readPetrarchVerbs } from "./petrarch-verbs.ts";
import { readWikidata } from "./wikidata.ts";

/** What a folder of a user's knowledge may hold, for messages and help. */
const KNOWLEDGE_FILES =
  "tables of data/ (people.tsv, offices.tsv …), PETRARCH dictionaries (*.actors.txt, *.agents.txt, *.verbs.txt, *.discards.txt), Wikidata answers (*.sparql.json), FollowTheMoney entities (*.ftm.json, *.jsonl)";

/** What an import asks of our own tables. */
export interface OwnTables {
  has: (path: string) => boolean;
  /** The state of a country. */
  stateOf: (iso3: string) => string | undefined;
  actOf: ActOfCode;
}

type Import = (source: string, file: string, own: OwnTables) => Contribution;

/** Endings of files and what reads them. */
const IMPORTS: readonly (readonly [ending: string, read: Import])[] = [
  [".actors.txt", (source, file, { stateOf }) => readPetrarchActors(source, file, stateOf)],
  [".agents.txt", (source, file) => readPetrarchAgents(source, file)],
  [".verbs.txt", (source, file, { actOf }) => readPetrarchVerbs(source, file, actOf)],
  [".discards.txt", (source, file) => readPetrarchDiscards(source, file)],
  [".sparql.json", (source, file, { stateOf }) => readWikidata(source, file, stateOf)],
  [".ftm.json", (source, file, { stateOf }) => readFollowTheMoney(source, file, stateOf)],
  [".jsonl", (source, file, { stateOf }) => readFollowTheMoney(source, file, stateOf)],
];

/**
 * Reads every file of a user's folder, in alphabetical order; gzipped ones (`.gz`) too. Files of other kinds are problems. Throws the
 * file system's error when the folder cannot be read.
 */
export function readKnowledge(folder: string, own: OwnTables): Contribution[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return files.map((file) => readFile(file, own));
}

function readFile(file: string, own: OwnTables): Contribution {
  const bytes = readFileSync(file);
  const zipped = file.endsWith(".gz");
  const source = new TextDecoder().decode(zipped ? gunzipSync(bytes) : bytes);
  const name = (zipped ? file.slice(0, -".gz".length) : file).replaceAll("\\", "/");
  const found = IMPORTS.find(([ending]) => name.endsWith(ending));
  if (found !== undefined) return found[1](source, file, own);
  const base = name.slice(name.lastIndexOf("/") + 1);
  const table = ["actors", "agreements"].map((room) => `${room}/${base}`).find(own.has);
  if (table !== undefined) return readOwnTable(source, file, table);
  return { rows: [], problems: [{ file, line: 1, message: `unknown kind of file, give ${KNOWLEDGE_FILES}` }] };
}
