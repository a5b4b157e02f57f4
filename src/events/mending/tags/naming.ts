import { dependent, type Tree } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/**
 * "Called the Somali vote a sham": behind a verb that calls somebody something, a word that is a noun too and stands right behind a
 * determined adjective or name is the noun they belong to. Changes tags, heads and relations; gives whether any changed.
 */
export function mendNounsOfNaming(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let noun = 2; noun < words.length; noun++) {
    const modifier = noun - 1;
    const verb = words.head[noun];
    if (words.upos[noun] !== U.VERB || verb < 0 || verb > modifier) continue;
    const asObject =
      words.deprel[noun] === D.xcomp && words.head[modifier] === verb && words.deprel[modifier] === D.obj;
    // "Called the Israeli raid a massacre": or for the subject of the verb it looks like.
    const asSubject =
      words.deprel[noun] === D.ccomp && words.head[modifier] === noun && words.deprel[modifier] === D.nsubj;
    if (!(asObject || asSubject) || dependent(tree, modifier, D.det) < 0) continue;
    const form = words.form[noun].toLowerCase();
    if (!knowledge.naming.has(words.lemma[verb]) || !knowledge.nominals.has(form)) continue;
    if (asSubject && (dependent(tree, noun, D.aux, D.mark) >= 0 || dependent(tree, noun, D.obj) < noun)) continue;
    words.upos[noun] = U.NOUN;
    words.lemma[noun] = form;
    words.deprel[noun] = D.obj;
    for (let child = tree.first[noun]; child >= 0; child = tree.next[child]) {
      if (words.deprel[child] !== D.obj) continue;
      words.head[child] = verb;
      words.deprel[child] = D.xcomp;
    }
    for (let child = tree.first[modifier]; child >= 0; child = tree.next[child])
      if (child < modifier) words.head[child] = noun;
    words.head[modifier] = noun;
    words.deprel[modifier] = words.upos[modifier] === U.ADJ ? D.amod : D.compound;
    changed = true;
  }
  return changed;
}

/** "Calling the advice uninvited", "called the vote flawed": behind a verb of naming a bare clause is a predicate, its subject what is named. */
export function mendPredicatesOfNaming(tree: Tree, { naming }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let predicate = 2; predicate < words.length; predicate++) {
    const verb = words.head[predicate];
    if (words.deprel[predicate] !== D.ccomp || verb < 0 || verb > predicate || !naming.has(words.lemma[verb])) continue;
    const named = dependent(tree, predicate, D.nsubj, D["nsubj:pass"]);
    if (named < verb || named > predicate || words.upos[named] === U.PRON) continue;
    if (dependent(tree, predicate, D.mark, D.aux, D["aux:pass"], D.cop, D.obj) >= 0) continue;
    if (dependent(tree, verb, D.obj, D.iobj) >= 0) continue;
    words.head[named] = verb;
    words.deprel[named] = D.obj;
    words.deprel[predicate] = D.xcomp;
    changed = true;
  }
  return changed;
}
