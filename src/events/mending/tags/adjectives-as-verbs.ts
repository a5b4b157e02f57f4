import { isFiniteForm } from "../../../grammar/features.ts";
import { dependent, type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";

const LOOSE = new Set<number>([D.xcomp, D.ccomp, D.conj, D.parataxis, D.advcl]);

/**
 * "Il presidente serbo ha visitato": no finite verb stands right before another's auxiliary; what was taken for one behind a noun is that
 * noun's adjective. Changes tags, heads and relations; gives whether any changed.
 */
export function mendAdjectivesTakenForVerbs(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let adjective = 1; adjective + 2 < words.length; adjective++) {
    const noun = adjective - 1;
    const auxiliary = adjective + 1;
    if (words.upos[adjective] !== U.VERB || !isFiniteForm(words.morph[adjective])) continue;
    if (words.upos[noun] !== U.NOUN || words.head[noun] !== adjective || words.deprel[noun] !== D.nsubj) continue;
    const verb = words.head[auxiliary];
    if (words.upos[auxiliary] !== U.AUX || !isFiniteForm(words.morph[auxiliary]) || verb <= auxiliary) continue;
    if (words.head[verb] !== adjective || !LOOSE.has(UNIVERSAL_RELATION[words.deprel[verb]])) continue;
    if (tree.first[verb] >= 0 && tree.first[verb] < auxiliary) continue;
    for (let child = tree.first[adjective]; child >= 0; child = tree.next[child]) words.head[child] = verb;
    takePlace(words, verb, adjective);
    words.upos[adjective] = U.ADJ;
    words.lemma[adjective] = words.form[adjective].toLowerCase();
    words.head[adjective] = noun;
    words.deprel[adjective] = D.amod;
    changed = true;
  }
  return changed;
}

/**
 * "Quello cambogiano", "la presidente moldava": right behind a noun or pronoun a finite form of no verb of the tables, without words of its own, is
 * an adjective. Changes tags, heads and relations; gives whether heads changed.
 */
export function mendAdjectivesTakenForClauses(tree: Tree, { verbs }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let adjective = 1; adjective < words.length; adjective++) {
    const noun = adjective - 1;
    const relation = words.deprel[adjective];
    if (words.upos[adjective] !== U.VERB || words.head[adjective] !== noun) continue;
    if ((relation !== D.acl && relation !== D.amod) || !isFiniteForm(words.morph[adjective])) continue;
    if (words.upos[noun] !== U.NOUN && words.upos[noun] !== U.PRON) continue;
    if (verbs.has(words.lemma[adjective]) || tree.first[adjective] === noun) continue;
    if (dependent(tree, adjective, D.nsubj, D.obj, D.aux, D.mark, D.expl) >= 0) continue;
    const above = words.head[noun];
    words.upos[adjective] = U.ADJ;
    words.deprel[adjective] = D.amod;
    for (let child = tree.first[adjective]; child >= 0; child = tree.next[child]) {
      if (words.upos[child] !== U.PUNCT && above >= 0) words.head[child] = words.upos[above] === U.VERB ? above : noun;
      changed = true;
    }
  }
  return changed;
}
