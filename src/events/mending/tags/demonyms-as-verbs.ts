import { isFirstPerson } from "../../../grammar/features.ts";
import { type Tree, takePlace } from "../../../grammar/tree.ts";
import { D, U } from "../../../grammar/universal.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { isFiniteClause } from "../../roles/voice.ts";

/**
 * "Il presidente serbo sarà a Mosca": no noun is the subject of a verb in the first person; what looks like one before the clause's verb is
 * the noun's adjective. Changes tags, heads and relations; gives whether any changed.
 */
export function mendDemonymsTakenForVerbs(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let adjective = 1; adjective < words.length; adjective++) {
    const noun = adjective - 1;
    if (words.upos[adjective] !== U.VERB || !isFirstPerson(words.morph[adjective])) continue;
    if (words.upos[noun] !== U.NOUN || words.head[noun] !== adjective || words.deprel[noun] !== D.nsubj) continue;
    // "Il governo serbo e quello bulgaro hanno firmato": parsers hang the verb on the second of two.
    const joined = joinedNominal(tree, adjective);
    const own = finiteUnder(tree, adjective);
    const verb = own >= 0 || joined < 0 ? own : finiteUnder(tree, joined);
    if (verb < 0) continue;
    takePlace(words, verb, adjective);
    for (let child = tree.first[adjective]; child >= 0; child = tree.next[child])
      if (child !== verb && child !== noun) words.head[child] = child === joined ? noun : verb;
    words.head[noun] = verb;
    words.head[adjective] = noun;
    words.deprel[adjective] = D.amod;
    words.upos[adjective] = U.ADJ;
    changed = true;
  }
  return changed;
}

/** The noun or name joined to a word behind it; -1 when there is none. */
function joinedNominal({ first, next, words }: Tree, word: number): number {
  for (let child = first[word]; child >= 0; child = next[child])
    if (child > word && words.deprel[child] === D.conj && words.upos[child] !== U.VERB) return child;
  return -1;
}

/** The finite verb that hangs on a word before it; -1 when there is none. */
function finiteUnder(tree: Tree, word: number): number {
  const { words } = tree;
  for (let child = tree.first[word]; child >= 0; child = tree.next[child])
    if (child > word && words.upos[child] === U.VERB && isFiniteClause(tree, child)) return child;
  return -1;
}

/**
 * "110 detenuti palestinesi nell'ambito dell'intesa", "carri armati al confine": right behind a noun, the participle of no verb of the tables with the
 * ending of a demonym is an adjective, and so is one that says of what kind the noun is; what hangs on it is the clause's. Changes tags, heads and relations; gives whether heads changed.
 */
export function mendDemonymsTakenForParticiples(tree: Tree, knowledge: EventKnowledge): boolean {
  const { verbs, demonymEndings, kindParticiples } = knowledge;
  const { words } = tree;
  let changed = false;
  for (let adjective = 1; adjective < words.length; adjective++) {
    const noun = adjective - 1;
    if (words.upos[adjective] !== U.VERB || words.head[adjective] !== noun || words.upos[noun] !== U.NOUN) continue;
    const form = words.form[adjective];
    const demonym = !verbs.has(words.lemma[adjective]) && demonymEndings.some((ending) => form.endsWith(ending));
    if (
      !demonym &&
      !(kindParticiples.has(form) && words.deprel[adjective] === D.acl && !isComplemented(tree, adjective, knowledge))
    )
      continue;
    const above = words.head[noun] >= 0 ? words.head[noun] : noun;
    words.upos[adjective] = U.ADJ;
    words.deprel[adjective] = D.amod;
    for (let child = tree.first[adjective]; child >= 0; child = tree.next[child]) {
      words.head[child] = above;
      changed = true;
    }
  }
  return changed;
}

/** "Armati dall'Iran", "armati di fucili": what stands right behind a participle is its own. */
function isComplemented({ words }: Tree, participle: number, { slots }: EventKnowledge): boolean {
  const preposition = participle + 1;
  if (words.upos[preposition] !== U.ADP || words.head[preposition] <= preposition) return false;
  const own = words.lemma[preposition] === slots.agent || words.lemma[preposition] === slots.genitive;
  return own && words.head[words.head[preposition]] === participle;
}
