import { isPlural, isSingular } from "../../../grammar/features.ts";
import { dependent, type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";

/** What a parser makes of the first of two names that only a comma joins. */
const LOOSE = new Set<number>([D.vocative, D.obl, D.dislocated, D.nsubj, D.dep, D.root, D.discourse, D.parataxis]);

/**
 * "Merkel, Hollande discuss Greece", "India, Pakistan officers meet": in English headlines a comma is an "and". The first name that opens a
 * sentence and the subject behind its comma act together when the verb is no singular.
 */
export function mendHeadlinePairs(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let comma = 1; comma + 2 < words.length; comma++) {
    if (words.form[comma] !== "," || words.sentence[comma + 2] !== words.sentence[comma]) continue;
    const first = openingName(tree, comma);
    const second = first < 0 ? -1 : subjectBehind(tree, comma);
    if (second < 0) continue;
    const verb = verbOf(tree, first, second);
    if (verb < 0 || words.upos[verb] !== U.VERB || verb < second || isSingular(words.morph[verb])) continue;
    if (!LOOSE.has(UNIVERSAL_RELATION[words.deprel[first]]) || dependent(tree, first, D.case) >= 0) continue;
    if (words.head[verb] === first) {
      takePlace(words, verb, first);
    }
    words.head[first] = verb;
    words.deprel[first] = D.nsubj;
    words.head[second] = first;
    words.deprel[second] = D.conj;
    words.head[comma] = second;
    changed = true;
  }
  return changed;
}

/** The first word of the name that fills the sentence before a comma, -1 when other words stand there. */
function openingName({ words }: Tree, comma: number): number {
  let at = comma - 1;
  while (at >= 0 && words.sentence[at] === words.sentence[comma] && words.upos[at] === U.PROPN) at--;
  return at < comma - 1 && (at < 0 || words.sentence[at] !== words.sentence[comma]) ? at + 1 : -1;
}

/** The nominal that begins behind a comma and stands right before a verb: a name, or many of a name's ("Pakistan officers"). */
function subjectBehind({ words }: Tree, comma: number): number {
  if (words.upos[comma + 1] !== U.PROPN) return -1;
  let at = comma + 1;
  while (words.upos[at + 1] === U.PROPN || words.upos[at + 1] === U.NOUN) at++;
  const head = words.head[comma + 1] > comma + 1 && words.head[comma + 1] <= at ? at : comma + 1;
  const name = words.upos[head] === U.PROPN;
  return words.upos[at + 1] === U.VERB && (name || isPlural(words.morph[head])) ? head : -1;
}

/** The verb two names stand before: the second's, or the first's own where it was taken for the root. */
function verbOf({ words }: Tree, first: number, second: number): number {
  const above = words.head[second];
  if (above > second) return UNIVERSAL_RELATION[words.deprel[second]] === D.nsubj ? above : -1;
  if (above !== first) return -1;
  for (let verb = second + 1; verb < words.length && words.sentence[verb] === words.sentence[first]; verb++)
    if (words.upos[verb] === U.VERB) return words.head[verb] === first ? verb : -1;
  return -1;
}
