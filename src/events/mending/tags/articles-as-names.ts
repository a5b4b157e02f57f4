import { isPlural } from "../../../grammar/features.ts";
import { type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/**
 * "Le Farc hanno liberato": a capital article before a name whose verb is plural is no part of the name. Changes tags, lemmas, heads and relations; gives
 * whether any changed.
 */
export function mendArticlesTakenForNames(tree: Tree, { pluralArticles }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let article = 0; article + 1 < words.length; article++) {
    const name = article + 1;
    if (words.upos[article] !== U.PROPN || words.upos[name] !== U.PROPN) continue;
    const lemma = pluralArticles.get(words.form[article].toLowerCase());
    if (lemma === undefined) continue;
    if (words.head[name] !== article || UNIVERSAL_RELATION[words.deprel[name]] !== D.flat) continue;
    const verb = words.head[article];
    if (verb < 0 || !isPluralVerb(tree, verb)) continue;
    takePlace(words, name, article);
    for (let child = tree.first[article]; child >= 0; child = tree.next[child])
      if (child !== name) words.head[child] = name;
    words.head[article] = name;
    words.deprel[article] = D.det;
    words.upos[article] = U.DET;
    words.lemma[article] = lemma;
    changed = true;
  }
  return changed;
}

/** Whether a verb or its auxiliary is plural. */
function isPluralVerb({ words, first, next }: Tree, verb: number): boolean {
  for (let child = first[verb]; child >= 0 && child < verb; child = next[child])
    if (words.upos[child] === U.AUX) return isPlural(words.morph[child]);
  return words.upos[verb] === U.VERB && isPlural(words.morph[verb]);
}
