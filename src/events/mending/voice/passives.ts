import { isParticiple, isPast } from "../../../grammar/features.ts";
import { dependent, prepositionOf, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

const isPastParticiple = (morph: number): boolean => isParticiple(morph) && isPast(morph);

/**
 * Passives whose words a parser took for others: "had been shot", "cars fired on by troops", "ricevuto la settimana scorsa dal generale".
 * Changes heads and relations; gives whether heads changed.
 */
export function mendPassives(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 0; verb < words.length; verb++) {
    if (words.upos[verb] !== U.VERB || !isPast(words.morph[verb])) continue;
    mendPerfectPassive(tree, verb);
    changed = mendStrandedPreposition(tree, verb, knowledge) || changed;
    changed = mendTimeOfParticiple(tree, verb, knowledge) || changed;
  }
  return changed;
}

/** "Had been shot", "era stato arrestato": a copula that is itself a participle makes the participle behind it a passive. Relations only. */
function mendPerfectPassive(tree: Tree, verb: number): void {
  const { words } = tree;
  let been = verb - 1;
  while (been > 0 && words.head[been] === verb && words.upos[been] === U.ADV) been--;
  if (been < 0 || words.head[been] !== verb || words.deprel[been] !== D.aux || !isPastParticiple(words.morph[been]))
    return;
  words.deprel[been] = D["aux:pass"];
  const subject = dependent(tree, verb, D.nsubj);
  if (subject >= 0 && subject < been) words.deprel[subject] = D["nsubj:pass"];
}

/** "Had been fired on by troops": a preposition right before the agent's own belongs to the verb. */
function mendStrandedPreposition(tree: Tree, verb: number, { slots }: EventKnowledge): boolean {
  const { words } = tree;
  const stranded = verb + 1;
  if (stranded + 1 >= words.length || words.upos[stranded] !== U.ADP || words.form[stranded + 1] !== slots.agent)
    return false;
  const agent = words.head[stranded];
  if (words.head[stranded + 1] !== agent || words.head[agent] !== verb || agent < stranded) return false;
  words.head[stranded] = verb;
  words.deprel[stranded] = D["compound:prt"];
  words.deprel[agent] = D["obl:agent"];
  return true;
}

/** "Ricevuto la settimana scorsa con tutti gli onori dal generale Hlaing": a time suffers nothing, and a person named by `da` behind it is who did it. */
function mendTimeOfParticiple(tree: Tree, verb: number, { slots, temporal, unaccusative }: EventKnowledge): boolean {
  const { words } = tree;
  if (!isParticiple(words.morph[verb]) || unaccusative.has(words.lemma[verb])) return false;
  if (dependent(tree, verb, D.aux, D["aux:pass"], D.cop, D["obl:agent"]) >= 0) return false;
  const time = dependent(tree, verb, D["nsubj:pass"], D.obj, D.nsubj);
  if (time < verb || !temporal.has(words.lemma[time])) return false;
  words.deprel[time] = D.obl;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    if (child < time || UNIVERSAL_RELATION[words.deprel[child]] !== D.obl) continue;
    for (let inner = tree.first[child]; inner >= 0; inner = tree.next[inner]) {
      if (inner < child || prepositionOf(tree, inner) !== slots.agent) continue;
      words.head[inner] = verb;
      words.deprel[inner] = D["obl:agent"];
      // "Dal generale Hlaing": the name behind goes along.
      const name = inner + 1;
      if (words.upos[name] === U.PROPN && words.head[name] === child) {
        words.head[name] = inner;
        words.deprel[name] = D.nmod;
      }
      return true;
    }
  }
  return false;
}
