import { dependent, prepositionOf, subtreeSpan, type Tree } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { EventKnowledge } from "../knowledge.ts";
import { isBareParticiple, isPassive } from "../roles/arguments.ts";

/** "Armenia e Azerbaigian torneranno a riunirsi": a bare nominal before the conjunction of the subject is its first conjunct. */
export function mendSplitCoordination(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let second = 2; second < words.length; second++) {
    const relation = words.deprel[second];
    if (UNIVERSAL_RELATION[relation] !== D.nsubj) continue;
    const conjunction = conjunctionBefore(tree, second);
    const first = conjunction - 1;
    if (first < 0 || words.sentence[first] !== words.sentence[second]) continue;
    const verb = words.head[second];
    const nominal = words.upos[first] === U.NOUN || words.upos[first] === U.PROPN;
    if (!nominal || words.head[first] !== verb || first > verb || dependent(tree, first, D.case) >= 0) continue;
    words.deprel[first] = relation;
    words.head[second] = first;
    words.deprel[second] = D.conj;
    words.head[conjunction] = second;
    changed = true;
  }
  return changed;
}

/**
 * "Saudi Arabia, the Emirates, Bahrain and Egypt accused …": a bare name that opens the sentence before a subject of several names is the
 * first of them.
 */
export function mendOpeningLists(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let second = 2; second < words.length; second++) {
    const relation = words.deprel[second];
    if (UNIVERSAL_RELATION[relation] !== D.nsubj || words.upos[second] !== U.PROPN) continue;
    if (dependent(tree, second, D.conj) < 0) continue;
    let comma = second - 1;
    while (comma > 0 && words.form[comma] !== "," && words.head[comma] === second) comma--;
    const first = comma - 1;
    if (first < 0 || words.form[comma] !== "," || words.sentence[first] !== words.sentence[second]) continue;
    if (words.upos[first] !== U.PROPN || words.head[first] !== words.head[second]) continue;
    const opens = subtreeSpan(tree, first)[0];
    if (opens > 0 && words.sentence[opens - 1] === words.sentence[first]) continue;
    if (!LOOSE.has(UNIVERSAL_RELATION[words.deprel[first]]) || dependent(tree, first, D.case) >= 0) continue;
    words.deprel[first] = relation;
    words.head[second] = first;
    words.deprel[second] = D.conj;
    changed = true;
  }
  return changed;
}

/** Relations a parser gives to a name it could not place before a subject. */
const LOOSE = new Set<number>([D.obl, D.vocative, D.dislocated, D.nsubj, D.parataxis, D.dep]);

/** The coordinating conjunction before a nominal and its determiners and adjectives, -1 when another word stands there. */
function conjunctionBefore({ words }: Tree, nominal: number): number {
  let at = nominal - 1;
  while (at >= 0 && (words.upos[at] === U.DET || words.upos[at] === U.ADJ)) at--;
  return at > 0 && words.upos[at] === U.CCONJ && words.sentence[at] === words.sentence[nominal] ? at : -1;
}

/** "Ha definito le sanzioni dell'Ue “illegali”": an adjective behind a quotation mark is no name's modifier but the verb's predicate. */
export function mendPredicatesBehindQuotes(tree: Tree, { openingMarks }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 1; word < words.length; word++) {
    if (words.upos[word] !== U.ADJ || !openingMarks.has(words.form[word - 1])) continue;
    const relation = UNIVERSAL_RELATION[words.deprel[word]];
    if (relation !== D.nmod && relation !== D.amod && relation !== D.appos && relation !== D.acl) continue;
    let verb = words.head[word];
    while (verb >= 0 && words.upos[verb] !== U.VERB) verb = words.head[verb];
    if (verb < 0 || verb > word || dependent(tree, verb, D.obj, D["nsubj:pass"]) < 0) continue;
    words.head[word] = verb;
    words.deprel[word] = D.xcomp;
    changed = true;
  }
  return changed;
}

/**
 * "È stata giudicata insufficiente dai sindacati", "sequestrati al largo di Misurata dalle motovedette libiche": the agent behind a passive's
 * predicate or behind a name is the passive's.
 */
export function mendAgentsBehindPredicates(tree: Tree, { slots, temporal }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 1; word < words.length; word++) {
    const relation = UNIVERSAL_RELATION[words.deprel[word]];
    const above = words.head[word];
    if ((relation !== D.obl && relation !== D.nmod) || above < 0 || above > word) continue;
    if (temporal.has(words.lemma[word]) || prepositionOf(tree, word) !== slots.agent) continue;
    const verb = passiveAbove(tree, above, slots.genitive);
    if (verb < 0 || dependent(tree, verb, D["obl:agent"]) >= 0) continue;
    words.head[word] = verb;
    words.deprel[word] = D["obl:agent"];
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

/** The passive of a verb of two objects whose object a noun is or belongs to; -1 when there is none. */
function retainedAbove(tree: Tree, noun: number): number {
  const { words } = tree;
  let at = noun;
  for (let steps = 0; steps < 3 && at >= 0 && words.deprel[at] === D.nmod; steps++) at = words.head[at];
  const verb = at >= 0 && words.deprel[at] === D.obj ? words.head[at] : -1;
  return verb >= 0 && verb < at && dependent(tree, verb, D["aux:pass"]) >= 0 ? verb : -1;
}

/** "Seul pronta a negoziare": in a title without a finite verb the adjective that takes an infinitive is the predicate of the name. */
export function mendVerblessPredicates(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let predicate = 1; predicate < words.length; predicate++) {
    const name = words.head[predicate];
    if (words.upos[predicate] !== U.ADJ || words.deprel[predicate] !== D.amod || name !== predicate - 1) continue;
    if (words.deprel[name] !== D.root || dependent(tree, name, D.cop, D.nsubj, D.case) >= 0) continue;
    if (!knowledge.operators.operators.get(words.lemma[predicate])?.some((row) => row.pos === "ADJ")) continue;
    if (dependent(tree, predicate, D.advcl, D.xcomp, D.acl) < 0) continue;
    words.head[predicate] = -1;
    words.deprel[predicate] = D.root;
    words.head[name] = predicate;
    words.deprel[name] = D.nsubj;
    for (let child = tree.first[name]; child >= 0; child = tree.next[child])
      if (child > predicate) words.head[child] = predicate;
    changed = true;
  }
  return changed;
}

/** "Ha prorogato di sei mesi le sanzioni": a noun behind a preposition has no object; it is the verb's above, where that lacks one. */
export function mendObjectsOfNouns(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 0; word < words.length; word++) {
    const noun = words.head[word];
    if (words.deprel[word] !== D.obj || noun < 0 || words.upos[noun] !== U.NOUN) continue;
    if (dependent(tree, noun, D.case) < 0) continue;
    const verb = words.head[noun];
    if (verb < 0 || words.upos[verb] !== U.VERB || dependent(tree, verb, D.obj, D["aux:pass"]) >= 0) continue;
    words.head[word] = verb;
    changed = true;
  }
  return changed;
}
