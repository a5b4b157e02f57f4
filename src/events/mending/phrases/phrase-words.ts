import { isParticiple } from "../../../grammar/features.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { Predicate } from "../../acts/predicates.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/**
 * "Le manovre congiunte tra Stati Uniti e Corea": a participle right behind a noun that makes a phrase of the tables with it is an adjective,
 * and what follows belongs to the noun. Changes tags, lemmas, heads and relations; gives whether any changed.
 */
export function mendParticiplesOfPhrases(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 1; word < words.length; word++) {
    const noun = word - 1;
    if (words.upos[word] !== U.VERB || words.deprel[word] !== D.acl || words.head[word] !== noun) continue;
    if (words.upos[noun] !== U.NOUN || !isParticiple(words.morph[word]) || dependent(tree, word, D.aux, D.obj) >= 0)
      continue;
    const rows = knowledge.predicates.nouns.get(words.lemma[noun]);
    if (rows === undefined) continue;
    const lemma = partnerIn(rows, words.form[word]);
    if (lemma === null) continue;
    words.upos[word] = U.ADJ;
    words.lemma[word] = lemma;
    words.deprel[word] = D.amod;
    for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
      words.head[child] = noun;
      if (UNIVERSAL_RELATION[words.deprel[child]] === D.obl) words.deprel[child] = D.nmod;
    }
    changed = true;
  }
  return changed;
}

/** The word of a row that a participle may be a form of: all but its ending is the same. */
function partnerIn(rows: readonly Predicate[], form: string): string | null {
  const stem = form.toLowerCase().slice(0, -1);
  for (const { lemmas } of rows) {
    const found = lemmas.find((part, at) => at > 0 && typeof part === "string" && part.slice(0, -1) === stem);
    if (typeof found === "string") return found;
  }
  return null;
}

/**
 * "Ha lanciato stamane due missili": no conjunction has a counted noun for its second word; that is the object of the verb before them. Changes
 * tags, heads and relations; gives whether any changed.
 */
export function mendAdverbsTakenForConjunctions(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 1; word < words.length; word++) {
    const verb = word - 1;
    if (words.upos[word] !== U.SCONJ || words.upos[verb] !== U.VERB) continue;
    const noun = dependent(tree, word, D.fixed);
    if (noun < 0 || words.upos[noun] !== U.NOUN || dependent(tree, noun, D.nummod, D.det) < 0) continue;
    words.upos[word] = U.ADV;
    words.head[word] = verb;
    words.deprel[word] = D.advmod;
    words.head[noun] = verb;
    words.deprel[noun] = D.obj;
    changed = true;
  }
  return changed;
}
