import { isFiniteForm, isGerund, isParticiple, isPassiveForm, isPast } from "../../grammar/features.ts";
import { dependent, type Tree } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { Words } from "../../text/words.ts";

/** Whether a verb is passive: by its auxiliary or subject, or as a bare past participle after a noun ("imposte dagli USA"). */
export function isPassive(tree: Tree, verb: number): boolean {
  const { words } = tree;
  if (dependent(tree, verb, D["aux:pass"], D["nsubj:pass"], D["csubj:pass"], D["expl:pass"]) >= 0) return true;
  if (!isParticiple(words.morph[verb]) || isGerund(words.morph[verb])) return false;
  const relation = UNIVERSAL_RELATION[words.deprel[verb]];
  if (relation === D.acl || relation === D.amod) {
    const object = dependent(tree, verb, D.obj);
    // "I funzionari dichiarati persone non grate": a bare noun behind a participle is what they were called.
    const own =
      object >= 0 && (object < verb || dependent(tree, object, D.det, D.nummod) >= 0 || words.upos[object] !== U.NOUN);
    return (
      isPast(words.morph[verb]) && words.deprel[verb] !== D["acl:relcl"] && dependent(tree, verb, D.aux) < 0 && !own
    );
  }
  // "Accused by Libya of backing rebels, France …", "sollecitata da Washington, Kiev …"
  if (relation === D.advcl || (relation === D.ccomp && verb < words.head[verb]))
    return isBareParticiple(tree, verb) && (dependent(tree, verb, D["obl:agent"]) >= 0 || opensAsPassive(words, verb));
  return relation === D.conj && dependent(tree, verb, D.aux, D.obj, D.nsubj) < 0 && isPassive(tree, words.head[verb]);
}

/** "Asked about the raid, the minister shrugged": a participle tagged as passive at the head of its sentence. */
const opensAsPassive = (words: Words, verb: number): boolean =>
  isPassiveForm(words.morph[verb]) && (verb === 0 || words.sentence[verb - 1] !== words.sentence[verb]);

/** A past participle without auxiliary, subject or object of its own. */
export const isBareParticiple = (tree: Tree, verb: number): boolean =>
  isParticiple(tree.words.morph[verb]) &&
  isPast(tree.words.morph[verb]) &&
  dependent(tree, verb, D.aux, D.cop, D.obj, D.nsubj, D.expl) < 0;

/** Whether a verb is finite, itself or by its auxiliary or copula. */
export function isFiniteClause(tree: Tree, verb: number): boolean {
  const { words } = tree;
  if (isFiniteForm(words.morph[verb])) return true;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if ((relation === D.aux || relation === D.cop) && isFiniteForm(words.morph[child])) return true;
  }
  return false;
}
