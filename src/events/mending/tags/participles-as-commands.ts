import { isFeminine, isImperative, isPlural, isSecondPerson } from "../../../grammar/features.ts";
import { packMorphology } from "../../../grammar/morphology.ts";
import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

const MASCULINE = packMorphology("Gender=Masc|Number=Plur|Tense=Past|VerbForm=Part");
const FEMININE = packMorphology("Gender=Fem|Number=Plur|Tense=Past|VerbForm=Part");
/** Endings of Italian participles in the plural that forms of the second person share: "espulsi", "bloccati", "liberate". */
const ENDING_OF_MEN = /[aeiulnr](?:ti|si)$/;
const ENDING_OF_WOMEN = /[aeiulnr](?:te|se)$/;

/**
 * "Espulsi da Mosca tre diplomatici", "tensione al confine: liberate due italiane": outside quotations nobody is told to do anything; what opens a
 * title or follows a colon and has an object of its own gender in the plural is a participle. Tags only.
 */
export function mendParticiplesTakenForCommands(tree: Tree, { openingMarks }: EventKnowledge): boolean {
  const { words } = tree;
  for (let verb = 0; verb + 1 < words.length; verb++) {
    if (words.upos[verb] !== U.VERB || (!isSecondPerson(words.morph[verb]) && !isImperative(words.morph[verb])))
      continue;
    const opens = verb === 0 || words.sentence[verb - 1] !== words.sentence[verb] || words.form[verb - 1] === ":";
    if (!opens || (verb > 0 && openingMarks.has(words.form[verb - 1]))) continue;
    if (dependent(tree, verb, D.aux, D.nsubj, D.expl, D.iobj) >= 0) continue;
    const object = dependent(tree, verb, D.obj);
    if (object < verb || words.upos[object] !== U.NOUN || !isPlural(words.morph[object])) continue;
    const form = words.form[verb].toLowerCase();
    if (isFeminine(words.morph[object]) ? ENDING_OF_WOMEN.test(form) : ENDING_OF_MEN.test(form))
      words.morph[verb] = isFeminine(words.morph[object]) ? FEMININE : MASCULINE;
  }
  return false;
}
