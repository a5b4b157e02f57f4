import { isRelative } from "../../../grammar/features.ts";
import { dependent, isUnder, prepositionOf, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { isFiniteClause } from "../../roles/voice.ts";

/**
 * "In Massachusetts l'Fbi ha arrestato un aviere", "in cambio dell'ingegnere Niamey ha liberato due emiri": a nominal behind a preposition is no
 * subject; a bare name right before the verb that was hung on what stands behind one is. Changes heads and relations.
 */
export function mendCasedSubjects(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 2; verb < words.length; verb++) {
    if (words.upos[verb] !== U.VERB || !isFiniteClause(tree, verb)) continue;
    const subject = dependent(tree, verb, D.nsubj, D["nsubj:pass"]);
    if (subject > verb || (subject >= 0 && !isCased(tree, subject, knowledge))) continue;
    if (subject < 0 && hasOther(tree, verb)) continue;
    const name = nameBefore(tree, verb, knowledge);
    if (subject >= 0) {
      const relation = words.deprel[subject];
      words.deprel[subject] = D.obl;
      if (name >= 0) words.deprel[name] = relation;
    } else if (name >= 0) words.deprel[name] = dependent(tree, verb, D["aux:pass"]) >= 0 ? D["nsubj:pass"] : D.nsubj;
    if (name < 0) continue;
    words.head[name] = verb;
    changed = true;
  }
  return changed;
}

/** Behind a preposition of place, company, addressee or agent, which no subject has: not "dei soldati", "oltre cento". */
function isCased(tree: Tree, nominal: number, { locative, company, slots }: EventKnowledge): boolean {
  const { words } = tree;
  const preposition = prepositionOf(tree, nominal);
  if (preposition === slots.genitive || (words.upos[nominal] !== U.NOUN && words.upos[nominal] !== U.PROPN))
    return false;
  // "On Thursday officers slashed tents": the preposition is of the nominal between.
  for (let word = dependent(tree, nominal, D.case) + 1; word < nominal; word++)
    if (words.upos[word] === U.NOUN || words.upos[word] === U.PROPN) return false;
  return (
    locative.has(preposition) ||
    company.has(preposition) ||
    preposition === slots.addressed ||
    preposition === slots.agent
  );
}

/** Whether a verb has a clause for its subject, a relative pronoun, or a subject in the plural it does not name. */
function hasOther(tree: Tree, verb: number): boolean {
  const { words } = tree;
  if (dependent(tree, verb, D.csubj, D.expl, D["aux:pass"]) >= 0) return true;
  for (let child = tree.first[verb]; child >= 0 && child < verb; child = tree.next[child])
    if (isRelative(words.morph[child])) return true;
  return words.deprel[verb] === D["acl:relcl"];
}

/** The bare name right before a verb's group that hangs on a nominal behind a preposition, itself a dependent of the verb; -1 when none. */
function nameBefore(tree: Tree, verb: number, { temporal, predicates }: EventKnowledge): number {
  const { words } = tree;
  let name = verb - 1;
  while (name > 0 && words.head[name] === verb && IN_GROUP.has(words.upos[name])) name--;
  for (let steps = 0; steps < 5 && UNIVERSAL_RELATION[words.deprel[name]] === D.flat; steps++) name = words.head[name];
  if (name < 1 || words.upos[name] !== U.PROPN || words.sentence[name] !== words.sentence[verb]) return -1;
  if (dependent(tree, name, D.case, D.mark, D.cc) >= 0 || temporal.has(words.lemma[name].toLowerCase())) return -1;
  const relation = UNIVERSAL_RELATION[words.deprel[name]];
  const above = words.head[name];
  if ((relation !== D.nmod && relation !== D.appos) || above < 0 || above > name) return -1;
  // "Dell'ingegnere Niamey" is no name of two words; "il presidente Macron" is whoever the title says.
  // But acts have no such names: "alla vigilia degli scontri Bangkok aveva …".
  const titled = words.upos[above] === U.NOUN && above === name - 1 && !predicates.nouns.has(words.lemma[above]);
  if (words.upos[name - 1] !== U.DET && titled) return -1;
  return isUnder(tree, above, verb) && dependent(tree, above, D.case) >= 0 ? name : -1;
}

const IN_GROUP = new Set<number>([U.AUX, U.PRON, U.ADV, U.PART]);
