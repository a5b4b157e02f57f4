import { isFiniteForm } from "../../../grammar/features.ts";
import { packMorphology } from "../../../grammar/morphology.ts";
import { type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { verbLemma } from "../known-lemmas.ts";

const PARTICIPLE = packMorphology("Tense=Past|VerbForm=Part");

/**
 * "Gli Stati Uniti hanno condiviso informazioni": between a finite form of `avere`, `have` and a bare noun, what a verb of the tables may
 * make a participle of is no adjective of that noun. Changes tags, heads and relations; gives whether any changed.
 */
export function mendParticiplesTakenForAdjectives(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 1; verb < words.length; verb++) {
    const having = verb - 1;
    const noun = words.head[verb];
    if (words.upos[verb] !== U.ADJ) continue;
    if (words.head[having] === verb && words.deprel[having] === D.aux) {
      changed = takeAuxiliary(tree, verb, having, knowledge) || changed;
      continue;
    }
    if (words.deprel[verb] !== D.amod || words.head[noun] !== having) continue;
    if (noun < verb || words.deprel[noun] !== D.obj || !isFiniteForm(words.morph[having])) continue;
    if (!knowledge.modality.possessive.has(words.lemma[having])) continue;
    const lemma = verbLemma(words.form[verb], knowledge);
    if (lemma === null) continue;
    words.upos[verb] = U.VERB;
    words.lemma[verb] = lemma;
    words.morph[verb] = PARTICIPLE;
    words.upos[having] = U.AUX;
    for (let child = tree.first[having]; child >= 0; child = tree.next[child]) words.head[child] = verb;
    takePlace(words, verb, having);
    words.head[having] = verb;
    words.deprel[having] = D.aux;
    takeSubject(tree, verb, having);
    changed = true;
  }
  return changed;
}

/** "Hanno condiviso informazioni", `avere` seen as the auxiliary of an adjective: no adjective has one. */
function takeAuxiliary(tree: Tree, verb: number, having: number, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  if (!isFiniteForm(words.morph[having]) || !knowledge.modality.possessive.has(words.lemma[having])) return false;
  const lemma = verbLemma(words.form[verb], knowledge);
  if (lemma === null) return false;
  words.upos[verb] = U.VERB;
  words.lemma[verb] = lemma;
  words.morph[verb] = PARTICIPLE;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child])
    if (child > verb && words.upos[child] === U.NOUN && words.deprel[child] === D.amod) words.deprel[child] = D.obj;
  if (words.deprel[verb] === D.appos) words.deprel[verb] = D.parataxis;
  takeSubject(tree, verb, having);
  return true;
}

/** The nominal before a clause that was hung on it is its subject: "Stati Uniti hanno" read as a name with a remark. */
function takeSubject({ words }: Tree, verb: number, first: number): boolean {
  const subject = words.head[verb];
  if (subject < 0 || subject > first || words.deprel[verb] !== D.parataxis || words.deprel[subject] !== D.root)
    return false;
  if (words.upos[subject] !== U.PROPN && words.upos[subject] !== U.NOUN) return false;
  words.head[verb] = -1;
  words.deprel[verb] = D.root;
  words.head[subject] = verb;
  words.deprel[subject] = D.nsubj;
  return true;
}
