import { markerOf } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { Meaning } from "../acts/ontology.ts";
import type { Scene } from "../scene.ts";

/** "Ha telefonato al collega per esprimergli vicinanza": the verb of speaking to somebody for which a word was said; -1 when none. */
export function saidBy({ tree, words, knowledge }: Scene, head: number): number {
  if (UNIVERSAL_RELATION[words.deprel[head]] !== D.advcl || !knowledge.purpose.has(markerOf(tree, head))) return -1;
  const verb = words.head[head];
  const calls = knowledge.predicates.verbs.get(words.lemma[verb])?.some(({ meaning }) => meaning.mode === "phone");
  return calls ? verb : -1;
}

/** Acts that are announced when they are done. */
const ACCOMPLISHED = new Set(["arrest", "abduct", "kill", "assassinate", "intercept", "occupy", "rescue", "hack"]);

/** What those in power do by announcing it: "ha annunciato la rottura delle relazioni", "un accordo con i ribelli". */
const PERFORMED = new Set(["AGREE", "SANCTION", "CONCEDE", "COERCE"]);

/** Whether a verb that also reports has as its object the noun of an act that is announced once done, or done by being announced. */
export function isAccomplished(
  { words, knowledge }: Scene,
  at: number,
  operator: number,
  { id, type }: Meaning,
): boolean {
  if (words.upos[at] !== U.NOUN || !(ACCOMPLISHED.has(id) || PERFORMED.has(type?.name ?? ""))) return false;
  return knowledge.operators.operators.get(words.lemma[operator])?.some(({ effect }) => effect === "say") ?? false;
}
