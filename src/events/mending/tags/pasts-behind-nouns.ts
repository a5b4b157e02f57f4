import { isPast } from "../../../grammar/features.ts";
import { packMorphology } from "../../../grammar/morphology.ts";
import { dependent, isNoun, type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

const PAST = packMorphology("Mood=Ind|Tense=Past|VerbForm=Fin");

/**
 * "The opposition accused President Sandu of lying": no English relative clause has its subject behind its verb, so that a past hung on a noun
 * before it, with a subject behind it, is that noun's own verb and the other its object.
 */
export function mendPastsBehindNouns(tree: Tree, { headlineFuture }: EventKnowledge): boolean {
  const { words } = tree;
  if (headlineFuture.size === 0) return false;
  let changed = false;
  for (let verb = 1; verb < words.length; verb++) {
    if (words.upos[verb] !== U.VERB || UNIVERSAL_RELATION[words.deprel[verb]] !== D.acl) continue;
    const subject = words.head[verb];
    const object = dependent(tree, verb, D.nsubj, D["nsubj:pass"]);
    if (subject > verb || object < verb || !isPast(words.morph[verb]) || !isNoun(words, subject)) continue;
    if (dependent(tree, verb, D.aux, D["aux:pass"], D.obj, D.cop, D.mark) >= 0 || isDetached(tree, subject, verb))
      continue;
    becomesVerb(tree, subject, verb, object);
    changed = true;
  }
  return changed;
}

function becomesVerb(tree: Tree, subject: number, verb: number, object: number): void {
  const { words } = tree;
  takePlace(words, verb, subject);
  words.morph[verb] = PAST;
  words.head[subject] = verb;
  words.deprel[subject] = D.nsubj;
  words.deprel[object] = D.obj;
  for (let child = tree.first[subject]; child >= 0; child = tree.next[child])
    if (child > verb) words.head[child] = verb;
  // "In Chisinau the opposition accused …": what the noun was hung on as a name beside a place is where it was.
  const place = words.head[verb];
  if (words.deprel[verb] !== D.appos || place < 0 || dependent(tree, place, D.case) < 0) return;
  takePlace(words, verb, place);
  words.head[place] = verb;
  words.deprel[place] = D.obl;
}

/** A comma between them sets the clause off. */
function isDetached({ words }: Tree, noun: number, verb: number): boolean {
  for (let word = noun + 1; word < verb; word++) if (words.upos[word] === U.PUNCT) return true;
  return false;
}
