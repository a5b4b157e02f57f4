import { isParticiple, isPast } from "../../../grammar/features.ts";
import { dependent, prepositionOf, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { isBareParticiple, isPassive } from "../../roles/voice.ts";

/**
 * "È stata giudicata insufficiente dai sindacati", "sequestrati al largo di Misurata dalle motovedette libiche": the agent behind a passive's
 * predicate, behind a name or behind a place is the passive's.
 */
export function mendAgentsBehindPredicates(tree: Tree, { slots, temporal, locative }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 1; word < words.length; word++) {
    const relation = UNIVERSAL_RELATION[words.deprel[word]];
    const above = words.head[word];
    if ((relation !== D.obl && relation !== D.nmod) || above < 0 || above > word) continue;
    if (temporal.has(words.lemma[word]) || prepositionOf(tree, word) !== slots.agent) continue;
    const where = passiveOfPlace(tree, above, locative, slots.agent);
    const verb = where >= 0 ? where : passiveAbove(tree, above, slots.genitive);
    if (verb < 0 || dependent(tree, verb, D["obl:agent"]) >= 0) continue;
    words.head[word] = verb;
    words.deprel[word] = D["obl:agent"];
    changed = true;
  }
  return changed;
}

/** "Banned from holding rallies by the interior ministry": an active gerund with an object has no agent, the passive above it does. */
export function mendAgentsOfGerunds(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let agent = 2; agent < words.length; agent++) {
    const gerund = words.head[agent];
    if (words.deprel[agent] !== D["obl:agent"] || gerund < 0 || gerund > agent || words.upos[gerund] !== U.VERB)
      continue;
    if (!isParticiple(words.morph[gerund]) || isPast(words.morph[gerund])) continue;
    if (dependent(tree, gerund, D.obj) < 0) continue;
    const verb = words.head[gerund];
    if (verb < 0 || verb > gerund || !isPassive(tree, verb) || dependent(tree, verb, D["obl:agent"]) >= 0) continue;
    words.head[agent] = verb;
    changed = true;
  }
  return changed;
}

/** The passive verb whose predicate, or whose complement that ends in a name, a word is; -1 when none. */
function passiveAbove(tree: Tree, word: number, genitive: string): number {
  const { words } = tree;
  if (words.deprel[word] === D.xcomp && words.upos[word] !== U.VERB) {
    const verb = words.head[word];
    return verb >= 0 && isPassive(tree, verb) ? verb : -1;
  }
  // "Were let go by the Houthis"
  if (words.deprel[word] === D.xcomp && dependent(tree, word, D.obj, D.mark) < 0) {
    const verb = words.head[word];
    return verb >= 0 && dependent(tree, verb, D["nsubj:pass"]) >= 0 ? verb : -1;
  }
  // "Was handed a note of protest by Kyrgyzstan"
  const retained = retainedAbove(tree, word);
  if (retained >= 0) return retained;
  // "Accusato di spionaggio da Kiev"
  const charge = prepositionOf(tree, word) === genitive && dependent(tree, word, D.det, D.amod) < 0;
  if (words.upos[word] !== U.PROPN && !(charge && UNIVERSAL_RELATION[words.deprel[word]] === D.obl)) return -1;
  let verb = words.head[word];
  while (verb >= 0 && words.upos[verb] !== U.VERB) verb = words.head[verb];
  if (verb < 0 || verb > word || words.upos[verb] !== U.VERB) return -1;
  // "Accused of spying by Iran, Canada …"
  const fronted = words.deprel[verb] === D.advcl && verb < words.head[verb] && isBareParticiple(tree, verb);
  return fronted || isPassive(tree, verb) ? verb : -1;
}

/** "È stato dichiarato in cinque regioni dal governo": the passive verb a phrase of place stands by; -1 when none. */
function passiveOfPlace(tree: Tree, noun: number, locative: ReadonlySet<string>, agent: string): number {
  const { words } = tree;
  const verb = UNIVERSAL_RELATION[words.deprel[noun]] === D.obl ? words.head[noun] : -1;
  if (verb < 0 || verb > noun || words.upos[verb] !== U.VERB || dependent(tree, verb, D["aux:pass"]) < 0) return -1;
  const preposition = prepositionOf(tree, noun);
  return preposition !== agent && locative.has(preposition) ? verb : -1;
}

/** The passive of a verb of two objects whose object a noun is or belongs to; -1 when there is none. */
function retainedAbove(tree: Tree, noun: number): number {
  const { words } = tree;
  let at = noun;
  for (let steps = 0; steps < 3 && at >= 0 && words.deprel[at] === D.nmod; steps++) at = words.head[at];
  const verb = at >= 0 && words.deprel[at] === D.obj ? words.head[at] : -1;
  return verb >= 0 && verb < at && dependent(tree, verb, D["aux:pass"]) >= 0 ? verb : -1;
}
