import { U } from "../../../grammar/universal.ts";
import type { Words } from "../../../text/words.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { knownLemma } from "../known-lemmas.ts";

/** Words whose lemma no table knows take the known lemma their form may belong to: "rebuked" is `rebuke`, "sassi" `sasso`. */
export function mendLemmas(words: Words, knowledge: EventKnowledge): void {
  const { verbs, nominals, lemmaEndings, nounEndings } = knowledge;
  for (let word = 0; word < words.length; word++) {
    if (words.upos[word] === U.NUM && NAME_LIKE_NUMERAL.test(words.form[word])) words.upos[word] = U.PROPN;
    if (words.upos[word] !== U.PROPN && isJoinedName(words.form[word])) words.upos[word] = U.PROPN;
    if (words.lemma[word].includes("’")) words.lemma[word] = words.lemma[word].replaceAll("’", "'");
    const upos = words.upos[word];
    if (upos === U.VERB && !verbs.has(words.lemma[word])) {
      const known = knownLemma(words.form[word], lemmaEndings, verbs);
      if (known !== null) words.lemma[word] = known;
    } else if (upos === U.NOUN && isMasculinePlural(words, word)) {
      // "I visti": no plural of "vista" ends so.
      const masculine = `${words.form[word].toLowerCase().slice(0, -1)}o`;
      if (nominals.has(masculine)) words.lemma[word] = masculine;
    } else if ((upos === U.NOUN || isSmallName(words, word)) && !nominals.has(words.lemma[word])) {
      const known = knownLemma(words.form[word], nounEndings, nominals);
      if (known === null) continue;
      words.lemma[word] = known;
      words.upos[word] = U.NOUN;
    }
  }
}

const isMasculinePlural = ({ form, lemma }: Words, word: number): boolean =>
  form[word].endsWith("i") && lemma[word].endsWith("a") && lemma[word].length === form[word].length;

/** `Meloni-Kishida` is two names whatever the tagger makes of it. */
const JOINED_NAMES = /^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}+$/u;
const isJoinedName = (form: string): boolean => form.includes("-") && JOINED_NAMES.test(form);

/** `Xi` is no eleven: numerals are written in capitals throughout. `M23`, `G7`: nor does a number begin with letters. */
const NAME_LIKE_NUMERAL = /^(?:[IVXLCDM][ivxlcdm]{1,3}|\p{Lu}{1,3}-?\d+)$/u;

const isSmallName = ({ upos, form }: Words, word: number): boolean =>
  upos[word] === U.PROPN && form[word] === form[word].toLowerCase();
