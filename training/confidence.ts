import { writeFileSync } from "node:fs";
import { readReal } from "../bench/support/real-articles.ts";
import { readSamples, type Sample } from "../bench/support/samples.ts";
import { readUnpolitical } from "../bench/support/unpolitical-texts.ts";
import { matchEvents } from "../src/evaluation/match-events.ts";
import { locate } from "../src/evaluation/read-gold.ts";
import { settingOf } from "../src/events/confidence/setting.ts";
import { signsOf } from "../src/events/confidence/signs.ts";
import { readAllEvents } from "../src/events/read-events.ts";
import { createReader, type Reader } from "../src/reader/index.ts";
import { events, sceneOf } from "../src/reader/passes/08-read-events.ts";
import { recordOf } from "../src/reader/record/record.ts";
import { nodeResources } from "../src/sources/node-resources.ts";
import { codePoints } from "../src/text/code-points.ts";
import { fitLogistic } from "./logistic.ts";

const FOLDERS = ["../samples/", "../bench/development/"];
const TABLE = new URL("../data/ontology/confidence.tsv", import.meta.url);

/** A record as read: its signs, and whether a coder has type, actors and recipients the same. */
export interface JudgedRecord {
  set: "article" | "paragraph" | "real" | "unpolitical";
  article: string;
  language: string;
  signs: readonly string[];
  right: boolean;
}

/** Every record read, those of little confidence too, from the articles that rules are mended on, beside their gold. */
export async function judgedRecords(): Promise<JudgedRecord[]> {
  const reader = createReader(nodeResources());
  const records: JudgedRecord[] = [];
  for (const folder of FOLDERS)
    for (const sample of await readSamples(null, new URL(folder, import.meta.url), reader)) {
      records.push(...judged(sample, "article"));
      for (const part of await paragraphsOf(sample, reader)) records.push(...judged(part, "paragraph"));
    }
  for (const sample of (await readReal(null, reader)) ?? []) records.push(...judged(sample, "real"));
  for (const sample of (await readUnpolitical(reader)) ?? []) records.push(...judged(sample, "unpolitical"));
  return records;
}

/** Each paragraph of an article read as a text of its own: what is told in few words is rated too. */
async function paragraphsOf({ name, gold, parts, record }: Sample, reader: Reader): Promise<Sample[]> {
  const { text, language } = record;
  const { toUtf16 } = codePoints(text);
  const placed = gold.events.flatMap((event) => {
    const place = event.at ?? locate(text, event.trigger);
    return place === null ? [] : { event, place: place.map(toUtf16) };
  });
  const paragraphs: Sample[] = [];
  for (const { index: start, 0: words } of text.matchAll(/[^\n]+/gu)) {
    const end = start + words.length;
    const { document, pack, record: own } = await reader.readDocument(words, { language, published: gold.published });
    const { toCodePoint } = codePoints(own.text);
    const events = placed.flatMap(({ event, place: [from, to] }) =>
      from < start || to > end
        ? []
        : { ...event, at: [toCodePoint(from - start), toCodePoint(to - start)] as [number, number] },
    );
    paragraphs.push({ name, gold: { ...gold, events }, parts, document, pack, record: own });
  }
  return paragraphs;
}

function judged({ name, gold, document, pack }: Sample, set: JudgedRecord["set"]): JudgedRecord[] {
  events(document, pack, readAllEvents);
  const record = recordOf(document, pack);
  const scene = sceneOf(document, pack);
  const setting = settingOf(scene, document.events);
  const matched = new Set(matchEvents(gold.events, record).matchOf);
  return document.events.map((draft, index) => ({
    set,
    article: name,
    language: record.language,
    signs: signsOf(scene, draft, setting),
    right: matched.has(index),
  }));
}

/** What a rarer sign is of no use to learn from. */
const FEWEST = 5;

/** How strongly weights are held towards 0; chosen on folds of articles. */
const PENALTY = 0.004;

/** What a record of each set counts: paragraphs tell articles again, real articles are few. */
const COUNTS: Readonly<Record<JudgedRecord["set"], number>> = { article: 1, paragraph: 0.5, real: 2, unpolitical: 1 };

/** Weight of each sign. */
export function learnConfidence(records: readonly JudgedRecord[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { signs } of records) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= FEWEST).map(([sign]) => sign);
  known.sort();
  const indices = new Map(known.map((sign, index) => [sign, index]));
  const observations = records.map(({ set, signs, right }) => ({
    signs: Int32Array.from(signs.flatMap((sign) => indices.get(sign) ?? [])),
    right,
    weight: COUNTS[set],
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
    `# ${records.length} records of ${articles} texts (samples/, bench/development/, bench/real/, texts without politics) by \`npm run train -- confidence\`; not edited by hand.`,
    "sign\tweight",
  ];
  const rows = [...weights].map(([sign, weight]) => `${sign}\t${weight.toFixed(3)}`);
  writeFileSync(TABLE, `${[...head, ...rows].join("\n")}\n`);
  console.log(`${TABLE.pathname}: ${rows.length} signs from ${records.length} records`);
}
