import { D, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { sideOf } from "../sides.ts";
import { type Discourse, isSubjectRelation, mentionAt, REACH } from "./discourse.ts";
import { type GroupKind, membersOf, outsider } from "./members.ts";

/** How far back a list is taken up. */
const SENTENCES_BACK = 3;

/**
 * "Francia, Germania e Regno Unito hanno condannato l'Iran. I tre Paesi …": the nearest list back of just so many, whoever else its
 * sentence names. Null when there is none.
 */
export function findListed(discourse: Discourse, word: number, kind: GroupKind, size: number): number[] | null {
  const { words, registry, recent } = discourse;
  const { mentions, entities } = registry.mentions;
  const excluded = outsider(discourse, word);
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - REACH; back--) {
    const { head } = mentions[recent[back]];
    if (head >= word || UNIVERSAL_RELATION[words.deprel[head]] === D.conj) continue;
    if (words.sentence[head] < words.sentence[word] - SENTENCES_BACK) return null;
    const listed = new Set(listFrom(discourse, head, kind));
    if (listed.size !== size) continue;
    if (excluded === null || ![...listed].some((member) => sideOf(entities[member]) === excluded)) return [...listed];
  }
  return null;
}

/**
 * "Iran and Iraq signed a pact. The two also …": just so many parties are the subject of the sentence before, which counts nobody else ("detained two
 * men").
 */
export function actedBefore(discourse: Discourse, word: number, size: number): boolean {
  const { words, sentences, references } = discourse;
  const sentence = words.sentence[word] - 1;
  if (sentence < 0) return false;
  let acted = false;
  for (let at = sentences.firstWord[sentence]; at < sentences.firstWord[sentence + 1]; at++) {
    if (references.counts.get(words.form[at].toLowerCase()) === size) return false;
    acted ||= isSubjectRelation(words.deprel[at]) && new Set(listFrom(discourse, at, "party")).size === size;
  }
  return acted;
}

/** What a word and those coordinated with it mean; empty when one of them is no member. */
function listFrom(discourse: Discourse, head: number, kind: GroupKind): number[] {
  const { words, tree } = discourse;
  const list = [head];
  for (let child = tree.first[head]; child >= 0; child = tree.next[child])
    if (UNIVERSAL_RELATION[words.deprel[child]] === D.conj) list.push(child);
  const members = list.map((at) => {
    const mention = mentionAt(discourse, at);
    return mention === null ? [] : membersOf(discourse, mention, kind);
  });
  return members.some((meant) => meant.length === 0) ? [] : members.flat();
}
