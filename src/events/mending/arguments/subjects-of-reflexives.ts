import { isPlural } from "../../../grammar/features.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { isFiniteClause } from "../../roles/voice.ts";
import { numberOf } from "./subjects-behind-verbs.ts";

/**
 * "La legge, cui si oppongono altre forze politiche": a pronominal verb that by its row turns to or against somebody has no object; the nominal
 * behind it, where nobody stands before it, is its subject. Relations only.
 */
export function mendSubjectsOfReflexives(tree: Tree, { predicates }: EventKnowledge): boolean {
  const { words } = tree;
  for (let verb = 1; verb < words.length; verb++) {
    if (words.upos[verb] !== U.VERB || !hasReflexive(tree, verb)) continue;
    const subject = dependent(tree, verb, D.obj);
    if (subject < verb || (words.upos[subject] !== U.NOUN && words.upos[subject] !== U.PROPN)) continue;
    if (dependent(tree, subject, D.case) >= 0 || !isFiniteClause(tree, verb)) continue;
    if (dependent(tree, verb, D.nsubj, D["nsubj:pass"], D["aux:pass"], D.csubj) >= 0) continue;
    const rows = predicates.verbs.get(words.lemma[verb]) ?? [];
    if (
      !rows.some(({ pronominal, lemmas, frame }) => pronominal && lemmas.length === 1 && !takesObject(frame.recipients))
    )
      continue;
    const joined = dependent(tree, subject, D.conj) >= 0;
    if (!joined && isPlural(numberOf(tree, verb)) !== isPlural(words.morph[subject])) continue;
    words.deprel[subject] = D.nsubj;
  }
  return false;
}

const takesObject = (slots: readonly { name: string }[]): boolean =>
  slots.length === 0 || slots.some(({ name }) => name === "obj");

/** A reflexive pronoun right before a verb or its auxiliary. */
function hasReflexive(tree: Tree, verb: number): boolean {
  const { words } = tree;
  const reflexive = dependent(tree, verb, D.expl);
  return reflexive >= 0 && reflexive < verb && words.lemma[reflexive] === "si";
}
