import { readdirSync, readFileSync } from "node:fs";
import { line, rateCells } from "../../src/evaluation/figures.ts";
import type { CodedArticle } from "../../src/evaluation/gold.ts";
import { readGold } from "../../src/evaluation/read-gold.ts";
import { countEvents, score } from "../../src/evaluation/score.ts";
import { scoreText } from "../../src/evaluation/table.ts";
import { createReader, type Reader } from "../../src/reader/index.ts";
import type { Pack } from "../../src/reader/pack.ts";
import { nodeResources } from "../../src/sources/node-resources.ts";
import { wholeOf } from "../../src/sources/wholes.ts";

/** A sample article as coded by hand and as read, with what it was read by. */
export interface Sample extends CodedArticle {
  pack: Pack;
}

const SAMPLES = new URL("../../samples/", import.meta.url);

/** Reads every article with gold in `folder` whose language has a pack, in alphabetical order; `only` one language when given. */
export async function readSamples(
  only: string | null = null,
  folder: URL = SAMPLES,
  reader: Reader = createReader(nodeResources()),
): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const file of readdirSync(folder)
    .filter((each) => each.endsWith(".gold.json"))
    .sort()) {
    const name = file.slice(0, -".gold.json".length);
    const text = readFileSync(new URL(`${name}.txt`, folder), "utf8");
    const { gold, parts } = readGold(JSON.parse(readFileSync(new URL(file, folder), "utf8")), wholeOf, text);
    const { language, published } = gold;
    if (language === undefined || (only !== null && language !== only) || !reader.languages.includes(language))
      continue;
    const { document, pack, record } = await reader.readDocument(text, { language, published });
    samples.push({ name, gold, parts, document, pack, record });
  }
  return samples;
}

/** The value of `--name value` among the arguments, or null. */
export function option(args: readonly string[], name: string): string | null {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? null : (args[at + 1] ?? null);
}

/** Prints one table a language and returns its figures; with `byFile` also a line of events for each article. */
export function printScores(samples: readonly Sample[], byFile = false): unknown {
  const scores = score(samples);
  for (const each of scores) console.log(scoreText(each));
  if (byFile) for (const sample of samples) console.log(line(`  ${sample.name}`, rateCells(countEvents(sample))));
  return scores;
}
