import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cameoTriples, createReader } from "../../src/reader/index.ts";
import { readCameoCode } from "../../src/sources/knowledge/cameo-codes.ts";
import { knowledgeResources } from "../../src/sources/knowledge-resources.ts";
import { readRows } from "./gold-set.ts";
import { sharedPath } from "./shared.ts";

interface Row {
  text: string;
  date: string;
  events: { source: string; target: string; code: string }[];
}

/** A CAMEO-coded event whose actors are a country and the first sector: `GON COP`. */
export interface Triple {
  source: string;
  target: string;
  code: string;
}

/** The triples of one sentence, as coded and as read. */
export interface PetrarchSentence {
  text: string;
  gold: Triple[];
  read: Triple[];
  /** Rows of the events read. */
  rules: string[];
}

/** Files of PETRARCH's dictionaries beside the tests, and as what they are read. */
const DICTIONARIES = { actors: "actors", agents: "agents", discards: "discards", verbs: "verbs.2.0" };
type Dictionary = keyof typeof DICTIONARIES;
/** All of them, that of verbs too. */
export const ALL_DICTIONARIES = Object.keys(DICTIONARIES) as Dictionary[];

/**
 * Reads PETRARCH's unit tests of an invented world, its own dictionaries laid over our tables: who is who, and if asked what its verbs are
 * coded as; null without them.
 */
export async function readPetrarchSentences(
  parts: readonly Dictionary[] = ["actors", "agents", "discards"],
): Promise<PetrarchSentence[] | null> {
  const rows = readRows<Row>("events", "petrarch_unittest_cameo20.jsonl.gz");
  const dictionaries = sharedPath("events", "data", "dictionaries");
  if (rows === null || dictionaries === null) return null;
  const folder = mkdtempSync(join(tmpdir(), "entente-petrarch-"));
  try {
    for (const part of parts)
      cpSync(join(dictionaries, `PETR.Validate.${DICTIONARIES[part]}.txt.gz`), join(folder, `${part}.${part}.txt.gz`));
    return await codeAll(rows, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function codeAll(rows: readonly Row[], folder: string): Promise<PetrarchSentence[]> {
  const reader = createReader(knowledgeResources(folder, () => {}));
  const coded: PetrarchSentence[] = [];
  for (const { text, date, events } of rows) {
    const published = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
    const record = await reader.read(text, { language: "en", published });
    const read = cameoTriples(record, "petrarch").map(tripleOf);
    coded.push({ text, gold: events.map(tripleOf), read, rules: record.events.map(({ rule }) => rule) });
  }
  return coded;
}

const tripleOf = ({ source, target, code }: Triple): Triple => ({
  source: actorOf(source),
  target: actorOf(target),
  code,
});

/** `GONGOVMIL` → `GON GOV`: the state and the first sector, as our participants have them. */
function actorOf(code: string): string {
  const read = readCameoCode(code);
  return read === null ? code : [read.country, ...read.sectors.slice(0, 1)].join(" ").trim();
}

/** A triple as text, its code cut to `digits`: two are CAMEO's root. */
export const tripleText = ({ source, target, code }: Triple, digits = 4): string =>
  `${source} > ${target} ${code.slice(0, digits)}`;

/** How many texts two lists share, each counted once. */
export function common(gold: readonly string[], read: readonly string[]): number {
  const left = [...read];
  let right = 0;
  for (const each of gold) {
    const at = left.indexOf(each);
    if (at < 0) continue;
    left.splice(at, 1);
    right++;
  }
  return right;
}
