import { isGerund, isInfinitive, isParticiple, isPast } from "../../grammar/features.ts";

import { dependent, isNoun, markerOf, prepositionOf, subtreeSpan, type Tree, takePlace } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { EventKnowledge } from "../knowledge.ts";

/**
 * "Condemned an attack by Rwandan soldiers": a noun is no compound with one that a preposition parts from it, but has it as its
 * complement. Heads and relations; gives whether any changed.
 */
export function mendCompoundsAcrossPrepositions(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let noun = 0; noun + 2 < words.length; noun++) {
    const complement = words.head[noun];
    const preposition = noun + 1;
    if (words.deprel[noun] !== D.compound || complement < noun + 2 || words.upos[noun] !== U.NOUN) continue;
    if (words.upos[preposition] !== U.ADP || words.sentence[preposition] !== words.sentence[complement]) continue;
    if (words.head[preposition] <= noun || words.head[preposition] > complement) continue;
    takePlace(words, noun, complement);
    words.head[complement] = noun;
    words.deprel[complement] = D.nmod;
    words.head[preposition] = complement;
    words.deprel[preposition] = D.case;
    for (let word = 0; word < complement; word++) {
      const before = word < noun && words.head[word] === complement;
      const between = word > preposition && words.head[word] === noun;
      if (before) words.head[word] = noun;
      else if (between) words.head[word] = complement;
      if (between) words.deprel[word] = words.upos[word] === U.ADJ ? D.amod : D.compound;
    }
    changed = true;
  }
  return changed;
}

/** "Deported convicted criminals to Kabul": a participle right behind a verb that lacks its object is the object's modifier. */
export function mendParticiplesBeforeObjects(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let participle = 1; participle + 1 < words.length; participle++) {
    const verb = participle - 1;
    if (words.upos[participle] !== U.VERB || words.upos[verb] !== U.VERB || words.form[participle] === "been") continue;
    if (!isParticiple(words.morph[participle]) || !isPast(words.morph[participle])) continue;
    // "To have sent troops" is a perfect.
    if (knowledge.modality.possessive.has(words.lemma[verb])) continue;
    if (dependent(tree, verb, D.obj, D["aux:pass"]) >= 0 || !knowledge.predicates.verbs.has(words.lemma[verb]))
      continue;
    const object = nounBehind(tree, participle);
    if (object < 0) continue;
    const above = words.head[object];
    if (above !== participle && above !== verb) continue;
    for (let child = tree.first[participle]; child >= 0; child = tree.next[child])
      if (child > object) words.head[child] = verb;
    if (words.head[verb] === participle) {
      takePlace(words, verb, participle);
    }
    words.head[object] = verb;
    words.deprel[object] = D.obj;
    words.head[participle] = object;
    words.deprel[participle] = D.amod;
    words.upos[participle] = U.ADJ;
    changed = true;
  }
  return changed;
}

/** The head of the bare noun phrase that begins right behind a word; -1 when another word stands there. */
function nounBehind(tree: Tree, word: number): number {
  const { words } = tree;
  let noun = word + 1;
  while (noun < words.length && words.upos[noun] === U.ADJ) noun++;
  if (noun >= words.length || !isNoun(words, noun) || words.sentence[noun] !== words.sentence[word]) return -1;
  for (let steps = 0; steps < 5; steps++) {
    const head = words.head[noun];
    if (head <= word || !isNoun(words, head)) break;
    noun = head;
  }
  return subtreeSpan(tree, noun)[0] > word ? noun : -1;
}

/** "Called for Iran to release the hostages": who stands between `for` and the infinitive is the infinitive's subject. */
export function mendInfinitivesWithSubjects(tree: Tree, { operators }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let subject = 1; subject + 2 < words.length; subject++) {
    const verb = words.head[subject];
    if (verb < 0 || verb > subject || UNIVERSAL_RELATION[words.deprel[subject]] !== D.obl) continue;
    const preposition = prepositionOf(tree, subject);
    const rows = operators.operators.get(words.lemma[verb]) ?? [];
    if (!rows.some((row) => row.effect === "demand" && row.complements.has(preposition))) continue;
    const infinitive = infinitiveBehind(tree, verb, subject);
    if (infinitive < 0) continue;
    const marker = dependent(tree, subject, D.case);
    words.head[subject] = infinitive;
    words.deprel[subject] = D.nsubj;
    words.head[marker] = infinitive;
    words.deprel[marker] = D.mark;
    words.deprel[infinitive] = D.ccomp;
    changed = true;
  }
  return changed;
}

/** The infinitive of the same verb whose marker stands right behind a nominal's phrase; -1 when none. */
function infinitiveBehind(tree: Tree, verb: number, nominal: number): number {
  const { words } = tree;
  const end = subtreeSpan(tree, nominal)[1];
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    if (child < end || !isInfinitive(words.morph[child]) || markerOf(tree, child) === "") continue;
    return subtreeSpan(tree, child)[0] === end ? child : -1;
  }
  return -1;
}

/** "Has asked Germany for the delivery of aid": what somebody is asked for is the verb's complement, not his. */
export function mendThingsAskedFor(tree: Tree, { operators, predicates, slots }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let thing = 2; thing < words.length; thing++) {
    const asked = words.head[thing];
    if (words.deprel[thing] !== D.nmod || asked < 0 || asked > thing || words.upos[thing] !== U.NOUN) continue;
    const verb = words.head[asked];
    if (verb < 0 || verb > asked || (words.deprel[asked] !== D.obj && words.deprel[asked] !== D.iobj)) continue;
    const preposition = prepositionOf(tree, thing);
    const rows = operators.operators.get(words.lemma[verb]) ?? [];
    const lemma = words.lemma[asked];
    const act = words.upos[asked] === U.NOUN && (operators.operators.has(lemma) || predicates.nouns.has(lemma));
    if (preposition === "" || preposition === slots.genitive || act) continue;
    if (!rows.some((row) => row.effect === "demand" && row.complements.has(preposition))) continue;
    words.head[thing] = verb;
    words.deprel[thing] = D.obl;
    changed = true;
  }
  return changed;
}

/** "Will allow the return of refugees": an act is nobody to be given something; it is what the verb without an object is about. Relations only. */
export function mendActsAddressed(tree: Tree, { predicates }: EventKnowledge): boolean {
  const { words } = tree;
  for (let act = 1; act < words.length; act++) {
    const verb = words.head[act];
    if (words.deprel[act] !== D.iobj || verb < 0 || verb > act || words.upos[act] !== U.NOUN) continue;
    if (!predicates.nouns.has(words.lemma[act]) || dependent(tree, verb, D.obj, D.ccomp, D.xcomp) >= 0) continue;
    words.deprel[act] = D.obj;
  }
  return false;
}

/** "Killed up to forty people": what says that a number is not exact is no preposition of what is counted. */
export function mendRoughNumbers(tree: Tree, { roughly }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let number = 2; number < words.length; number++) {
    const noun = words.head[number];
    if (words.upos[number] !== U.NUM || noun < number || words.deprel[number] !== D.nummod) continue;
    if (!roughly.has(`${words.lemma[number - 2]} ${words.lemma[number - 1]}`)) continue;
    if (words.head[number - 1] !== noun || words.deprel[number - 1] !== D.case) continue;
    for (const word of [number - 2, number - 1]) {
      words.head[word] = number;
      words.deprel[word] = D.advmod;
    }
    const verb = words.head[noun];
    const bare = UNIVERSAL_RELATION[words.deprel[noun]] === D.obl && verb >= 0 && words.upos[verb] === U.VERB;
    if (bare && verb < number && dependent(tree, verb, D.obj, D["aux:pass"]) < 0) words.deprel[noun] = D.obj;
    changed = true;
  }
  return changed;
}

/** "Issued a declaration demanding that …": what a document's gerund says says who issued it. */
export function mendGerundsOfDocuments(tree: Tree, { documents }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let gerund = 2; gerund < words.length; gerund++) {
    const document = words.head[gerund];
    if (words.deprel[gerund] !== D.acl || document < 0 || !isGerund(words.morph[gerund])) continue;
    const verb = words.head[document];
    if (words.deprel[document] !== D.obj || !documents.has(words.lemma[document]) || words.upos[verb] !== U.VERB)
      continue;
    words.head[gerund] = verb;
    words.deprel[gerund] = D.advcl;
    changed = true;
  }
  return changed;
}
