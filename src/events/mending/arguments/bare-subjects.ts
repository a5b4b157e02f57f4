import { isRelative } from "../../../grammar/features.ts";
import { dependent, prepositionOf, type Tree } from "../../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../../grammar/universal.ts";
import { fits } from "../../acts/predicates.ts";
import type { EventKnowledge } from "../../knowledge.ts";
import { isFiniteClause } from "../../roles/voice.ts";
import { bareBefore, bareBehindComma, bareBehindPlace, bareBehindSemicolon, MISTAKEN } from "./bare-nominals.ts";

/** "Arsen Avakov, ministro dell'Interno, ha accusato …": a bare nominal before a finite verb without a subject is its subject. */
export function mendBareSubjects(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let verb = 0; verb < words.length; verb++) {
    if (words.upos[verb] !== U.VERB || hasSubject(tree, verb) || !isFiniteClause(tree, verb)) continue;
    const passive = dependent(tree, verb, D["aux:pass"]) >= 0;
    const relation = passive ? D["nsubj:pass"] : D.nsubj;
    const own = bareBefore(tree, verb, knowledge);
    if (own >= 0) {
      words.deprel[own] = relation;
      changed = gatherAppositions(tree, own, verb) || changed;
      continue;
    }
    const lent =
      [bareBehindPlace, bareBehindComma, bareBehindSemicolon]
        .map((find) => find(tree, verb, knowledge))
        .find((found) => found >= 0) ?? -1;
    if (lent < 0) continue;
    words.head[lent] = verb;
    words.deprel[lent] = relation;
    changed = true;
  }
  return changed;
}

/**
 * "Ha contattato telefonicamente Aso", "ha chiamato al telefono Musharraf": a bare name behind an active verb, or behind the noun of
 * its phrase, is the object the verb lacks.
 */
export function mendBareNames(tree: Tree, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  let changed = false;
  for (let word = 0; word < words.length; word++) {
    if (words.upos[word] !== U.PROPN || dependent(tree, word, D.case, D.mark) >= 0) continue;
    const relation = UNIVERSAL_RELATION[words.deprel[word]];
    const phrase = relation === D.nmod && isPhraseNoun(tree, words.head[word], knowledge);
    const verb = phrase ? words.head[words.head[word]] : words.head[word];
    if (verb < 0 || verb > word || words.upos[verb] !== U.VERB || (relation !== D.obl && !phrase)) continue;
    if (knowledge.temporal.has(words.lemma[word].toLowerCase())) continue;
    if (dependent(tree, verb, D.obj, D["nsubj:pass"], D["aux:pass"], D.ccomp) >= 0) continue;
    changed ||= words.head[word] !== verb;
    words.head[word] = verb;
    words.deprel[word] = hasSubject(tree, verb) ? D.obj : D.nsubj;
  }
  return changed;
}

/** Whether a noun and its preposition belong to its verb by a row of the tables: `al telefono` under `chiamare`. */
function isPhraseNoun(tree: Tree, noun: number, knowledge: EventKnowledge): boolean {
  const { words } = tree;
  const verb = noun < 0 ? -1 : words.head[noun];
  if (verb < 0 || words.upos[verb] !== U.VERB) return false;
  const preposition = prepositionOf(tree, noun);
  const rows = knowledge.predicates.verbs.get(words.lemma[verb]) ?? [];
  return rows.some(
    ({ lemmas }) => lemmas.length === 3 && lemmas[1] === preposition && fits(lemmas[2], words.lemma[noun]),
  );
}

function hasSubject(tree: Tree, verb: number): boolean {
  const { words } = tree;
  for (let child = tree.first[verb]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (relation === D.nsubj || relation === D.csubj) return true;
    // A relative pronoun in any role: who acts is the noun the clause hangs on.
    if (child < verb && words.upos[child] === U.PRON && isRelative(words.morph[child])) return true;
  }
  return false;
}

/** Further bare nominals between a mended subject and its verb stand in apposition to it. Gives whether heads changed. */
function gatherAppositions(tree: Tree, subject: number, verb: number): boolean {
  const { words } = tree;
  let changed = false;
  for (let child = tree.next[subject]; child >= 0 && child < verb; child = tree.next[child]) {
    const nominal = words.upos[child] === U.NOUN || words.upos[child] === U.PROPN;
    if (!nominal || !MISTAKEN.has(UNIVERSAL_RELATION[words.deprel[child]]) || dependent(tree, child, D.case) >= 0)
      continue;
    words.head[child] = subject;
    words.deprel[child] = D.appos;
    changed = true;
  }
  return changed;
}
