import { isFeminine, isFiniteForm, isPlural } from "../../../grammar/features.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/** How far back the noun that a pronoun resumes may stand, in words. */
const REACH = 14;

/** "Uccidendo, sostiene, diciotto uomini": what follows a bare verb of saying between commas is of the verb before it. Heads. */
export function mendAsides(tree: Tree, { operators }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let aside = 2; aside + 2 < words.length; aside++) {
    if (words.upos[aside] !== U.VERB || words.form[aside - 1] !== "," || words.form[aside + 1] !== ",") continue;
    if (!isFiniteForm(words.morph[aside]) || !operators.operators.get(words.lemma[aside])?.some(isSaying)) continue;
    const verb = verbBefore(tree, aside - 1);
    if (verb < 0) continue;
    for (let child = tree.first[aside]; child >= 0; child = tree.next[child]) {
      if (child < aside || words.upos[child] === U.PUNCT) continue;
      words.head[child] = verb;
      changed = true;
    }
  }
  return changed;
}

const isSaying = ({ effect }: { effect: string }): boolean => effect === "say" || effect === "think";

/** The verb nearest before a word of its sentence, not far; -1 without one. */
export function verbBefore({ words }: Tree, comma: number): number {
  for (
    let word = comma - 1;
    word >= 0 && words.sentence[word] === words.sentence[comma] && comma - word < REACH;
    word--
  )
    if (words.upos[word] === U.VERB) return word;
  return -1;
}

/**
 * "Ha richiamato il suo ambasciatore ed espulso quello cambogiano": a pronoun with a complement is the noun before that it agrees with. Changes
 * tags and lemmas.
 */
export function mendResumingPronouns(tree: Tree, { resuming }: EventKnowledge): boolean {
  const { words } = tree;
  for (let pronoun = 2; pronoun < words.length; pronoun++) {
    if (words.upos[pronoun] !== U.PRON || !resuming.has(words.lemma[pronoun])) continue;
    if (dependent(tree, pronoun, D.amod, D.nmod) < pronoun || dependent(tree, pronoun, D["acl:relcl"]) >= 0) continue;
    const noun = agreeingBefore(tree, pronoun);
    if (noun < 0) continue;
    words.upos[pronoun] = U.NOUN;
    words.lemma[pronoun] = words.lemma[noun];
  }
  return false;
}

function agreeingBefore({ words }: Tree, pronoun: number): number {
  const morph = words.morph[pronoun];
  for (let word = pronoun - 1; word >= 0 && pronoun - word <= REACH; word--) {
    if (words.sentence[word] !== words.sentence[pronoun]) return -1;
    const relation = UNIVERSAL_RELATION[words.deprel[word]];
    if (words.upos[word] !== U.NOUN || (relation !== D.obj && relation !== D.nsubj)) continue;
    return isPlural(words.morph[word]) === isPlural(morph) && isFeminine(words.morph[word]) === isFeminine(morph)
      ? word
      : -1;
  }
  return -1;
}
