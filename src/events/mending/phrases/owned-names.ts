import { dependent, isNoun, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";

/** Relations that a state in front of a name takes in the name's stead. */
const ARGUMENTS = new Set<number>([D.conj, D.nsubj, D.obj, D.obl, D.iobj, D.nmod]);

/**
 * "Chavez and Colombia's Juan Manuel Santos spoke": what has an apostrophe and a name behind it is the owner; the name takes its place.
 */
export function mendNamesBehindOwners(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let owner = 0; owner + 2 < words.length; owner++) {
    if (words.upos[owner] !== U.PROPN || !isApostrophe(words.form[owner + 1])) continue;
    if (!ARGUMENTS.has(UNIVERSAL_RELATION[words.deprel[owner]]) || words.deprel[owner] === D["nmod:poss"]) continue;
    const name = owner + 2;
    let end = name;
    while (end < words.length && words.upos[end] === U.PROPN && words.sentence[end] === words.sentence[owner]) end++;
    if (end - name < 2 || (words.head[owner] >= name && words.head[owner] < end)) continue;
    const above = fullName(tree, words.head[owner]);
    for (let child = tree.first[owner]; child >= 0; child = tree.next[child])
      if (child !== owner + 1) words.head[child] = name;
    words.head[name] = above;
    words.deprel[name] = words.deprel[owner];
    for (let word = name + 1; word < end; word++) {
      words.head[word] = name;
      words.deprel[word] = D.flat;
    }
    words.head[owner] = name;
    words.deprel[owner] = D["nmod:poss"];
    changed = true;
  }
  return changed;
}

/** How a title or a name behind its owner hangs where the owner was taken for the one who is meant. */
const BEHIND = new Set<number>([D.appos, D.conj, D.flat, D.compound, D.nmod]);

/** "Met Myanmar's Prime Minister Thein Sein": an owner takes no part himself; whoever stands behind him takes his place. */
export function mendOwnersOfTitles(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let owner = 0; owner + 2 < words.length; owner++) {
    if (words.upos[owner] !== U.PROPN || !isApostrophe(words.form[owner + 1]) || words.head[owner + 1] !== owner)
      continue;
    if (!ARGUMENTS.has(UNIVERSAL_RELATION[words.deprel[owner]]) || words.deprel[owner] === D["nmod:poss"]) continue;
    const owned = ownedBehind(tree, owner);
    if (owned < 0) continue;
    for (let child = tree.first[owner]; child >= 0; child = tree.next[child])
      if (child !== owner + 1 && child !== owned) words.head[child] = owned;
    words.head[owned] = words.head[owner];
    words.deprel[owned] = words.deprel[owner];
    words.head[owner] = owned;
    words.deprel[owner] = D["nmod:poss"];
    changed = true;
  }
  return changed;
}

/** Who hangs on an owner behind its apostrophe, with nothing but a title or a description between; -1: nobody. */
function ownedBehind({ words, first, next }: Tree, owner: number): number {
  for (let child = first[owner]; child >= 0; child = next[child]) {
    if (child < owner + 2 || !BEHIND.has(UNIVERSAL_RELATION[words.deprel[child]]) || !isNoun(words, child)) continue;
    let between = owner + 2;
    while (between < child && (isNoun(words, between) || words.upos[between] === U.ADJ)) between++;
    if (between === child) return child;
  }
  return -1;
}

const isApostrophe = (form: string): boolean => form === "'s" || form === "’s";

/** The first word of the name a word belongs to. */
function fullName({ words }: Tree, word: number): number {
  let at = word;
  while (at >= 0 && UNIVERSAL_RELATION[words.deprel[at]] === D.flat) at = words.head[at];
  return at;
}

/** "Mher Grigoryan of Armenia and Shahin Mustafayev of Azerbaijan": two names, each with its own state, stand beside each other. */
export function mendParallelNames(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let other = 4; other < words.length; other++) {
    const state = words.head[other];
    if (words.deprel[other] !== D.conj || words.upos[other] !== U.PROPN || state < 0 || state > other) continue;
    if (words.upos[state] !== U.PROPN || words.deprel[state] !== D.nmod || dependent(tree, other, D.case) >= 0)
      continue;
    const name = words.head[state];
    const own = dependent(tree, other, D.nmod);
    if (name < 0 || name > state || own < other || words.upos[own] !== U.PROPN) continue;
    const [one, second] = [dependent(tree, state, D.case), dependent(tree, own, D.case)];
    if (one < 0 || second < 0 || words.lemma[one] !== words.lemma[second]) continue;
    // "Deputy ministers A of …": a title keeps its names under it.
    words.head[other] = words.upos[name] === U.PROPN ? name : words.head[state];
    changed = true;
  }
  return changed;
}
