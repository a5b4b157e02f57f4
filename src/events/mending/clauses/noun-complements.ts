import { isInfinitive } from "../../../grammar/features.ts";
import { dependent, markerOf, prepositionOf, subtreeSpan, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import type { Words } from "../../../text/words.ts";
import { fits, type Predicate } from "../../acts/predicates.ts";
import type { EventKnowledge } from "../../knowledge.ts";

/** How many words of its own may stand between an operator noun and its infinitive: "l'impegno di Kim Jong-un a sostenere". */
const NOUN_REACH = 8;

/** A `che`-clause under a verb is its content; an infinitive right behind a noun that takes one is the noun's. */
export function mendContentClauses(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 0; word < words.length; word++) {
    const relation = UNIVERSAL_RELATION[words.deprel[word]];
    if (relation !== D.advcl && relation !== D.xcomp) continue;
    const head = words.head[word];
    if (head < 0) continue;
    const marker = markerOf(tree, word);
    if (relation === D.advcl && knowledge.complementisers.has(marker) && words.upos[head] === U.VERB && head < word) {
      if (dependent(tree, head, D.ccomp, D.obj) < 0) words.deprel[word] = D.ccomp;
    } else if (marker !== "" && isInfinitive(words.morph[word])) {
      const noun = operatorNounBefore(tree, knowledge, word, head);
      // "Ha respinto la richiesta di riformare": with an object of its own before it, a verb takes no infinitive behind "di".
      if (noun < 0 || (relation === D.xcomp && words.deprel[noun] !== D.obj)) continue;
      words.head[word] = noun;
      words.deprel[word] = D.acl;
      changed = true;
    }
  }
  return changed;
}

/** The noun close before an infinitive's marker that hangs on the same verb and takes infinitives; -1 when none. */
function operatorNounBefore(tree: Tree, knowledge: EventKnowledge, infinitive: number, verb: number): number {
  const { words } = tree;
  let first = infinitive;
  for (let child = tree.first[infinitive]; child >= 0 && child < infinitive; child = tree.next[child])
    first = Math.min(first, child);
  for (let word = first - 1; word >= 0 && first - word <= NOUN_REACH; word--) {
    if (words.upos[word] === U.PUNCT || words.upos[word] === U.VERB || words.upos[word] === U.AUX) return -1;
    if (words.upos[word] !== U.NOUN || words.head[word] !== verb) continue;
    const rows = knowledge.operators.operators.get(words.lemma[word]);
    return rows?.some((row) => row.pos === "NOUN" && row.complements.has("inf")) ? word : -1;
  }
  return -1;
}

/** "Ha ribadito la sua contrarietà alle sanzioni": the act right behind a noun that takes it is the noun's complement. Heads only. */
export function mendActsBehindNouns(tree: Tree, { operators, predicates, slots }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let act = 2; act < words.length; act++) {
    if (words.deprel[act] !== D.obl || words.upos[act] !== U.NOUN || !predicates.nouns.has(words.lemma[act])) continue;
    const preposition = prepositionOf(tree, act);
    const noun = dependent(tree, words.head[act], D.obj);
    if (preposition === "" || preposition === slots.genitive || noun < 0 || noun > act) continue;
    let first = act;
    for (let child = tree.first[act]; child >= 0 && child < act; child = tree.next[child])
      first = Math.min(first, child);
    if (first - 1 !== noun) continue;
    const rows = operators.operators.get(words.lemma[noun]) ?? [];
    if (!rows.some((row) => row.pos === "NOUN" && row.complements.has(preposition))) continue;
    words.head[act] = noun;
    words.deprel[act] = D.nmod;
    changed = true;
  }
  return changed;
}

/**
 * "Prepara un ponte aereo per il Sudan", "along the border with Venezuela": what the noun right before it takes, by the tables, and the verb
 * does not, is the noun's complement. Heads and relations; gives whether any changed.
 */
export function mendComplementsOfNouns(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  const { predicates, slots, temporal } = knowledge;
  let changed = false;
  for (let word = 2; word < words.length; word++) {
    const verb = words.head[word];
    if (words.deprel[word] !== D.obl || verb < 0 || words.upos[verb] !== U.VERB || temporal.has(words.lemma[word]))
      continue;
    const preposition = prepositionOf(tree, word);
    if (preposition === "" || preposition === slots.genitive) continue;
    // Visits allowed by others are not theirs yet.
    const permits = knowledge.operators.operators.get(words.lemma[verb])?.some(({ effect }) => effect === "permit");
    if (preposition === slots.agent && (permits || !isActive(tree, verb))) continue;
    const noun = complementBefore(tree, word, verb);
    if (noun < 0) continue;
    const bordering = knowledge.borders.has(words.lemma[noun]) && knowledge.company.has(preposition);
    const side = preposition === slots.agent ? "actors" : "recipients";
    const takes = (rows: readonly Predicate[] | undefined): boolean =>
      rows?.some(({ frame }) => frame[side].some(({ name }) => name === preposition)) ?? false;
    const act = words.deprel[noun] === D.obj && takes(predicates.nouns.get(words.lemma[noun]));
    const rows = predicates.verbs.get(words.lemma[verb]);
    // "Condemned the attack by Togo on Benin": behind who did it stands what it was done to.
    const ofAct =
      (preposition === slots.agent || agentBehindNoun(tree, noun, word, slots.agent) >= 0) &&
      !takes(rows?.filter(({ lemmas }) => lemmas.length === 1));
    const governed =
      !ofAct && rows?.some(({ lemmas }) => lemmas.length === 1 || fits(lemmas.at(-1)!, words.lemma[noun]));
    if (!bordering && (!act || governed)) continue;
    words.head[word] = noun;
    words.deprel[word] = D.nmod;
    changed = true;
  }
  return changed;
}

/** Whether a verb stands in the active: its own agent is its subject. */
const isActive = (tree: Tree, verb: number): boolean =>
  dependent(tree, verb, D.nsubj) >= 0 && dependent(tree, verb, D["aux:pass"], D["nsubj:pass"]) < 0;

/** Who did what a noun tells, behind the preposition of agents; -1 when it does not say. */
function agentBehindNoun(tree: Tree, noun: number, word: number, preposition: string): number {
  for (let before = noun + 1; before < word; before++)
    if (tree.words.head[before] === noun && prepositionOf(tree, before) === preposition) return before;
  return -1;
}

/** The complement of the same verb that ends right before another begins; -1 when there is none. */
function complementBefore(tree: Tree, word: number, verb: number): number {
  const { words } = tree;
  const [first] = subtreeSpan(tree, word);
  for (let child = tree.first[verb]; child >= 0 && child < word; child = tree.next[child]) {
    if (child < verb || words.upos[child] !== U.NOUN) continue;
    if (hangsOn(words, first - 1, child)) return child;
  }
  return -1;
}

/** Whether a word is part of a nominal, as heads stand now: what was given to it a moment ago counts. */
function hangsOn(words: Words, word: number, nominal: number): boolean {
  let at = word;
  for (let steps = 0; steps < NOUN_REACH && at > nominal; steps++) at = words.head[at];
  return at === nominal;
}
