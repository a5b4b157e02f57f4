import { isParticiple, isPast } from "../../../grammar/features.ts";
import { dependent, prepositionOf, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

const ABSOLUTE = new Set<number>([D.root, D.parataxis, D.advcl]);

const isBarePast = ({ words }: Tree, verb: number): boolean =>
  isParticiple(words.morph[verb]) && isPast(words.morph[verb]) && ABSOLUTE.has(UNIVERSAL_RELATION[words.deprel[verb]]);

/** A past participle alone, as titles and absolute clauses have it: "Arrestato a Mosca un giornalista", "firmato l'accordo". */
export function isBareParticiple(tree: Tree, verb: number): boolean {
  return isBarePast(tree, verb) && dependent(tree, verb, D.aux, D.cop, D.nsubj, D["nsubj:pass"], D.mark, D.expl) < 0;
}

/**
 * "Cinque soldati uccisi in un agguato", "Three soldiers killed near Jenin": titles leave out the passive's auxiliary; verbs that take an
 * object have none here.
 */
export function mendVerblessPassive(tree: Tree, verb: number, knowledge: EventKnowledge): void {
  const { words } = tree;
  const strict = isBareStrict(tree, verb, knowledge);
  if (!strict && !isBarePast(tree, verb)) return;
  if (dependent(tree, verb, D.aux, D.cop, D.obj, D.ccomp, D.expl) >= 0) return;
  // "Boeing allowed to bid", not "Boeing asked to bid": who needs an object has none beside the infinitive.
  if (!strict && dependent(tree, verb, D.xcomp) >= 0) return;
  const subject = dependent(tree, verb, D.nsubj);
  if (subject < 0 || subject > verb || knowledge.unaccusative.has(words.lemma[verb])) return;
  // "Fighters shelled Timbuktu": a bare name right behind is what they did it to.
  if (
    words.upos[verb + 1] === U.PROPN &&
    words.head[verb + 1] === verb &&
    !knowledge.temporal.has(words.lemma[verb + 1].toLowerCase())
  )
    return;
  if (strict || takesObject(words.lemma[verb], knowledge)) words.deprel[subject] = D["nsubj:pass"];
}

/** "Three soldiers killed, two hurt", "forced to resign", not "killed at least five" nor "killed and wounded dozens". */
function isBareStrict({ words }: Tree, verb: number, { transitive }: EventKnowledge): boolean {
  if (!transitive.has(words.lemma[verb]) || !isPast(words.morph[verb])) return false;
  if (!ABSOLUTE.has(UNIVERSAL_RELATION[words.deprel[verb]])) return false;
  const after = verb + 1;
  if (after >= words.length || words.sentence[after] !== words.sentence[verb]) return true;
  if (words.upos[after] === U.PUNCT) return true;
  const object = words.head[after];
  if (words.deprel[after] === D.mark && words.head[object] === verb && words.deprel[object] === D.xcomp) return true;
  return words.upos[after] === U.ADP && words.deprel[after] === D.case && words.upos[object] !== U.NUM;
}

/** Whether a verb alone acts on its object; whom one speaks to suffers nothing. */
export const takesObject = (lemma: string, { predicates }: EventKnowledge): boolean =>
  predicates.verbs
    .get(lemma)
    ?.some(
      ({ lemmas, frame }) =>
        lemmas.length === 1 && frame.recipients.some(({ name, person }) => name === "obj" && !person),
    ) ?? false;

/**
 * The noun right behind it is what was done to, or who went where; a complement with the agent's preposition up to that noun is the
 * agent, even where the parser hung it on a name between. Gives whether heads changed.
 */
export function mendBareParticiple(
  tree: Tree,
  verb: number,
  { slots, temporal, unaccusative }: EventKnowledge,
): boolean {
  const { words } = tree;
  const object = undergoerOf(tree, verb, temporal);
  if (object < verb) return false;
  if (unaccusative.has(words.lemma[verb])) {
    words.deprel[object] = D.nsubj;
    return false;
  }
  words.deprel[object] = D["nsubj:pass"];
  for (let word = verb + 1; word < words.length && words.sentence[word] === words.sentence[verb]; word++) {
    const relation = UNIVERSAL_RELATION[words.deprel[word]];
    if ((relation !== D.obl && relation !== D.nmod) || temporal.has(words.lemma[word])) continue;
    if (prepositionOf(tree, word) !== slots.agent) continue;
    const head = words.head[word];
    const near = head === verb || (words.head[head] === verb && (word < object || head === object));
    if (!near) continue;
    words.head[word] = verb;
    words.deprel[word] = D["obl:agent"];
    return head !== verb;
  }
  return false;
}

/** The object of a bare participle, or what stands behind it like one: "Arrestato ad Atene un diplomatico"; -1 when none. */
function undergoerOf(tree: Tree, verb: number, temporal: ReadonlySet<string>): number {
  const { words } = tree;
  const object = dependent(tree, verb, D.obj);
  if (object >= 0) return object;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    if (child < verb || words.upos[child] !== U.NOUN || UNIVERSAL_RELATION[words.deprel[child]] !== D.obl) continue;
    if (dependent(tree, child, D.case) < 0 && !temporal.has(words.lemma[child])) return child;
  }
  return -1;
}
