import { isInfinitive } from "../../grammar/features.ts";

import { dependent, markerOf, prepositionOf, subtreeSpan, type Tree } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { Words } from "../../text/words.ts";
import { fits, type Predicate } from "../acts/predicates.ts";
import type { EventKnowledge } from "../knowledge.ts";

/** How many words of its own may stand between an operator noun and its infinitive: "l'impegno di Kim Jong-un a sostenere". */
const NOUN_REACH = 8;

/** "dropping food on Wednesday to villages": a complement right behind a noun of time is the verb's. Genitives stay. */
export function mendBehindTime(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 0; word < words.length; word++) {
    const time = words.head[word];
    if (words.deprel[word] !== D.nmod || time < 0 || time > word || !knowledge.temporal.has(words.lemma[time]))
      continue;
    const preposition = prepositionOf(tree, word);
    const above = words.head[time];
    if (preposition === "" || preposition === knowledge.slots.genitive || above < 0 || words.upos[above] !== U.VERB)
      continue;
    if (knowledge.temporal.has(words.lemma[word]) || words.upos[word] === U.NUM) continue;
    words.head[word] = above;
    words.deprel[word] = D.obl;
    changed = true;
  }
  return changed;
}

/** "ha concesso a Minsk un prestito": a nominal with a determiner and no preposition is the verb's object, not the name's. */
export function mendBareObjects(tree: Tree, { temporal, openingMarks }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 0; word < words.length; word++) {
    const relation = words.deprel[word];
    const misplaced = relation === D.obj && words.head[word] >= 0 && words.upos[words.head[word]] === U.PROPN;
    // "Ha chiesto alla Francia aiuti militari": no noun is an adjective of what stands before it with a preposition.
    const bare = relation === D.amod && words.head[word] >= 0 && prepositionOf(tree, words.head[word]) !== "";
    if (relation !== D.nmod && relation !== D.obl && !misplaced && !bare) continue;
    if (words.upos[word] !== U.NOUN || words.head[word] > word || dependent(tree, word, D.case) >= 0) continue;
    // "Ha chiesto ad Ankara «piena trasparenza»": what a quotation opens with is nobody's name.
    const first = subtreeSpan(tree, word)[0];
    const quoted = first < word && openingMarks.has(words.form[first]) && words.upos[words.head[word]] === U.PROPN;
    if (!bare && !quoted && dependent(tree, word, D.det, D.nummod) < 0) continue;
    if (relation === D.obl && temporal.has(words.lemma[word])) continue;
    let verb = words.head[word];
    let apart = false;
    for (let between = verb + 1; between < (quoted ? first : word); between++)
      apart ||= words.upos[between] === U.PUNCT;
    while (verb >= 0 && words.upos[verb] !== U.VERB) verb = words.head[verb];
    // "Nella notte droni russi hanno colpito": before its verb it is the subject.
    if (bare && verb > word && dependent(tree, verb, D.nsubj, D["nsubj:pass"]) < 0) {
      words.head[word] = verb;
      words.deprel[word] = dependent(tree, verb, D["aux:pass"]) >= 0 ? D["nsubj:pass"] : D.nsubj;
      changed = true;
      continue;
    }
    if (apart || verb < 0 || verb > word || dependent(tree, verb, D.obj, D["nsubj:pass"], D["aux:pass"]) >= 0) continue;
    words.head[word] = verb;
    words.deprel[word] = D.obj;
    changed = true;
  }
  return changed;
}

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
      (preposition === slots.agent || agentOf(tree, noun, word, slots.agent) >= 0) &&
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
function agentOf(tree: Tree, noun: number, word: number, preposition: string): number {
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

/**
 * "Lo aveva criticato per il caso di Mammadov, l'oppositore che …": behind a comma right after a name a second object of a verb stands in
 * apposition to the name.
 */
export function mendAppositionsAsObjects(tree: Tree): boolean {
  const { words } = tree;
  let changed = false;
  for (let noun = 3; noun < words.length; noun++) {
    const verb = words.head[noun];
    if (words.deprel[noun] !== D.obj || words.upos[noun] !== U.NOUN || verb < 0 || verb > noun) continue;
    const object = dependent(tree, verb, D.obj);
    if (object < 0 || object >= noun) continue;
    const name = nameBeforeComma(tree, words.upos[noun - 1] === U.DET ? noun - 2 : noun - 1);
    if (name < 0) continue;
    words.head[noun] = name;
    words.deprel[noun] = D.appos;
    changed = true;
  }
  return changed;
}

/**
 * "Ha chiesto alla Kfor, la missione della Nato, di rimuovere …": between commas right behind a name its apposition, though a parser makes
 * it the object; the infinitive behind the second comma is the verb's.
 */
export function mendEnclosedAppositions(tree: Tree, { operators }: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let noun = 3; noun < words.length; noun++) {
    const verb = words.head[noun];
    if (words.deprel[noun] !== D.obj || words.upos[noun] !== U.NOUN || verb < 0 || verb > noun) continue;
    const name = nameBeforeComma(tree, words.upos[noun - 1] === U.DET ? noun - 2 : noun - 1);
    if (name < 0 || words.head[name] !== verb) continue;
    const clause = infinitiveBehindComma(tree, noun, verb);
    if (clause < 0) continue;
    const takes = operators.operators.get(words.lemma[verb])?.some(({ complements }) => complements.has("inf"));
    if (!takes) continue;
    words.head[noun] = name;
    words.deprel[noun] = D.appos;
    words.head[clause] = verb;
    words.deprel[clause] = D.xcomp;
    changed = true;
  }
  return changed;
}

/** The first word of the name right before a comma; -1 when there is no comma or no name. */
export function nameBeforeComma({ words }: Tree, comma: number): number {
  let name = comma - 1;
  if (name < 0 || words.form[comma] !== "," || words.upos[name] !== U.PROPN) return -1;
  while (words.head[name] >= 0 && UNIVERSAL_RELATION[words.deprel[name]] === D.flat) name = words.head[name];
  return name;
}

/** The infinitive behind the comma that closes the phrase of a noun, hung on it or on the verb; -1 when there is none. */
function infinitiveBehindComma(tree: Tree, noun: number, verb: number): number {
  const { words } = tree;
  for (let word = noun + 1; word < words.length && words.sentence[word] === words.sentence[noun]; word++) {
    if (words.form[word - 1] !== ",") continue;
    const clause = words.head[word];
    const marks = words.deprel[word] === D.mark && clause > word && isInfinitive(words.morph[clause]);
    if (!marks) return -1;
    return words.head[clause] === noun || words.head[clause] === verb ? clause : -1;
  }
  return -1;
}
