import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readGold } from "../../src/evaluation/read-gold.ts";
import { createReader, type Reader } from "../../src/reader/index.ts";
import { nodeResources } from "../../src/sources/node-resources.ts";
import { wholeOf } from "../../src/sources/wholes.ts";
import type { Sample } from "./samples.ts";
import { gzippedText } from "./shared.ts";

/** Where articles that really appeared are coded; their texts stand in shared data and are never copied. */
export const REAL = new URL("../real/", import.meta.url);
/** Those nobody looks at who mends rules: for measuring only. */
export const REAL_HELD_OUT = new URL("held-out/", REAL);

/** Which text of which collection a coding is of. */
export type Origin =
  | { collection: "gum" | "polnear" | "dice"; id: string }
  /** Sentences of a file without bounds of articles: the first and the last, counted from 0. */
  | { collection: "wikinews"; sentences: [first: number, last: number] };

const FILES: Readonly<Record<Origin["collection"], string[]>> = {
  gum: ["treebanks", "UD_English-GUM", "en_gum-ud-train.conllu.gz"],
  polnear: ["quotations", "polnear_train.jsonl.gz"],
  dice: ["events", "dice_it.jsonl.gz"],
  wikinews: ["entities", "kind-wikinews", "WN_train.tsv.gz"],
};

/** The folder of shared data; null where one of the collections is not here. */
export function sharedData(): string | null {
  const folder = join(process.env.ENTENTE_SHARED ?? "../shared", "data");
  return Object.values(FILES).every((parts) => existsSync(join(folder, ...parts))) ? folder : null;
}

const linesOf = (folder: string, collection: Origin["collection"]): string[] =>
  gzippedText(join(folder, ...FILES[collection])).split("\n");

/** The texts of a collection by their ids. */
export function textsOf(folder: string, collection: "gum" | "polnear" | "dice"): ReadonlyMap<string, string> {
  const lines = linesOf(folder, collection);
  return collection === "gum" ? documentsOf(lines) : articlesOf(lines);
}

/** Gives the text of an origin; each collection is read once. Throws for a text that its collection lacks. */
export function textsIn(folder: string): (origin: Origin) => string {
  const texts = new Map<string, ReadonlyMap<string, string>>();
  let sentences: readonly string[] | null = null;
  return (origin) => {
    const { collection } = origin;
    if (collection === "wikinews") {
      sentences ??= sentencesOf(linesOf(folder, collection));
      return sentences.slice(origin.sentences[0], origin.sentences[1] + 1).join("\n");
    }
    const known = texts.get(collection) ?? textsOf(folder, collection);
    texts.set(collection, known);
    const text = known.get(origin.id);
    if (text === undefined) throw new Error(`${collection} has no text ${origin.id}`);
    return text;
  };
}

/** Documents of a CoNLL-U file with their paragraphs. */
function documentsOf(lines: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  let id = "";
  for (const line of lines) {
    const [key, value] = line.split(" = ", 2);
    if (key === "# newdoc id") id = value;
    else if (line.startsWith("# newpar") && texts.has(id)) texts.set(id, `${texts.get(id)}\n\n`);
    else if (key === "# text") texts.set(id, `${texts.get(id) ?? ""}${line.slice("# text = ".length)} `);
  }
  return texts;
}

/** Texts of a JSON Lines file by their ids. */
function articlesOf(lines: readonly string[]): Map<string, string> {
  const rows = lines.filter((line) => line !== "").map((line) => JSON.parse(line) as { id: string; text: string });
  return new Map(rows.map(({ id, text }) => [id, text]));
}

/** Sentences of a file of one word a line, put together as they are printed. */
function sentencesOf(lines: readonly string[]): string[] {
  const sentences: string[] = [];
  let words: string[] = [];
  for (const line of lines) {
    if (line !== "") words.push(line.split("\t", 1)[0]);
    else if (words.length > 0) {
      sentences.push(printed(words));
      words = [];
    }
  }
  return sentences;
}

const printed = (words: readonly string[]): string =>
  words
    .join(" ")
    .replace(/ ([,.;:!?)\]»%])/g, "$1")
    .replace(/([([«]) /g, "$1")
    .replace(/(['’]) /g, "$1");

/** What is said where the shared data is not here. */
export const SKIPPED = "real: skipped, the shared data is not here (set ENTENTE_SHARED)";

/** Reads every real article that is coded in `codings`, in alphabetical order; null where the shared data is not here. */
export async function readReal(
  only: string | null = null,
  reader: Reader = createReader(nodeResources()),
  codings: URL = REAL,
): Promise<Sample[] | null> {
  const folder = sharedData();
  if (folder === null) return null;
  const textOf = textsIn(folder);
  const samples: Sample[] = [];
  for (const file of readdirSync(codings)
    .filter((each) => each.endsWith(".gold.json"))
    .sort()) {
    const coding = JSON.parse(readFileSync(new URL(file, codings), "utf8")) as { origin: Origin };
    const text = textOf(coding.origin);
    const { gold, parts } = readGold(coding, wholeOf, text);
    const { language, published } = gold;
    if (language === undefined || (only !== null && language !== only)) continue;
    const { document, pack, record } = await reader.readDocument(text, { language, published });
    samples.push({ name: file.slice(0, -".gold.json".length), gold, parts, document, pack, record });
  }
  return samples;
}
