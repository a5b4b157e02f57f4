import { dependent, type Tree } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { EventKnowledge } from "../knowledge.ts";

/** A verb is nobody's determiner or preposition: with a relative pronoun of its own it is a relative clause. Relations only. */
export function mendImpossibleVerbs(tree: Tree): boolean {
  const { words } = tree;
  for (let verb = 0; verb < words.length; verb++) {
    if (words.upos[verb] !== U.VERB) continue;
    const relation = words.deprel[verb];
    if (relation !== D.det && relation !== D.case && relation !== D.nummod) continue;
    const nominal = words.head[verb] >= 0 && words.upos[words.head[verb]] !== U.VERB;
    words.deprel[verb] = nominal
      ? dependent(tree, verb, D.nsubj, D.obj, D.obl) >= 0
        ? D["acl:relcl"]
        : D.acl
      : D.advcl;
  }
  return false;
}

/** "Sono scesi in piazza", "si sono scontrati": perfects whose auxiliary looks like a passive's. Relations only. */
export function mendPerfects(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  for (let verb = 0; verb < words.length; verb++) {
    const auxiliary = words.upos[verb] === U.VERB ? dependent(tree, verb, D["aux:pass"]) : -1;
    if (auxiliary < 0) continue;
    const pronominal = dependent(tree, verb, D.expl, D["expl:pv"]) >= 0;
    if (!pronominal && !knowledge.unaccusative.has(words.lemma[verb])) continue;
    words.deprel[auxiliary] = D.aux;
    const subject = dependent(tree, verb, D["nsubj:pass"]);
    if (subject >= 0) words.deprel[subject] = D.nsubj;
  }
  return false;
}

/** "La settimana scorsa Egitto e Sudan hanno …": a noun of time is not the subject when a bare name follows it. */
export function mendSubjectsBehindTime(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let time = 0; time < words.length; time++) {
    if (words.deprel[time] !== D.nsubj || !knowledge.temporal.has(words.lemma[time])) continue;
    for (let child = tree.first[time]; child >= 0; child = tree.next[child]) {
      const relation = UNIVERSAL_RELATION[words.deprel[child]];
      const name = words.upos[child] === U.PROPN || words.upos[child] === U.NOUN;
      if (child < time || !name || (relation !== D.nmod && relation !== D.appos && relation !== D.flat)) continue;
      if (dependent(tree, child, D.case) >= 0) continue;
      words.head[child] = words.head[time];
      words.deprel[child] = D.nsubj;
      words.deprel[time] = D.obl;
      changed = true;
      break;
    }
  }
  return changed;
}
