import { writeFileSync } from "node:fs";
import { readSamples } from "../bench/support/samples.ts";
import { matchEvents } from "../src/evaluation/match-events.ts";
import { prominenceIn } from "../src/events/confidence/prominence.ts";
import { signsOf } from "../src/events/confidence/signs.ts";
import { readAllEvents } from "../src/events/read-events.ts";
import { createReader } from "../src/reader/index.ts";
import { events, sceneOf } from "../src/reader/passes/08-read-events.ts";
import { recordOf } from "../src/reader/record.ts";
import { nodeResources } from "../src/sources/node-resources.ts";
import { fitLogistic } from "./logistic.ts";

const FOLDERS = ["../samples/", "../bench/development/"];
const TABLE = new URL("../data/ontology/confidence.tsv", import.meta.url);

/** A record as read: its signs, and whether a coder has type, actors and recipients the same. */
export interface JudgedRecord {
  article: string;
  language: string;
  signs: readonly string[];
  right: boolean;
}

/** Every record read, those of little confidence too, from the articles that rules are mended on, beside their gold. */
export async function judgedRecords(): Promise<JudgedRecord[]> {
  const reader = createReader(nodeResources());
  const records: JudgedRecord[] = [];
  for (const folder of FOLDERS) {
    for (const { name, gold, document, pack } of await readSamples(null, new URL(folder, import.meta.url), reader)) {
      events(document, pack, readAllEvents);
      const record = recordOf(document, pack);
      const scene = sceneOf(document, pack);
      const prominence = prominenceIn(scene, document.events);
      const matched = new Set(matchEvents(gold.events, record).matchOf);
      document.events.forEach((draft, index) => {
        const { language } = record;
        records.push({ article: name, language, signs: signsOf(scene, draft, prominence), right: matched.has(index) });
      });
    }
  }
  return records;
}

/** What a rarer sign is of no use to learn from. */
const FEWEST = 5;

/** How strongly weights are held towards 0; chosen on folds of articles. */
const PENALTY = 0.004;

/** Weight of each sign. */
export function learnConfidence(records: readonly JudgedRecord[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { signs } of records) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= FEWEST).map(([sign]) => sign);
  known.sort();
  const indices = new Map(known.map((sign, index) => [sign, index]));
  const observations = records.map(({ signs, right }) => ({
    signs: Int32Array.from(signs.flatMap((sign) => indices.get(sign) ?? [])),
    right,
  }));
  const weights = fitLogistic(observations, known.length, PENALTY);
  return new Map(known.map((sign, index) => [sign, weights[index]]));
}

/** `npm run train -- confidence`: writes `data/ontology/confidence.tsv`. */
export async function trainConfidence(): Promise<void> {
  const records = await judgedRecords();
  const weights = learnConfidence(records);
  const articles = new Set(records.map(({ article }) => article)).size;
  const head = [
    `# What each sign of a record adds to the log odds that type, actors and recipients are all right: a logistic regression learnt from`,
    `# ${records.length} records of ${articles} invented articles (samples/, bench/development/) by \`npm run train -- confidence\`; not edited by hand.`,
    "sign\tweight",
  ];
  const rows = [...weights].map(([sign, weight]) => `${sign}\t${weight.toFixed(3)}`);
  writeFileSync(TABLE, `${[...head, ...rows].join("\n")}\n`);
  console.log(`${TABLE.pathname}: ${rows.length} signs from ${records.length} records`);
}
