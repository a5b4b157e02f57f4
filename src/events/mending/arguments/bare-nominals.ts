import { isPlural, isRelative, isSingular } from "../../../grammar/features.ts";
import { dependent, isUnder, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/** Relations a greedy parser gives to a subject it did not know for one. */
export const MISTAKEN = new Set<number>([
  D.obl,
  D.vocative,
  D.dislocated,
  D.parataxis,
  D.nmod,
  D.appos,
  D.dep,
  D.advmod,
  D.advcl,
  D.compound,
]);

/** A noun or name that may be a subject: no preposition of its own, no time, agreeing in number with the verb's group. */
function maySubject(tree: Tree, word: number, verb: number, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  if (words.upos[word] !== U.NOUN && words.upos[word] !== U.PROPN) return false;
  if (dependent(tree, word, D.case, D.mark, D.cop) >= 0) return false;
  if (knowledge.temporal.has(words.lemma[word].toLowerCase())) return false;
  if (words.upos[word] === U.PROPN || dependent(tree, word, D.conj) >= 0) return true;
  const finite = words.morph[finiteWord(tree, verb)];
  return !(isPlural(finite) && isSingular(words.morph[word])) && !(isSingular(finite) && isPlural(words.morph[word]));
}

function finiteWord(tree: Tree, verb: number): number {
  const auxiliary = dependent(tree, verb, D.aux, D["aux:pass"]);
  return auxiliary >= 0 && auxiliary < verb ? auxiliary : verb;
}

/** The first bare nominal before the verb among the verb's own dependents; -1 when none. */
export function bareBefore(tree: Tree, verb: number, knowledge: EventKnowledge): number {
  const { words } = tree;
  for (let child = tree.first[verb]; child >= 0 && child < verb; child = tree.next[child]) {
    if (!MISTAKEN.has(UNIVERSAL_RELATION[words.deprel[child]])) continue;
    if (maySubject(tree, child, verb, knowledge)) return child;
  }
  return -1;
}

/** "Ieri a Roma Meloni ha incontrato …": the bare name right before the verb that was hung on the place before it; -1 when none. */
export function bareBehindPlace(tree: Tree, verb: number, knowledge: EventKnowledge): number {
  const { words } = tree;
  let before = finiteWord(tree, verb) - 1;
  while (
    before >= 0 &&
    (words.upos[before] === U.PRON || words.upos[before] === U.ADV) &&
    !isRelative(words.morph[before])
  )
    before--;
  // "In serata Singh, premier dell'India, ha …": an apposition ends in a comma.
  if (before > 0 && words.upos[before] === U.PUNCT && words.form[before] === ",") before--;
  if (before < 0 || words.sentence[before] !== words.sentence[verb]) return -1;
  for (let at = before, steps = 0; at >= 0 && steps < 6; at = words.head[at], steps++) {
    const head = words.head[at];
    if (head < 0 || head > at) continue;
    // "Told CNN the United States was …": whom the verb above addresses.
    const hearer = isHearer(tree, head, verb);
    if (words.head[head] !== verb && !hearer) continue;
    const relation = UNIVERSAL_RELATION[words.deprel[at]];
    const hung = relation === D.nmod || relation === D.appos;
    if (hung && (hearer || dependent(tree, head, D.case) >= 0) && maySubject(tree, at, verb, knowledge)) return at;
  }
  return -1;
}

/** Whether a word is the object of the verb whose content clause another heads. */
function isHearer({ words }: Tree, word: number, clause: number): boolean {
  const relation = words.deprel[word];
  return (
    words.deprel[clause] === D.ccomp &&
    words.head[word] === words.head[clause] &&
    (relation === D.iobj || relation === D.obj)
  );
}

/** Relations of a bare nominal that a parser hung on the clause before. */
const HUNG_BEFORE = new Set<number>([D.obj, D.conj, D.appos, D.obl, D.nmod]);

/** "…, e Pedro Sánchez lo ha ringraziato": the bare nominal right before the verb, set off from the clause before it; -1 when none. */
export function bareBehindComma(tree: Tree, verb: number, knowledge: EventKnowledge): number {
  const { words } = tree;
  let before = firstOfGroup(tree, verb) - 1;
  for (let steps = 0; before >= 0 && steps < 5 && UNIVERSAL_RELATION[words.deprel[before]] === D.flat; steps++)
    before = words.head[before];
  if (before < 1 || words.upos[before] !== U.PROPN || words.sentence[before] !== words.sentence[verb]) return -1;
  const head = words.head[before];
  if (head === verb || head > before || !HUNG_BEFORE.has(UNIVERSAL_RELATION[words.deprel[before]])) return -1;
  const linked = words.upos[before - 1] === U.CCONJ && words.upos[before - 2] === U.PUNCT;
  if (!linked && words.form[before - 1] !== ";") return -1;
  return maySubject(tree, before, verb, knowledge) ? before : -1;
}

/** The first word of a verb's group: its auxiliaries, clitics and negation before it. */
function firstOfGroup(tree: Tree, verb: number): number {
  const { words } = tree;
  let first = verb;
  while (first > 0 && words.head[first - 1] === verb && IN_GROUP.has(words.upos[first - 1])) first--;
  return first;
}

const IN_GROUP = new Set<number>([U.AUX, U.PRON, U.ADV]);

/** "…; Washington, che lo finanzia, ha offerto aiuto": the bare nominal that opens what stands behind a semicolon; -1 when none. */
export function bareBehindSemicolon(tree: Tree, verb: number, knowledge: EventKnowledge): number {
  const { words } = tree;
  let start = verb - 1;
  while (start > 0 && words.form[start] !== ";" && words.sentence[start] === words.sentence[verb]) start--;
  if (words.form[start] !== ";" || words.sentence[start] !== words.sentence[verb]) return -1;
  let opening = start + 1;
  while (words.upos[opening] === U.DET || words.upos[opening] === U.CCONJ) opening++;
  let nominal = opening;
  for (let steps = 0; steps < 5 && UNIVERSAL_RELATION[words.deprel[nominal]] === D.flat; steps++)
    nominal = words.head[nominal];
  const head = words.head[nominal];
  if (nominal < opening || head < 0 || head > start || !HUNG_BEFORE.has(UNIVERSAL_RELATION[words.deprel[nominal]]))
    return -1;
  // Nothing but what belongs to the nominal may come between.
  for (let between = nominal + 1; between < verb; between++)
    if (words.upos[between] === U.VERB && words.head[between] !== verb && !isUnder(tree, between, nominal)) return -1;
  return maySubject(tree, nominal, verb, knowledge) ? nominal : -1;
}
