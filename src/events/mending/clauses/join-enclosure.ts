import { isParticiple, isRelative } from "../../../grammar/features.ts";
import { packMorphology } from "../../../grammar/morphology.ts";
import { dependent, isClause, type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import { isFiniteClause } from "../../roles/voice.ts";
import { type Enclosure, LONGEST_ENCLOSURE } from "./enclosure.ts";

const PAST = packMorphology("Mood=Ind|Tense=Past|VerbForm=Fin");

/** Hangs the nominal on its verb, what is enclosed on the nominal, and what follows the verb on the verb. */
export function joinEnclosure(tree: Tree, { start, nominal, opening, closing, verb }: Enclosure): void {
  const { words } = tree;
  let top = verb;
  for (let steps = 0; words.head[top] >= start && steps < LONGEST_ENCLOSURE * 2; steps++) top = words.head[top];
  const inner = clauseIn(tree, opening, closing);
  const object = words.head[verb] > verb ? words.head[verb] : -1;
  if (top !== verb) {
    takePlace(words, verb, top);
    if (words.head[verb] >= 0 && UNIVERSAL_RELATION[words.deprel[verb]] !== D.conj)
      words.deprel[verb] = placeOf(tree, top);
  }
  const passive = dependent(tree, verb, D["aux:pass"]) >= 0;
  if (words.upos[start - 1] === U.CCONJ && words.head[start - 1] === nominal) words.head[start - 1] = verb;
  words.head[nominal] = verb;
  words.deprel[nominal] = passive ? D["nsubj:pass"] : D.nsubj;
  if (!passive && isParticiple(words.morph[verb]) && dependent(tree, verb, D.aux) < 0) words.morph[verb] = PAST;
  for (let word = start; word < opening; word++) {
    if (word === nominal || (words.head[word] >= start && words.head[word] < opening)) continue;
    // "President Emmanuel Macron": a title goes with the name.
    const title = word < nominal && (words.upos[word] === U.NOUN || words.upos[word] === U.PROPN);
    const bare = title && dependent(tree, word, D.case) < 0 && UNIVERSAL_RELATION[words.deprel[word]] !== D.obl;
    const participle = word < nominal && words.upos[word] === U.VERB;
    words.head[word] = bare || participle ? nominal : verb;
    if (bare) words.deprel[word] = D.compound;
    else if (participle) words.deprel[word] = D.amod;
    else if (words.deprel[word] === D.root) words.deprel[word] = D.obl;
  }
  for (let word = opening; word <= closing; word++) {
    if (word !== inner && words.head[word] > opening && words.head[word] < closing) continue;
    if (words.head[word] === nominal && word !== inner) continue;
    words.head[word] = inner >= 0 && word !== inner && words.upos[word] !== U.PUNCT ? inner : nominal;
    if (word === inner) words.deprel[word] = isFiniteClause(tree, inner) ? D["acl:relcl"] : D.acl;
    else if (words.upos[word] === U.NOUN || words.upos[word] === U.PROPN)
      if (words.head[word] === nominal) words.deprel[word] = relationTo(tree, word);
  }
  takeWhatFollows(tree, start, verb, closing);
  if (object >= 0 && !passive) hangObject(tree, verb, object);
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child])
    if (UNIVERSAL_RELATION[words.deprel[child]] === D.nsubj && child > verb && !passive) words.deprel[child] = D.obj;
}

/** The relation of a verb that takes the place of a nominal: a clause beside the one before, not its object. */
function placeOf({ words }: Tree, top: number): number {
  const relation = UNIVERSAL_RELATION[words.deprel[top]];
  return words.upos[top] === U.VERB || relation === D.ccomp || relation === D.advcl ? words.deprel[top] : D.conj;
}

/** How a nominal hangs on the one before it: "…, and Russia", "…, the former power", "…, with two envoys". */
function relationTo(tree: Tree, nominal: number): number {
  if (dependent(tree, nominal, D.case) >= 0) return D.nmod;
  return dependent(tree, nominal, D.cc) >= 0 ? D.conj : D.appos;
}

/** The head of the clause that is enclosed: over its relative pronoun, else its first verb; -1 when it holds none. */
function clauseIn(tree: Tree, opening: number, closing: number): number {
  const { words } = tree;
  for (let word = opening + 1; word < closing; word++) {
    if (words.upos[word] === U.VERB) return isEnclosed(tree, opening, word) ? word : -1;
    if (!isRelative(words.morph[word])) continue;
    for (let at = word, steps = 0; at > opening && at < closing && steps < 8; at = words.head[at], steps++)
      if (isClause(tree, at)) return at;
  }
  return -1;
}

/** Whether a verb stands in what a comma opens itself, not in a clause of an apposition: "the cleric who heads a party". */
function isEnclosed({ words }: Tree, opening: number, verb: number): boolean {
  for (let word = opening + 1; word < verb; word++)
    if (words.upos[word] === U.NOUN && !isRelative(words.morph[opening + 1])) return false;
  return true;
}

/** What stands behind the verb and was hung before it is the verb's. */
function takeWhatFollows(tree: Tree, start: number, verb: number, closing: number): void {
  const { words } = tree;
  for (let word = verb + 1; word < words.length && words.sentence[word] === words.sentence[verb]; word++) {
    if (words.head[word] < start || words.head[word] > closing) continue;
    words.head[word] = verb;
    if (words.upos[word] === U.VERB) words.deprel[word] = dependent(tree, word, D.cc) >= 0 ? D.conj : D.advcl;
    else if (words.upos[word] !== U.PUNCT) hangObject(tree, verb, word);
  }
}

function hangObject(tree: Tree, verb: number, word: number): void {
  const { words } = tree;
  const nominal = words.upos[word] === U.NOUN || words.upos[word] === U.PROPN || words.upos[word] === U.PRON;
  if (!nominal) return;
  words.head[word] = verb;
  const bare = dependent(tree, word, D.case) < 0;
  words.deprel[word] = bare ? D.obj : D.obl;
}
