import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";

/** "Al largo di Misurata": a capitalised word behind a preposition is a name, whatever verb it looks like. Tags and heads. */
export function mendNamesTakenForVerbs(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 2; word < words.length; word++) {
    if (words.upos[word] !== U.VERB || words.upos[word - 1] !== U.ADP || !/^\p{Lu}\p{Ll}/u.test(words.form[word]))
      continue;
    if (words.sentence[word - 2] !== words.sentence[word]) continue;
    words.upos[word] = U.PROPN;
    words.lemma[word] = words.form[word];
    if (words.upos[word - 2] === U.NOUN) {
      words.head[word] = word - 2;
      words.deprel[word] = D.nmod;
    } else words.deprel[word] = D.obl;
    for (let child = tree.first[word]; child >= 0; child = tree.next[child])
      if (child === word - 1) words.deprel[child] = D.case;
    changed = true;
  }
  return changed;
}

/**
 * "Met Prime Minister Donald Tusk in Warsaw": the capital word right behind a name that a parser took for its subject, in the object's place of the
 * verb before, is the rest of the name. Changes tags, heads and relations; gives whether any changed.
 */
export function mendSurnamesTakenForVerbs(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let surname = 2; surname < words.length; surname++) {
    const name = surname - 1;
    const verb = words.head[surname];
    if (words.upos[surname] !== U.VERB || words.deprel[surname] !== D.ccomp || verb < 0 || verb > name) continue;
    if (!/^\p{Lu}\p{Ll}/u.test(words.form[surname]) || words.upos[name] !== U.PROPN || words.head[name] !== surname)
      continue;
    if (dependent(tree, verb, D.obj) >= 0 || dependent(tree, surname, D.obj, D.aux, D.ccomp, D.xcomp) >= 0) continue;
    for (let child = tree.first[surname]; child >= 0; child = tree.next[child])
      words.head[child] = child > surname ? verb : name;
    words.head[name] = verb;
    words.deprel[name] = D.obj;
    words.head[surname] = name;
    words.deprel[surname] = D.flat;
    words.upos[surname] = U.PROPN;
    words.lemma[surname] = words.form[surname];
    changed = true;
  }
  return changed;
}
