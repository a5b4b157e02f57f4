import { isParticiple, isPlural } from "../../grammar/features.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { Words } from "../../text/words.ts";
import { SEAT, targetKind } from "../gazetteer/targets.ts";
import { hitOf, isAdjectival, type Layout, lowerForm } from "../hits/layout.ts";
import type { NameHit } from "../hits/name-hits.ts";
import { isBody } from "./joint-owners.ts";

/** Whether a word behind a noun describes it: an adjective, or a participle (`le popolazioni isolate del Mozambico`). */
export function isModifier(words: Words, noun: number, word: number): boolean {
  if (words.upos[word] === U.ADJ) return true;
  const relation = UNIVERSAL_RELATION[words.deprel[word]];
  const adnominal = relation === D.acl || relation === D.amod;
  return adnominal && words.head[word] === noun && words.upos[word] === U.VERB && isParticiple(words.morph[word]);
}

/** The first word from here that is no determiner. */
export function skipDeterminer(words: Words, word: number): number {
  let at = word;
  while (at < words.length && words.upos[at] === U.DET) at++;
  return at;
}

/** The states and bodies that follow in a list: `di Francia, Germania e Polonia`; none when no conjunction closes it. */
export function coordinated(layout: Layout, genitives: ReadonlySet<string>, from: number): NameHit[] {
  const { words } = layout;
  const found: NameHit[] = [];
  for (let at = from; words.upos[at] === U.CCONJ || words.form[at] === ","; ) {
    const closing = words.upos[at] === U.CCONJ;
    const next = skipDeterminer(words, genitives.has(lowerForm(layout, at + 1)) ? at + 2 : at + 1);
    const other = hitOf(layout, next);
    if (other === null || isAdjectival(other) || (targetKind(other.target) > SEAT && !isBody(layout, other))) break;
    found.push(other);
    at = other.endWord;
    if (closing) return found;
  }
  return [];
}

/** `I leader`, `i premier`: nouns whose form does not tell are as many as their determiner says. */
export function isDeterminedPlural(words: Words, word: number): boolean {
  let at = word - 1;
  while (at >= 0 && words.upos[at] === U.ADJ) at--;
  return at >= 0 && words.upos[at] === U.DET && isPlural(words.morph[at]);
}

/** Whether a preposition of possession hangs on a word: `della Nato`. */
export function hasGenitive(layout: Layout, genitives: ReadonlySet<string>, word: number): boolean {
  const { words, tree } = layout;
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    if (words.deprel[child] === D.case && genitives.has(lowerForm(layout, child))) return true;
  }
  return false;
}
