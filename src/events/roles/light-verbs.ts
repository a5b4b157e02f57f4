import { isPast } from "../../grammar/features.ts";
import { dependent, isClause, prepositionOf } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { LightEffect } from "../operators/operators.ts";
import type { Scene } from "../scene.ts";
import { isPassive } from "./voice.ts";

/** Where the search for what stands above goes on: the light verb that carries a word, or the first conjunct it follows; -1 when neither. */
export function carriedBy(scene: Scene, word: number): number {
  const { tree, words } = scene;
  const carrier = lightVerbOver(scene, word);
  if (carrier >= 0 && carrier !== word && words.head[carrier] !== word) return carrier;
  const above = words.head[word];
  const follows = above >= 0 && UNIVERSAL_RELATION[words.deprel[word]] === D.conj;
  return follows && isClause(tree, above) === isClause(tree, word) ? above : -1;
}

/** Whether the words of an act tell it by a noun alone, or by a participle before one ("their besieged capital"). */
export function isToldByNoun(scene: Scene, head: number, words: readonly number[]): boolean {
  return !isClause(scene.tree, head) && !words.some((word) => isClause(scene.tree, word)) && carriedBy(scene, head) < 0;
}

/** The light verb that carries an event noun as object, subject or oblique; -1 when none. */
export function lightVerbOver(scene: Scene, noun: number): number {
  const { words } = scene;
  let at = noun;
  // "The ban imposed by Kyiv has hit farmers": whoever is named behind the noun does it, whatever the noun does.
  const agentive = participleOver(scene, noun);
  if (agentive >= 0 && isDecided(scene, agentive)) return agentive;
  // A noun in the genitive of a measure or phase noun is carried through it: "una serie di attacchi".
  for (let steps = 0; steps < 3; steps++) {
    const head = words.head[at];
    if (head < 0) return -1;
    const relation = UNIVERSAL_RELATION[words.deprel[at]];
    const carried = relation === D.obj || relation === D.nsubj || relation === D.obl || relation === D.acl;
    if (carried && isLightVerb(scene, head, at)) return head;
    // "The trial is set to begin", "la visita dovrebbe tenersi": what the subject is said to be about to do.
    const raised = relation === D.nsubj ? dependent(scene.tree, head, D.xcomp) : -1;
    if (raised > head && isLightVerb(scene, raised, at) && dependent(scene.tree, raised, D.obj) < 0) return raised;
    const measured = relation === D.nmod && scene.knowledge.predicates.measures.has(words.lemma[head]);
    if (relation === D.conj || measured) at = head;
    else return participleOver(scene, at);
  }
  return -1;
}

/** A light participle or relative clause under the noun: "l'attacco lanciato dalla Russia". */
export function participleOver(scene: Scene, noun: number): number {
  const { tree, words } = scene;
  for (let child = tree.first[noun]; child >= 0; child = tree.next[child]) {
    if (UNIVERSAL_RELATION[words.deprel[child]] === D.acl && isLightVerb(scene, child, noun, true)) return child;
  }
  return -1;
}

/** Whether an act is told as announced by whoever does it: "the aid announced by Japan" is still to come. */
export function isToldAsAnnounced(scene: Scene, noun: number): boolean {
  const { words, knowledge } = scene;
  const participle = words.upos[noun] === U.NOUN ? participleOver(scene, noun) : -1;
  if (participle < 0) return false;
  return knowledge.operators.light.get(words.lemma[participle])!.some(({ effect }) => effect === "announce");
}

/** Effects of rows that hold only of a participle behind the noun, which tells who decided on the act. */
const DECIDED = new Set<LightEffect>(["decide", "announce"]);

/** Whether a verb stands in the table of light verbs, with the particle, preposition or noun its row asks for. */
function isLightVerb(scene: Scene, verb: number, noun: number, behind = false): boolean {
  const { words, tree, knowledge } = scene;
  if (words.upos[verb] !== U.VERB && words.upos[verb] !== U.AUX) return false;
  const rows = knowledge.operators.light.get(words.lemma[verb]);
  if (!rows) return false;
  const oblique = !behind && UNIVERSAL_RELATION[words.deprel[noun]] === D.obl;
  return rows.some(({ lemmas, effect }) => {
    if (DECIDED.has(effect) && !(behind && isDecided(scene, verb))) return false;
    // "Si sono scambiate prigionieri con la mediazione di …": what is beside is not what they did to each other.
    if (lemmas[0] === "si") return reflexive(scene, verb) && !(oblique && lemmas.length === 2 && effect === "do");
    if (lemmas.length === 1) return !oblique && !(effect === "do" && doesAnother(scene, verb, noun));
    // "take part in talks": the last word is the noun's preposition, those between are the verb's own.
    const last = lemmas.length - 1;
    return (
      (prepositionOf(tree, noun) === lemmas[last] && headedBy(scene, verb, lemmas.slice(0, last))) ||
      headedBy(scene, verb, lemmas)
    );
  });
}

/** "L'arresto non ha fatto notizia": an act that does something else is not what is done. */
function doesAnother({ tree, words }: Scene, verb: number, noun: number): boolean {
  return words.deprel[noun] === D.nsubj && dependent(tree, verb, D.obj) >= 0 && !isPassive(tree, verb);
}

/** A past participle without auxiliary, by its agent. */
function isDecided({ tree, words, knowledge }: Scene, verb: number): boolean {
  if (!isPast(words.morph[verb]) || words.deprel[verb] === D["acl:relcl"]) return false;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child])
    if (words.deprel[child] === D["obl:agent"] || prepositionOf(tree, child) === knowledge.slots.agent) return true;
  return false;
}

/** A pronominal clitic under another relation: parsers disagree on `si`. */
export function reflexive(scene: Scene, verb: number): boolean {
  const { tree, words } = scene;
  for (let child = tree.first[verb]; child >= 0 && child < verb; child = tree.next[child]) {
    if (words.lemma[child] === "si" && words.upos[child] === U.PRON) return true;
  }
  return false;
}

/** The further words of an operator among the head's dependents: `rule out`, `essere pronto`. */
export function headedBy(scene: Scene, head: number, lemmas: readonly string[]): boolean {
  const { tree, words } = scene;
  for (let index = 1; index < lemmas.length; index++) {
    let found = false;
    for (let child = tree.first[head]; child >= 0 && !found; child = tree.next[child])
      found = words.lemma[child] === lemmas[index];
    if (!found) return false;
  }
  return true;
}
