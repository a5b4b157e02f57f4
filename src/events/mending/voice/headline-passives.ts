import { isFiniteForm, isParticiple, isPlural } from "../../../grammar/features.ts";
import { packMorphology } from "../../../grammar/morphology.ts";
import { dependent, prepositionOf, type Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { PARTICIPIAL } from "../tags/participles-as-nouns.ts";

const PLURAL = packMorphology("Number=Plur|Tense=Past|VerbForm=Part");
const SINGULAR = packMorphology("Number=Sing|Tense=Past|VerbForm=Part");

/**
 * "Espulsi quattro diplomatici dalla Norvegia": what opens a title in the first person is a participle that agrees with its object, which is
 * the subject of a passive. Changes tags and relations.
 */
export function mendHeadlinePassives(tree: Tree, { verbs, slots }: EventKnowledge): boolean {
  const { words } = tree;
  for (let verb = 0; verb + 1 < words.length; verb++) {
    if (verb > 0 && words.sentence[verb - 1] === words.sentence[verb]) continue;
    if (words.upos[verb] !== U.VERB || !isFiniteForm(words.morph[verb]) || !PARTICIPIAL.test(words.form[verb]))
      continue;
    const object = dependent(tree, verb, D.obj);
    if (object < verb || words.upos[object] === U.PRON || !verbs.has(words.lemma[verb])) continue;
    if (dependent(tree, verb, D.nsubj, D.aux, D.expl) >= 0) continue;
    const many = /[ie]$/u.test(words.form[verb]);
    if (many !== isPlural(words.morph[object])) continue;
    words.morph[verb] = many ? PLURAL : SINGULAR;
    words.deprel[object] = D["nsubj:pass"];
    for (let child = tree.first[verb]; child >= 0; child = tree.next[child])
      if (words.deprel[child] === D.obl && prepositionOf(tree, child) === slots.agent && words.upos[child] === U.PROPN)
        words.deprel[child] = D["obl:agent"];
  }
  return false;
}

/** "Un funzionario, fermato martedì dalla polizia": a bare day right behind a participle is when, not what. Relations. */
export function mendDaysOfParticiples(tree: Tree, { temporal }: EventKnowledge): boolean {
  const { words } = tree;
  for (let day = 1; day < words.length; day++) {
    const participle = day - 1;
    if (words.deprel[day] !== D.obj || words.head[day] !== participle || !temporal.has(words.lemma[day])) continue;
    if (words.upos[participle] !== U.VERB || !isParticiple(words.morph[participle])) continue;
    if (dependent(tree, participle, D.aux) < 0 && dependent(tree, day, D.det, D.nummod, D.case) < 0)
      words.deprel[day] = D.obl;
  }
  return false;
}
