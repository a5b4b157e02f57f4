/**
 * `npm run train -- grammar it [--licence open]`: makes a model of models/ from the treebanks beside the project; `words` in place of
 * `grammar` trains the tagger, features and dictionary forms of an existing model again and leaves its parser;
 * `npm run train -- teacher-texts FOLDER`: what `training/teacher/teach.py` is trained on and labels; `npm run train -- trees it FOLDER`: trains
 * supertagger and parser of an existing model again, also on the trees that teachers left in the folder (`training/teacher/README.md`);
 * `npm run train -- entities it [--licence open | --development]`: the recogniser of names from the entity corpora;
 * `npm run train -- attributions`: the weights of attributions from PolNeAR's training articles;
 * `npm run train -- confidence`: the weights of confidence from the coded articles;
 * `npm run train -- counterparts`, `doers`: the weights by which an act that names no recipient or no doer is given one, from the coded articles;
 * `npm run train -- stories`: the weights that tell reports of one event, from the coded stories;
 * `npm run train -- types`: the classifier of acts from marked pairs, coded news and invented clauses; `word-vectors`: its word vectors;
 * `npm run train -- towns`: the table of towns from GeoNames.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeAttributions } from "./attributions/write-attributions.ts";
import { trainChoices } from "./choices.ts";
import { trainConfidence } from "./confidence.ts";
import { readSentences, readText, TreebankBuilder } from "./conllu.ts";
import { writeRecogniser } from "./entities/write-recogniser.ts";
import { retrainTrees, retrainWords, trainGrammar } from "./grammar.ts";
import { SCHEDULE } from "./schedule.ts";
import { trainStories } from "./stories.ts";
import { gatherTaught } from "./teacher/gather.ts";
import { readTaught } from "./teacher/taught.ts";
import { writeTowns } from "./towns.ts";
import { RECIPES, RELATED, type TreebankSource } from "./treebanks.ts";
import { writeTypes, writeWordVectors } from "./types/write-types.ts";

const shared = process.env.ENTENTE_SHARED ?? "../shared";

/** The sentences of a recipe's treebanks. */
function gatherTreebank(sources: readonly TreebankSource[]) {
  const builder = new TreebankBuilder();
  for (const { name, splits, group, inflected } of sources) {
    for (const split of splits) {
      const text = readText(join(shared, "data", "treebanks", `${name}-ud-${split}.conllu.gz`));
      for (const sentence of readSentences(text)) builder.add(sentence, group, inflected);
    }
  }
  return builder.build();
}

function trainLanguage(subject: "grammar" | "words" | "trees", language: string, open: boolean, taught: string): void {
  const own = RECIPES[language];
  if (!own) throw new RangeError(`no recipe for ${language}: ${Object.keys(RECIPES).join(", ")}`);
  const recipe = [...own, ...(RELATED[language] ?? [])];
  const started = Date.now();
  const log = (line: string): void =>
    console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(5)} s  ${line}`);
  const bank = gatherTreebank(open ? recipe.filter(({ licence }) => !licence.includes("NC")) : recipe);
  log(`${bank.group.length} sentences, ${bank.words.length} words`);
  const folder = join("models", language);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, open ? "grammar-open.bin" : "grammar.bin");
  const made = {
    grammar: () => trainGrammar(language, bank, SCHEDULE, log),
    words: () => retrainWords(language, bank, readFileSync(path), SCHEDULE),
    trees: () =>
      retrainTrees(
        language,
        bank,
        readTaught(taught, language, SCHEDULE.taughtWords),
        readFileSync(path),
        SCHEDULE,
        log,
      ),
  };
  const bytes = made[subject]();
  writeFileSync(path, bytes);
  log(`${path}: ${(bytes.length / 1e6).toFixed(1)} MB`);
}

/** Lays out for teachers what each language is learnt from, and a test that is only measured on. */
function gatherTexts(folder: string): void {
  for (const [language, own] of Object.entries(RECIPES)) {
    const bank = gatherTreebank([...own, ...(RELATED[language] ?? [])]);
    gatherTaught(language, bank, gatherTreebank([{ ...own[0]!, splits: ["test"] }]), shared, folder);
  }
}

const [subject, language, ...options] = process.argv.slice(2);
if ((subject === "grammar" || subject === "words") && language)
  trainLanguage(subject, language, options.join(" ") === "--licence open", "");
else if (subject === "trees" && language && options[0]) trainLanguage(subject, language, false, options[0]);
else if (subject === "teacher-texts" && language) gatherTexts(language);
else if (subject === "entities" && language) writeRecogniser(language, shared, options);
else if (subject === "attributions") await writeAttributions();
else if (subject === "confidence") await trainConfidence();
else if (subject === "counterparts" || subject === "doers") await trainChoices(subject);
else if (subject === "stories") await trainStories();
else if (subject === "types") await writeTypes(shared);
else if (subject === "word-vectors") writeWordVectors();
else if (subject === "towns") console.log(`${writeTowns()} towns`);
else {
  console.error(
    "npm run train -- grammar|words|entities <language> [--licence open] | teacher-texts <folder> | trees <language> <folder> | attributions | confidence | counterparts | doers | stories | types | word-vectors | towns",
  );
  process.exitCode = 2;
}
