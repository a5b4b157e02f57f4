import { isInfinitive } from "../../../grammar/features.ts";
import { dependent, markerOf, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/** Relations a parser gives to the infinitive of a cleft. */
const CLAUSES = new Set<number>([D.csubj, D.dislocated, D.advcl, D.acl, D.xcomp, D.ccomp, D.obl, D.nmod]);
/** What a nominal keeps when its copula goes to the verb; all else is the clause's. */
const OWN = new Set<number>([D.det, D.amod, D.nmod, D.flat, D.appos, D.nummod, D.compound, D.case]);

/**
 * "Ad accusare Israele è stato il premier", "è stata la Francia a proporlo": whom the copula names is the subject of the infinitive,
 * which heads the clause in its place and takes the copula for its auxiliary.
 */
export function mendClefts(tree: Tree, { slots }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 0; verb < words.length; verb++) {
    if (words.upos[verb] !== U.VERB || !isInfinitive(words.morph[verb]) || markerOf(tree, verb) !== slots.addressed)
      continue;
    if (lendCopula(tree, verb)) {
      changed = true;
      continue;
    }
    const named = namedBefore(tree, verb);
    if (named < 0 || words.upos[named] === U.VERB || !CLAUSES.has(UNIVERSAL_RELATION[words.deprel[verb]])) continue;
    if (dependent(tree, named, D.cop) < 0 || dependent(tree, named, D.nsubj, D.case) >= 0) continue;
    // "Sono stati i militari a sparare": with a determiner an adjective names somebody.
    if (words.upos[named] === U.ADV || (words.upos[named] === U.ADJ && dependent(tree, named, D.det) < 0)) continue;
    turn(tree, verb, named);
    changed = true;
  }
  return changed;
}

/** What the infinitive hangs on, or whom the copula names right before it: "era stato lui a recarsi …; vi tornerà". */
function namedBefore({ words }: Tree, verb: number): number {
  const head = words.head[verb];
  const mark = verb - 1;
  const before = mark - 1;
  if (before < 0 || head < verb || words.head[mark] !== verb || words.upos[before] !== U.PRON) return head;
  return words.head[before] === head || words.deprel[before] === D.root ? before : head;
}

function turn(tree: Tree, verb: number, named: number): void {
  const { words } = tree;
  words.head[verb] = words.head[named];
  words.deprel[verb] = UNIVERSAL_RELATION[words.deprel[named]] === D.nsubj ? D.parataxis : words.deprel[named];
  for (let child = tree.first[named]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    const nominal = OWN.has(relation) || (relation === D.conj && words.upos[child] !== U.VERB);
    if (child === verb || nominal || words.deprel[child] === D["acl:relcl"]) continue;
    words.head[child] = verb;
    if (relation === D.cop) words.deprel[child] = D.aux;
  }
  words.head[named] = verb;
  words.deprel[named] = D.nsubj;
}

/** The same where the infinitive was the head already: whom the copula behind it names is its subject. */
function lendCopula(tree: Tree, verb: number): boolean {
  const { words } = tree;
  for (let named = tree.first[verb]; named >= 0; named = tree.next[named]) {
    if (named < verb || (words.upos[named] !== U.NOUN && words.upos[named] !== U.PROPN)) continue;
    if (dependent(tree, named, D.cop) < verb || dependent(tree, named, D.nsubj, D.case, D.mark) >= 0) continue;
    for (let child = tree.first[named]; child >= 0; child = tree.next[child]) {
      const relation = UNIVERSAL_RELATION[words.deprel[child]];
      if (relation !== D.cop && relation !== D.aux) continue;
      words.head[child] = verb;
      words.deprel[child] = D.aux;
    }
    words.deprel[named] = D.nsubj;
    return true;
  }
  return false;
}
