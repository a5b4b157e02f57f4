import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { estimate, percent } from "../../src/evaluation/bootstrap.ts";
import { rates } from "../../src/evaluation/figures.ts";
import { cameoTriples, createReader } from "../../src/reader/index.ts";
import { readCameoCode } from "../../src/sources/knowledge/cameo-codes.ts";
import { knowledgeResources } from "../../src/sources/knowledge-resources.ts";
import { type GoldSet, readRows } from "../support/gold-set.ts";
import { sharedPath } from "../support/shared.ts";

interface Row {
  text: string;
  date: string;
  events: { source: string; target: string; code: string }[];
}

/** Triples of one sentence, as coded and as read: `GON COP|ARN|050`. */
interface Coded {
  gold: string[];
  read: string[];
}

/** PETRARCH's unit tests of an invented world, its own dictionaries of actors and agents laid over our tables. */
const petrarch: GoldSet = async () => {
  const rows = readRows<Row>("events", "petrarch_unittest_cameo20.jsonl.gz");
  const dictionaries = sharedPath("events", "data", "dictionaries");
  if (rows === null || dictionaries === null) return null;
  const coded = await withDictionaries(dictionaries, (folder) => codeAll(rows, folder));
  const sentences = { items: coded.length, what: "PETRARCH unit test, sentences exactly right" };
  const exact = estimate(
    coded,
    percent(({ gold, read }) => gold.length === read.length && common(gold, read) === gold.length),
  );
  const triples = {
    items: coded.reduce((sum, { gold }) => sum + gold.length, 0),
    what: "PETRARCH unit test, triples, F1",
  };
  return [
    { ...sentences, ours: exact, peer: "41.8 PETRARCH-2 on gold parses", reach: 55, aim: 80 },
    { ...triples, ours: estimate(coded, tripleF1), peer: "52.0 the same; 16.5 UniversalPetrarch", reach: 62 },
  ];
};

/** Runs `use` over a folder that holds the validation dictionaries alone. */
async function withDictionaries<Result>(from: string, use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "entente-petrarch-"));
  try {
    for (const part of ["actors", "agents"])
      cpSync(join(from, `PETR.Validate.${part}.txt.gz`), join(folder, `PETR.Validate.${part}.txt.gz`));
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function codeAll(rows: readonly Row[], folder: string): Promise<Coded[]> {
  const reader = createReader(knowledgeResources(folder, () => {}));
  const coded: Coded[] = [];
  for (const { text, date, events } of rows) {
    const published = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}`;
    const record = await reader.read(text, { language: "en", published });
    const gold = events.map(({ source, target, code }) => `${actorOf(source)}|${actorOf(target)}|${code}`);
    const read = cameoTriples(record, "petrarch").map(
      ({ source, target, code }) => `${actorOf(source)}|${actorOf(target)}|${code}`,
    );
    coded.push({ gold, read });
  }
  return coded;
}

/** `GONGOVMIL` → `GON GOV`: the state and the first sector, as our participants have them. */
function actorOf(code: string): string {
  const read = readCameoCode(code);
  return read === null ? code : [read.country, ...read.sectors.slice(0, 1)].join(" ").trim();
}

function common(gold: readonly string[], read: readonly string[]): number {
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

function tripleF1(coded: readonly Coded[]): number {
  let [right, gold, predicted] = [0, 0, 0];
  for (const each of coded) {
    right += common(each.gold, each.read);
    gold += each.gold.length;
    predicted += each.read.length;
  }
  return rates({ right, gold, predicted }).f1;
}

export default petrarch;
