import { packMorphology } from "../../grammar/morphology.ts";
import { dependent, type Tree } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { EventKnowledge } from "../knowledge.ts";

const PRESENT = packMorphology("Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin");
/** Relations of a nominal that a parser hung on the subject of a verb it took for an adjective. */
const BEHIND = new Set<number>([D.nmod, D.appos, D.obl, D.obj, D.conj]);

/**
 * "L'Iran libera due giornalisti", "la polizia ferma due attivisti": between a nominal without a verb and another without a preposition, an
 * adjective in `-a` that is a verb of the tables in the present is that verb. Changes tags, heads and relations.
 */
export function mendVerbsTakenForAdjectives(tree: Tree, { predicates }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 1; verb + 1 < words.length; verb++) {
    const subject = words.head[verb];
    if (words.upos[verb] !== U.ADJ || words.deprel[verb] !== D.amod || subject < 0 || subject > verb) continue;
    if (!isNominal(tree, subject) || UNIVERSAL_RELATION[words.deprel[subject]] !== D.root) continue;
    if (!words.form[verb].endsWith("a") || !predicates.verbs.has(`${words.form[verb].toLowerCase()}re`)) continue;
    const object = objectBehind(tree, verb, subject);
    if (object < 0) continue;
    words.upos[verb] = U.VERB;
    words.lemma[verb] = `${words.form[verb].toLowerCase()}re`;
    words.morph[verb] = PRESENT;
    words.head[verb] = words.head[subject];
    words.deprel[verb] = words.deprel[subject];
    for (let child = tree.first[subject]; child >= 0; child = tree.next[child])
      if (child > verb) words.head[child] = verb;
    words.head[subject] = verb;
    words.deprel[subject] = D.nsubj;
    words.head[object] = verb;
    words.deprel[object] = D.obj;
    changed = true;
  }
  return changed;
}

const isNominal = ({ words }: Tree, word: number): boolean =>
  words.upos[word] === U.NOUN || words.upos[word] === U.PROPN;

/** The nominal with a determiner or number, and no preposition, that begins right behind a word and hangs on another; -1 when none does. */
function objectBehind(tree: Tree, word: number, above: number): number {
  const { words } = tree;
  const opens = words.upos[word + 1] === U.NUM || words.upos[word + 1] === U.DET;
  const object = opens ? words.head[word + 1] : -1;
  if (object < word || words.head[object] !== above || !isNominal(tree, object)) return -1;
  return BEHIND.has(UNIVERSAL_RELATION[words.deprel[object]]) && dependent(tree, object, D.case) < 0 ? object : -1;
}

/**
 * "Faccia a faccia martedì a Roma tra i ministri": a noun that comes back behind a preposition is no verb; what the parser hung on it is told
 * of the first. Changes tags, heads and relations.
 */
export function mendRepeatedNouns(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let first = 0; first + 2 < words.length; first++) {
    const again = first + 2;
    if (words.upos[first] !== U.NOUN || words.upos[first + 1] !== U.ADP || words.upos[again] !== U.VERB) continue;
    if (words.form[first].toLowerCase() !== words.form[again]) continue;
    if (words.head[first] === again) {
      words.head[first] = words.head[again];
      words.deprel[first] = words.deprel[again];
    }
    words.upos[again] = U.NOUN;
    words.lemma[again] = words.lemma[first];
    words.morph[again] = words.morph[first];
    for (let child = tree.first[again]; child >= 0; child = tree.next[child]) {
      if (child <= again) continue;
      words.head[child] = first;
      if (UNIVERSAL_RELATION[words.deprel[child]] === D.obl && dependent(tree, child, D.case) >= 0)
        words.deprel[child] = D.nmod;
    }
    words.head[again] = first;
    words.deprel[again] = D.nmod;
    words.head[first + 1] = again;
    words.deprel[first + 1] = D.case;
    changed = true;
  }
  return changed;
}
