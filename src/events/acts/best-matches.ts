import { U } from "../../grammar/universal.ts";
import { type Roles, rolesOf } from "../roles/roles.ts";
import type { Scene } from "../scene.ts";
import { matchPredicates, type PredicateMatch } from "./match.ts";
import { isNoAct } from "./no-acts.ts";
import { isOtherSense } from "./other-senses.ts";

/** The rows that fit at each word where any does, in text order; longest first. */
export type Rows = ReadonlyMap<number, readonly PredicateMatch[]>;

/** Every row that fits anywhere in a document. */
export function rowsOf(scene: Scene): Rows {
  const { words, tree, knowledge } = scene;
  const rows = new Map<number, PredicateMatch[]>();
  for (let word = 0; word < words.length; word++) {
    const upos = words.upos[word];
    if (upos !== U.VERB && upos !== U.NOUN && upos !== U.ADJ && upos !== U.AUX && upos !== U.PROPN) continue;
    const found = matchPredicates(tree, word, knowledge.predicates).filter(
      (match) => !isNoAct(scene, match) && !isOtherSense(scene, match),
    );
    if (found.length > 0) rows.set(word, found);
  }
  return rows;
}

/**
 * At each word the longest row whose roles can be filled; words inside a longer row carry no row of their own. A verb's row goes
 * before a noun's inside it; a word whose longest row lost its words to another falls back to its shorter rows.
 */
export function bestMatches(scene: Scene, rows: Rows): { match: PredicateMatch; roles: Roles }[] {
  const used = new Uint8Array(scene.words.length);
  const candidates: { found: readonly PredicateMatch[]; best: Choice }[] = [];
  for (const found of rows.values()) candidates.push({ found, best: choose(scene, found) });
  // Longer rows claim their words first; what a verb's row does to a noun goes before the noun's own, "lift a ban on media", not
  // what is only announced of it.
  const carried = new Set<number>();
  for (const { best } of candidates)
    if (best.match.predicate.pos === "VERB" && best.roles !== null && !isOperator(scene, best.match.head))
      for (const word of best.match.used) if (word !== best.match.head) carried.add(word);
  const rank = ({ best: { match } }: { best: Choice }) =>
    reach(match) - (match.predicate.pos === "NOUN" && carried.has(match.head) ? 2 : 0);
  candidates.sort((a, b) => rank(b) - rank(a) || a.best.match.head - b.best.match.head);
  const chosen: { match: PredicateMatch; roles: Roles }[] = [];
  for (const { found, best } of candidates) {
    const free = ({ used: taken, head, predicate }: PredicateMatch) =>
      taken.every((word) => used[word] === 0 || (used[word] === LENT && predicate.pos === "VERB" && word !== head));
    const left = free(best.match) ? found : found.filter(free);
    if (left.length === 0) continue;
    const { match, roles } = left === found ? best : choose(scene, left);
    if (match.used.length > 1 || match.predicate.meaning.type === null)
      for (const word of match.used)
        if (!isMediated(scene, match, word))
          used[word] = match.predicate.pos === "VERB" && word !== match.head && roles !== null ? LENT : CLAIMED;
    if (roles !== null && match.predicate.meaning.type !== null) chosen.push({ match, roles });
  }
  return chosen.sort((a, b) => a.match.head - b.match.head);
}

/** "Colloqui mediati dal Qatar": talks that somebody mediated were held all the same. */
const isMediated = ({ words }: Scene, { predicate, head }: PredicateMatch, word: number): boolean =>
  predicate.meaning.id === "mediate" && words.head[head] === word && words.upos[word] === U.NOUN;

const isOperator = ({ words, knowledge }: Scene, verb: number): boolean =>
  knowledge.operators.operators.has(words.lemma[verb]);

/** A word of a row, its own; and the object of a verb's row, which another verb may have too: "sbloccare il prestito chiesto". */
const CLAIMED = 1;
const LENT = 2;

/** How many words of the text a row claims against others; a verb's phrase before a noun's. */
const reach = ({ predicate, used }: PredicateMatch): number =>
  used.length > 1 && predicate.pos === "VERB" ? predicate.lemmas.length + 0.5 : used.length;

/** The row taken at a word; no roles when the row blocks or nobody political stands where it asks for somebody. */
interface Choice {
  match: PredicateMatch;
  roles: Roles | null;
}

/** Of the rows that fit a word, the longest; among equals the first in the table whose frame finds anybody. */
function choose(scene: Scene, found: readonly PredicateMatch[]): Choice {
  let best: Choice | null = null;
  let bestFilled = -1;
  for (const match of found) {
    if (bestFilled === 2 && best?.match.predicate.meaning.own && !match.predicate.meaning.own) break;
    if (best?.roles && match.predicate.lemmas.length < best.match.predicate.lemmas.length) break;
    if (match.predicate.meaning.type === null) {
      if (best === null || best.roles === null) return { match, roles: null };
      continue;
    }
    const roles = rolesOf(scene, match);
    const filled = filledSides(match, roles);
    if (best === null || filled > bestFilled) {
      best = { match, roles };
      bestFilled = filled;
    }
  }
  return best!;
}

/** On how many sides of a row somebody stands; of those that act together two are both sides. */
function filledSides({ predicate }: PredicateMatch, roles: Roles | null): number {
  if (roles === null) return -1;
  if (predicate.meaning.own && predicate.frame.symmetric) return Math.min(2, roles.actors.length);
  return Math.min(1, roles.actors.length) + Math.min(1, roles.recipients.length);
}
