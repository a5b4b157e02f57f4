/**
 * Trees of related languages as the parser reads them: tags, features and function words as in the language itself, all other words
 * as strangers. What Spanish shows of the grammar of Italian is then learned with it.
 */
import { readFileSync } from "node:fs";
import { levelForm } from "../src/grammar/forms.ts";
import { hashString } from "../src/grammar/hashing.ts";
import type { ParserInput } from "../src/grammar/parse-words.ts";
import { U } from "../src/grammar/universal.ts";
import type { Treebank } from "./conllu.ts";
import { goldTag } from "./lexicon.ts";
import { isForeign, languageOf, RELATED } from "./treebanks.ts";

/** Parts of speech whose words are never replaced by a function word of the same letters. */
const CONTENT: readonly number[] = [U.NOUN, U.ADJ, U.PROPN, U.ADV, U.NUM];

/** `es de` → `di`: function words of other languages in those of the language. */
function relatedWords(): Map<string, string> {
  const lines = readFileSync(new URL("related-words.tsv", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .slice(1);
  return new Map(lines.map((line) => line.split("\t")).map(([language, lemma, own]) => [`${language} ${lemma}`, own!]));
}

/** Fills the parser's input for the sentences of other languages, from their gold words. */
export function fillRelated(language: string, { words, group, firstWord }: Treebank, input: ParserInput): void {
  const languages = new Map((RELATED[language] ?? []).map((source) => [source.group, languageOf(source)]));
  const related = relatedWords();
  group.forEach((each, sentence) => {
    if (!isForeign(each)) return;
    const foreign = languages.get(each)!;
    for (let i = firstWord[sentence]!; i < firstWord[sentence + 1]!; i++) {
      const upos = words.upos[i]!;
      const lemma = levelForm(words.lemma[i]!);
      const own = CONTENT.includes(upos) ? undefined : related.get(`${foreign} ${lemma}`);
      const mark = upos === U.PUNCT ? "" : `~${foreign}`;
      input.tags[i] = goldTag(words, i);
      input.morph[i] = words.morph[i]!;
      input.lemmas[i] = hashString(own ?? lemma + mark);
      input.forms[i] = hashString(levelForm(words.form[i]!) + mark);
    }
  });
}
