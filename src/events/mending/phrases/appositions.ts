import { isInfinitive } from "../../../grammar/features.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/**
 * "Lo aveva criticato per il caso di Mammadov, l'oppositore che …": behind a comma right after a name a second object of a verb stands in
 * apposition to the name.
 */
export function mendAppositionsAsObjects(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let noun = 3; noun < words.length; noun++) {
    const verb = words.head[noun];
    if (words.deprel[noun] !== D.obj || words.upos[noun] !== U.NOUN || verb < 0 || verb > noun) continue;
    const object = dependent(tree, verb, D.obj);
    if (object < 0 || object >= noun) continue;
    const name = nameBeforeComma(tree, words.upos[noun - 1] === U.DET ? noun - 2 : noun - 1);
    if (name < 0) continue;
    words.head[noun] = name;
    words.deprel[noun] = D.appos;
    changed = true;
  }
  return changed;
}

/**
 * "Ha chiesto alla Kfor, la missione della Nato, di rimuovere …": between commas right behind a name its apposition, though a parser makes
 * it the object; the infinitive behind the second comma is the verb's.
 */
export function mendEnclosedAppositions(tree: Tree, { operators }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let noun = 3; noun < words.length; noun++) {
    const verb = words.head[noun];
    if (words.deprel[noun] !== D.obj || words.upos[noun] !== U.NOUN || verb < 0 || verb > noun) continue;
    const name = nameBeforeComma(tree, words.upos[noun - 1] === U.DET ? noun - 2 : noun - 1);
    if (name < 0 || words.head[name] !== verb) continue;
    const clause = infinitiveBehindComma(tree, noun, verb);
    if (clause < 0) continue;
    const takes = operators.operators.get(words.lemma[verb])?.some(({ complements }) => complements.has("inf"));
    if (!takes) continue;
    words.head[noun] = name;
    words.deprel[noun] = D.appos;
    words.head[clause] = verb;
    words.deprel[clause] = D.xcomp;
    changed = true;
  }
  return changed;
}

/** The first word of the name right before a comma; -1 when there is no comma or no name. */
export function nameBeforeComma({ words }: Tree, comma: number): number {
  let name = comma - 1;
  if (name < 0 || words.form[comma] !== "," || words.upos[name] !== U.PROPN) return -1;
  while (words.head[name] >= 0 && UNIVERSAL_RELATION[words.deprel[name]] === D.flat) name = words.head[name];
  return name;
}

/** The infinitive behind the comma that closes the phrase of a noun, hung on it or on the verb; -1 when there is none. */
function infinitiveBehindComma(tree: Tree, noun: number, verb: number): number {
  const { words } = tree;
  for (let word = noun + 1; word < words.length && words.sentence[word] === words.sentence[noun]; word++) {
    if (words.form[word - 1] !== ",") continue;
    const clause = words.head[word];
    const marks = words.deprel[word] === D.mark && clause > word && isInfinitive(words.morph[clause]);
    if (!marks) return -1;
    return words.head[clause] === noun || words.head[clause] === verb ? clause : -1;
  }
  return -1;
}
