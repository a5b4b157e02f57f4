import { isFiniteForm, isPast } from "../../../grammar/features.ts";
import { packMorphology } from "../../../grammar/morphology.ts";
import { dependent, isNoun, type Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { takesObject } from "./bare-participles.ts";

const PASSIVE_PARTICIPLE = packMorphology("Tense=Past|VerbForm=Part|Voice=Pass");
/** What a parser makes of the clause it takes the participle for. */
const CLAUSES = new Set<number>([D.acl, D["acl:relcl"], D.ccomp, D.advcl]);
/** What may stand between a preposition and its noun. */
const BEFORE_NOUN = new Set<number>([U.NUM, U.ADJ, U.DET, U.ADV]);
const MODIFIERS_AT_MOST = 4;

/**
 * "The release of two Canadians detained in China", "spoke of Kenyans arrested in Tanzania": a past without object right behind a nominal that has a
 * preposition is no finite verb with that subject but what the nominal underwent. Changes features, heads and relations.
 */
export function mendFinitesTakenForParticiples(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 2; verb + 1 < words.length; verb++) {
    const noun = verb - 1;
    if (words.upos[verb] !== U.VERB || !CLAUSES.has(words.deprel[verb]) || !isNoun(words, noun)) continue;
    if (!isFiniteForm(words.morph[verb]) || !isPast(words.morph[verb])) continue;
    if (words.upos[verb + 1] !== U.ADP && words.upos[verb + 1] !== U.PUNCT) continue;
    if (
      dependent(tree, verb, D.obj, D.ccomp, D.xcomp, D.aux, D.mark) >= 0 ||
      !takesObject(words.lemma[verb], knowledge)
    )
      continue;
    const isSubject = words.head[noun] === verb && words.deprel[noun] === D.nsubj;
    if (words.head[verb] !== noun && !isBehindPreposition(tree, noun, knowledge)) continue;
    if (!isSubject && dependent(tree, verb, D.nsubj) >= 0) continue;
    words.morph[verb] = PASSIVE_PARTICIPLE;
    if (isSubject) {
      words.head[noun] = words.head[verb];
      words.deprel[noun] = isNoun(words, words.head[verb]) ? D.nmod : D.obl;
    }
    words.head[verb] = noun;
    words.deprel[verb] = D.acl;
    changed = true;
  }
  return changed;
}

/** Behind a preposition that opens no clause: "of two Canadians", not "after Canadians". */
function isBehindPreposition({ words }: Tree, noun: number, { slots, company }: EventKnowledge): boolean {
  let at = noun - 1;
  while (at > noun - MODIFIERS_AT_MOST && BEFORE_NOUN.has(words.upos[at])) at--;
  if (words.upos[at] !== U.ADP || words.sentence[at] !== words.sentence[noun]) return false;
  const lemma = words.lemma[at];
  return lemma === slots.genitive || lemma === slots.agent || lemma === slots.addressed || company.has(lemma);
}
