import { isParticiple, isPast } from "../../../grammar/features.ts";
import { dependent, type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import { isFiniteClause } from "../../roles/voice.ts";

/**
 * "La visita del ministro, fissata per dicembre, è stata annullata": a participle without an auxiliary between commas took the clause that
 * the finite verb behind it heads; its subject and marker go to that verb. Heads and relations.
 */
export function mendInterruptions(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let participle = 2; participle < words.length; participle++) {
    if (words.upos[participle] !== U.VERB || words.form[participle - 1] !== ",") continue;
    if (!isParticiple(words.morph[participle]) || !isPast(words.morph[participle])) continue;
    const subject = dependent(tree, participle, D.nsubj, D["nsubj:pass"]);
    if (subject < 0 || subject > participle || dependent(tree, participle, D.aux, D["aux:pass"], D.cop) >= 0) continue;
    const verb = finiteBehind(tree, participle);
    if (verb < 0) continue;
    for (let child = tree.first[participle]; child >= 0; child = tree.next[child]) {
      if (child > participle || words.upos[child] === U.PUNCT) continue;
      words.head[child] = verb;
      if (child === subject)
        words.deprel[child] = dependent(tree, verb, D["aux:pass"]) >= 0 ? D["nsubj:pass"] : D.nsubj;
    }
    takePlace(words, verb, participle);
    words.head[participle] = subject;
    words.deprel[participle] = D.acl;
    changed = true;
  }
  return changed;
}

/** The finite verb without a subject behind a comma after a participle, on the same head or on the participle itself; -1 when none. */
function finiteBehind(tree: Tree, participle: number): number {
  const { words } = tree;
  for (let verb = participle + 2; verb < words.length && words.sentence[verb] === words.sentence[participle]; verb++) {
    if (words.upos[verb] !== U.VERB || !isFiniteClause(tree, verb)) continue;
    const sibling = words.head[verb] === participle || words.head[verb] === words.head[participle];
    let first = verb;
    for (let child = tree.first[verb]; child >= 0; child = tree.next[child])
      if (child < first && words.upos[child] === U.AUX) first = child;
    const set = words.form[first - 1] === "," && dependent(tree, verb, D.nsubj, D["nsubj:pass"], D.mark, D.cc) < 0;
    return sibling && set ? verb : -1;
  }
  return -1;
}
