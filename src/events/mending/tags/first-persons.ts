import { packMorphology } from "../../../grammar/morphology.ts";
import { dependent, type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { Words } from "../../../text/words.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { verbLemma } from "../known-lemmas.ts";

const PRESENT = packMorphology("Mood=Ind|Number=Plur|Person=1|Tense=Pres|VerbForm=Fin");
const FUTURE = packMorphology("Mood=Ind|Number=Plur|Person=1|Tense=Fut|VerbForm=Fin");
const NOMINAL = new Set<number>([U.PROPN, U.NOUN, U.ADJ]);
/** Relations of what hangs on a supposed name and is the verb's. */
const BEHIND = new Set<number>([D.nmod, D.flat, D.appos, D.conj]);

/**
 * "«Colpiremo Israele», ha detto": capitalised at the head of a sentence or quotation, a verb of the tables in the first person plural is
 * taken for a name. Changes tags, heads and relations; gives whether heads changed.
 */
export function mendFirstPersons(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  const { future, present } = knowledge.firstPersons;
  let changed = false;
  for (let verb = 0; verb < words.length; verb++) {
    if (!NOMINAL.has(words.upos[verb]) || !opens(words, verb, knowledge)) continue;
    const form = words.form[verb].toLowerCase();
    const ahead = future.some((ending) => form.endsWith(ending));
    if (!ahead && !present.some((ending) => form.endsWith(ending))) continue;
    const lemma = verbLemma(form, knowledge);
    if (lemma === null) continue;
    words.upos[verb] = U.VERB;
    words.lemma[verb] = lemma;
    words.morph[verb] = ahead ? FUTURE : PRESENT;
    const above = words.head[verb];
    const under = words.deprel[verb] === D.nsubj && above > verb && NOMINAL.has(words.upos[above]);
    if (under && dependent(tree, above, D.cop) < 0) {
      takePlace(words, verb, above);
      words.head[above] = verb;
      words.deprel[above] = D.obj;
      changed = true;
    } else takeComplements(tree, verb);
  }
  return changed;
}

/** Whether a word begins its sentence or a quotation. */
const opens = (words: Words, word: number, { openingMarks }: EventKnowledge): boolean =>
  word === 0 || words.sentence[word - 1] !== words.sentence[word] || openingMarks.has(words.form[word - 1]);

/** What a parser hung on the supposed name: the first without a preposition is the verb's object. */
function takeComplements(tree: Tree, verb: number): void {
  const { words } = tree;
  let object = dependent(tree, verb, D.obj);
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    if (child < verb || !BEHIND.has(UNIVERSAL_RELATION[words.deprel[child]])) continue;
    if (dependent(tree, child, D.case) >= 0) words.deprel[child] = D.obl;
    else if (object < 0 && words.upos[child] !== U.VERB) {
      object = child;
      words.deprel[child] = D.obj;
    }
  }
}
