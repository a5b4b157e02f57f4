/** The sections of a model file that hold what was learnt of words, and weights. */
import type { Section } from "../src/grammar/model.ts";
import { packKeys, packNumbers } from "../src/grammar/packing.ts";
import type { Rows } from "./endings.ts";
import type { Inventories } from "./lexicon.ts";
import type { Packed } from "./pack-weights.ts";
import { shareRows } from "./share-rows.ts";
import type { WordModels } from "./train-words.ts";

export const wordSections = (inventories: Inventories, words: WordModels): Record<string, Section> => ({
  "open-tags": Int32Array.of(words.lexicon.openTags),
  morphs: Int32Array.from(inventories.morphs.values),
  scripts: inventories.scripts.values.join("\n"),
  ...rowSections("lexicon", words.lexicon),
  ...rowSections("inflections", words.inflections),
  ...rowSections("endings", words.endings),
  ...weightSections("tagger", words.tagger),
  ...weightSections("inflector", words.inflector),
});

const rowSections = (name: string, { keys, ...rows }: Rows): Record<string, Section> => {
  const { places, lengths, values } = shareRows(rows);
  return {
    [`${name}.keys`]: packKeys(keys),
    [`${name}.rows`]: packNumbers(places),
    [`${name}.lengths`]: lengths,
    [`${name}.values`]: values,
  };
};

export const weightSections = (name: string, packed: Packed): Record<string, Section> => ({
  [`${name}.keys`]: packKeys(packed.keys),
  [`${name}.lengths`]: packed.lengths,
  [`${name}.entries`]: packed.entries,
});
