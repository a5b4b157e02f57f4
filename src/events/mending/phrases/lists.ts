import { dependent, subtreeSpan, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";

/** Relations by which a parser hangs the second of several objects on their verb. */
const ASTRAY = new Set<number>([D.obl, D.nsubj, D.obj, D.conj]);

/**
 * "Ha ringraziato l'Italia, la Grecia e il Kosovo": a bare name right behind an object's comma, to which another is joined, goes on the list the
 * object begins.
 */
export function mendListedObjects(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 3; word < words.length; word++) {
    if (words.upos[word] !== U.PROPN || !ASTRAY.has(UNIVERSAL_RELATION[words.deprel[word]])) continue;
    const verb = words.head[word];
    const comma = words.upos[word - 1] === U.DET ? word - 2 : word - 1;
    if (verb < 0 || verb >= comma || words.form[comma] !== ",") continue;
    const object = headOfName(tree, comma - 1);
    if (object <= verb || words.deprel[object] !== D.obj || words.head[object] !== verb) continue;
    if (dependent(tree, word, D.case) >= 0 || dependent(tree, word, D.conj) < word) continue;
    words.head[word] = object;
    words.deprel[word] = D.conj;
    changed = true;
  }
  return changed;
}

/** Relations of a bare nominal of a verb that another may be joined to. */
const BARE = new Set<number>([D.obj, D.nsubj]);

/**
 * "Ha sentito al telefono Zelensky e il premier britannico": a nominal joined to a verb is joined to the bare one right before its conjunction.
 */
export function mendJoinedNominals(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let second = 3; second < words.length; second++) {
    const verb = words.head[second];
    if (words.deprel[second] !== D.conj || verb < 0 || verb > second || words.upos[verb] !== U.VERB) continue;
    if (words.upos[second] !== U.NOUN && words.upos[second] !== U.PROPN) continue;
    if (dependent(tree, second, D.case, D.cop, D.nsubj, D.mark, D.acl) >= 0) continue;
    const conjunction = dependent(tree, second, D.cc);
    if (conjunction < 0 || conjunction > second || words.form[conjunction - 1] === ",") continue;
    let first = conjunction - 1;
    while (words.head[first] > verb && words.head[first] < first) first = words.head[first];
    if (words.head[first] !== verb || !BARE.has(words.deprel[first]) || first < verb) continue;
    if (words.upos[first] !== U.NOUN && words.upos[first] !== U.PROPN) continue;
    words.head[second] = first;
    changed = true;
  }
  return changed;
}

/** The head of the name that ends at a word; -1 where no name ends. */
function headOfName({ words }: Tree, end: number): number {
  if (words.upos[end] !== U.PROPN) return -1;
  return UNIVERSAL_RELATION[words.deprel[end]] === D.flat ? words.head[end] : end;
}

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
