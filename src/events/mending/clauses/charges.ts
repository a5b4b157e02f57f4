import { isParticiple, isPresent } from "../../../grammar/features.ts";
import { dependent, prepositionOf, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import type { Operator } from "../../operators/operators.ts";

/** "Accused Russia of shelling …": the charge hung on the accused is the verb's, when the verb takes one. Gives whether heads changed. */
export function mendAccusations(tree: Tree, { operators: { operators } }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let clause = 0; clause < words.length; clause++) {
    let accused = words.head[clause];
    if (words.deprel[clause] !== D.acl || words.upos[clause] !== U.VERB || accused < 0 || accused > clause) continue;
    // "Accused the army and its allies of killing": the charge is against all of them.
    while (words.deprel[accused] === D.conj && words.head[accused] >= 0) accused = words.head[accused];
    const verb = words.head[accused];
    const relation = UNIVERSAL_RELATION[words.deprel[accused]];
    if (verb < 0 || words.upos[verb] !== U.VERB || (relation !== D.obj && relation !== D.nsubj)) continue;
    const mark = dependent(tree, clause, D.mark, D.case);
    if (mark < 0 || !takesCharge(operators.get(words.lemma[verb]), words.lemma[mark])) continue;
    words.head[clause] = verb;
    words.deprel[clause] = D.advcl;
    changed = true;
  }
  return changed;
}

const takesCharge = (rows: readonly Operator[] | undefined, marker: string): boolean =>
  rows?.some(({ effect, complements }) => (effect === "accuse" || effect === "reproach") && complements.has(marker)) ===
  true;

/** "Accused of spying by Estonia": behind the charge of a participle stands who brings it. Gives whether heads changed. */
export function mendAgentsBehindCharges(tree: Tree, { slots }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let agent = 3; agent < words.length; agent++) {
    const charge = words.head[agent];
    if (words.upos[agent] !== U.PROPN || charge < 0 || charge > agent || prepositionOf(tree, agent) !== slots.agent)
      continue;
    const verb = words.head[charge];
    if (verb < 0 || verb > charge || words.upos[verb] !== U.VERB || !isParticiple(words.morph[verb])) continue;
    const marker = dependent(tree, charge, D.mark, D.case);
    if (isPresent(words.morph[verb]) || marker < 0 || words.lemma[marker] !== slots.genitive) continue;
    if (dependent(tree, verb, D["obl:agent"], D.nsubj, D.obj) >= 0) continue;
    words.head[agent] = verb;
    words.deprel[agent] = D["obl:agent"];
    changed = true;
  }
  return changed;
}
