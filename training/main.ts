/**
 * `npm run train -- grammar it [--licence open]`: makes a model of models/ from the treebanks beside the project;
 * `npm run train -- confidence`: the weights of confidence from the coded articles;
 * `npm run train -- towns`: the table of towns from GeoNames.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { trainConfidence } from "./confidence.ts";
import { readSentences, readText, TreebankBuilder } from "./conllu.ts";
import { trainGrammar } from "./grammar.ts";
import { SCHEDULE } from "./schedule.ts";
import { writeTowns } from "./towns.ts";
import { RECIPES, type TreebankSource } from "./treebanks.ts";

const shared = process.env.ENTENTE_SHARED ?? "../shared";

/** The sentences of a recipe's treebanks. */
export function gatherTreebank(sources: readonly TreebankSource[]) {
  const builder = new TreebankBuilder();
  for (const { name, splits, group, inflected } of sources) {
    for (const split of splits) {
      const text = readText(join(shared, "data", "treebanks", `${name}-ud-${split}.conllu.gz`));
      for (const sentence of readSentences(text)) builder.add(sentence, group, inflected);
    }
  }
  return builder.build();
}

function trainLanguage(language: string, open: boolean): void {
  const recipe = RECIPES[language];
  if (!recipe) throw new RangeError(`no recipe for ${language}: ${Object.keys(RECIPES).join(", ")}`);
  const started = Date.now();
  const log = (line: string): void =>
    console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);
  const bank = gatherTreebank(open ? recipe.filter(({ licence }) => !licence.includes("NC")) : recipe);
  log(`${bank.group.length} sentences, ${bank.words.length} words`);
  const bytes = trainGrammar(language, bank, SCHEDULE, log);
  const folder = join("models", language);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, open ? "grammar-open.bin" : "grammar.bin");
  writeFileSync(path, bytes);
  log(`${path}: ${(bytes.length / 1e6).toFixed(1)} MB`);
}

const [subject, language, ...options] = process.argv.slice(2);
if (subject === "grammar" && language) trainLanguage(language, options.join(" ") === "--licence open");
else if (subject === "confidence") await trainConfidence();
else if (subject === "towns") console.log(`${writeTowns()} towns`);
else {
  console.error("npm run train -- grammar <language> [--licence open] | confidence | towns");
  process.exitCode = 2;
}
