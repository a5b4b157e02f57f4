import { isFiniteForm, isGerundForm, isIndicative, isInfinitive, isSubjunctive } from "../../../grammar/features.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import { isFiniteClause } from "../../roles/voice.ts";

/**
 * "Si sono detti preoccupati e hanno promesso …", "ha negato che abbiano sparato e ha accusato …": a finite verb is coordinated neither
 * with a nominal nor, in the indicative, with a subjunctive, but with the clause above. Heads only.
 */
export function mendConjuncts(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 1; verb < words.length; verb++) {
    if (words.deprel[verb] !== D.conj || words.upos[verb] !== U.VERB || !isFiniteClause(tree, verb)) continue;
    const head = words.head[verb];
    if (head < 0 || head > verb) continue;
    const nominal = words.upos[head] !== U.VERB && dependent(tree, head, D.cop) < 0;
    const subjunctive = isIndicative(moodOf(tree, verb)) && isSubjunctive(moodOf(tree, head));
    // "Promised to send tanks and expelled two envoys"; a bare English form may be an infinitive itself.
    const infinitive = isInfinitive(words.morph[head]) && words.form[verb].toLowerCase() !== words.lemma[verb];
    if (!nominal && !subjunctive && !infinitive) continue;
    let above = words.head[head];
    while (infinitive && above >= 0 && isInfinitive(words.morph[above])) above = words.head[above];
    if (above < 0 || words.upos[above] !== U.VERB || !isFiniteClause(tree, above)) continue;
    words.head[verb] = above;
    changed = true;
  }
  return changed;
}

/** How far above an infinitive its gerund is looked for. */
const NEAR = 3;

/** "Forcing deputies to resign and raising flags": a gerund goes with the gerund above, not with the infinitive before it. Heads only. */
export function mendGerundConjuncts(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 1; verb < words.length; verb++) {
    if (words.deprel[verb] !== D.conj || !isGerundial(tree, verb)) continue;
    const before = words.head[verb];
    if (before < 0 || before > verb || !isInfinitive(words.morph[before])) continue;
    let above = words.head[before];
    for (let steps = 0; steps < NEAR && above >= 0 && !isGerundial(tree, above); steps++) above = words.head[above];
    if (above < 0 || above > before || !isGerundial(tree, above)) continue;
    words.head[verb] = above;
    changed = true;
  }
  return changed;
}

const isGerundial = ({ words }: Tree, word: number): boolean =>
  words.upos[word] === U.VERB && isGerundForm(words.morph[word]);

/** Features of the finite word of a clause: the verb or its auxiliary; 0 when it has none. */
function moodOf(tree: Tree, verb: number): number {
  const { words } = tree;
  if (isFiniteForm(words.morph[verb])) return words.morph[verb];
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    if (UNIVERSAL_RELATION[words.deprel[child]] === D.aux && isFiniteForm(words.morph[child]))
      return words.morph[child];
  }
  return 0;
}
