import { isPast } from "../../../grammar/features.ts";
import { dependent, subtreeSpan, type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { isFiniteClause } from "../../roles/voice.ts";
import { agentBehindVerb } from "../voice/agents.ts";

/**
 * "Two men arrested last week were freed": where the finite verb behind a participle has no subject of its own, it is the main verb
 * and the participle belongs to the noun. Changes heads in place; gives whether any changed.
 */
export function mendReducedRelatives(tree: Tree, { operators, slots }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let participle = 0; participle < words.length; participle++) {
    if (words.upos[participle] !== U.VERB || !isPast(words.morph[participle])) continue;
    if (dependent(tree, participle, D.aux, D["aux:pass"], D.mark, D.obj, D.cc) >= 0) continue;
    const subject = dependent(tree, participle, D.nsubj);
    if (subject < 0 || subject > participle || words.upos[subject] === U.PRON) continue;
    const open = subjectlessFinite(tree, participle, slots.agent);
    const main = open >= 0 ? open : finiteBehindEnclosed(tree, subject, participle);
    const content = dependent(tree, participle, D.ccomp);
    if (main < 0 || (content >= 0 && content !== main)) continue;
    // "Told CNN the United States was …": a verb of saying keeps what it says.
    if (content >= 0 && operators.operators.get(words.lemma[participle])?.some((row) => row.complements.has("that")))
      continue;
    const passive = dependent(tree, main, D["aux:pass"]) >= 0;
    for (let child = tree.first[participle]; child >= 0; child = tree.next[child])
      if (UNIVERSAL_RELATION[words.deprel[child]] === D.punct && child > main) words.head[child] = main;
    takePlace(words, main, participle);
    words.head[subject] = main;
    words.deprel[subject] = passive ? D["nsubj:pass"] : D.nsubj;
    words.head[participle] = subject;
    words.deprel[participle] = D.acl;
    changed = true;
  }
  return changed;
}

/**
 * A finite verb with an auxiliary, or any behind an agent ("the attack claimed by rebels killed nine"), on the verb it was hung on, without
 * conjunction, marker or subject; -1 when none.
 */
function subjectlessFinite(tree: Tree, verb: number, agent: string): number {
  const { words } = tree;
  const done = agentBehindVerb(tree, verb, agent) >= 0;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    const clausal = relation === D.conj || relation === D.advcl || relation === D.parataxis || relation === D.ccomp;
    if (child < verb || !clausal || words.upos[child] !== U.VERB) continue;
    if (dependent(tree, child, D.cc, D.mark, D.nsubj, D["nsubj:pass"], D.expl) >= 0) continue;
    const auxiliary = dependent(tree, child, D.aux, D["aux:pass"]);
    const comma = words.upos[(auxiliary < 0 ? child : auxiliary) - 1] === U.PUNCT;
    if ((auxiliary > verb || done) && !comma && isFiniteClause(tree, child)) return child;
  }
  return -1;
}

/** "The premier, freed on Monday, told a rally": the verb behind the comma that closes what the one behind the subject opens; -1 when none. */
function finiteBehindEnclosed(tree: Tree, subject: number, participle: number): number {
  const { words } = tree;
  if (words.form[participle - 1] !== "," || subtreeSpan(tree, subject)[1] < participle - 1) return -1;
  for (let child = tree.first[participle]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (child < participle || words.upos[child] !== U.VERB) continue;
    const auxiliary = dependent(tree, child, D.aux, D["aux:pass"]);
    if (words.form[(auxiliary < 0 ? child : auxiliary) - 1] !== ",") continue;
    if (relation !== D.conj && relation !== D.parataxis && relation !== D.advcl && relation !== D.ccomp) continue;
    const linked = dependent(tree, child, D.cc, D.mark, D.nsubj, D["nsubj:pass"], D.expl) >= 0;
    if (!linked && isPast(words.morph[child])) return child;
  }
  return -1;
}
