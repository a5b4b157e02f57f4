import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import { fits, type Predicate } from "../../acts/predicates.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { agree } from "../arguments/agreement.ts";

/**
 * "Colpi di mortaio armeni", "lancio di razzi dal Libano": of a noun that tells an act with another behind it, whose it is hangs on the first,
 * not on the bare one behind. Changes heads; gives whether any changed.
 */
export function mendOwnersOfParts(tree: Tree, { predicates }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let part = 2; part < words.length; part++) {
    const act = words.head[part];
    if (words.upos[part] !== U.NOUN || words.deprel[part] !== D.nmod || act !== part - 2) continue;
    const preposition = part - 1;
    if (words.upos[preposition] !== U.ADP || words.head[preposition] !== part) continue;
    const rows = predicates.nouns.get(words.lemma[act]);
    if (rows === undefined || !rows.some((row) => isOf(row, words.lemma[preposition], words.lemma[part]))) continue;
    for (let child = tree.first[part]; child >= 0; child = tree.next[child]) {
      if (child < part) continue;
      const adjective = words.upos[child] === U.ADJ && !agree(words.morph[child], words.morph[part]);
      if (!(adjective && agree(words.morph[child], words.morph[act])) && !isOwner(tree, child)) continue;
      words.head[child] = act;
      changed = true;
    }
  }
  return changed;
}

/** Whether a row is of three words, the last two these. */
const isOf = ({ lemmas }: Predicate, preposition: string, noun: string): boolean =>
  lemmas.length === 3 && fits(lemmas[1], preposition) && fits(lemmas[2], noun);

/** A name behind a preposition. */
const isOwner = (tree: Tree, word: number): boolean =>
  tree.words.upos[word] === U.PROPN && tree.words.deprel[word] === D.nmod && dependent(tree, word, D.case) >= 0;

/**
 * "Le manovre di Stati Uniti e Corea del Sud": a bare name joined right behind another that owns an act stands beside that name; nobody stands
 * beside an act. Changes heads; gives whether any changed.
 */
export function mendJoinedOwners(tree: Tree, { predicates }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let other = 3; other < words.length; other++) {
    const act = words.head[other];
    if (words.upos[other] !== U.PROPN || words.deprel[other] !== D.conj || act < 0 || act > other) continue;
    if (words.upos[act] !== U.NOUN || !predicates.nouns.has(words.lemma[act])) continue;
    const conjunction = dependent(tree, other, D.cc);
    if (conjunction < 1 || dependent(tree, other, D.case) >= 0) continue;
    const owner = fullName(tree, conjunction - 1);
    if (words.upos[owner] !== U.PROPN || words.head[owner] !== act || words.deprel[owner] !== D.nmod) continue;
    words.head[other] = owner;
    changed = true;
  }
  return changed;
}

/** The first word of the name a word belongs to. */
function fullName({ words }: Tree, word: number): number {
  let at = word;
  while (UNIVERSAL_RELATION[words.deprel[at]] === D.flat) at = words.head[at];
  return at;
}
