import { governingClause, prepositionOf } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import { argumentsOf } from "../roles/control.ts";
import { participantsAt } from "../roles/participants.ts";
import type { Participant, Scene } from "../scene.ts";
import type { BareOperator } from "./bare-operators.ts";
import type { Predicate } from "./predicates.ts";

const MODE = "phone";

/**
 * "In a call, Macron asked Putin to …", "told him in a phone call that …": who speaks to whom on the occasion of a call that names nobody itself has
 * called with him.
 */
export function callsTold(scene: Scene): BareOperator[] {
  const { words, tree, knowledge, mentions } = scene;
  const found: BareOperator[] = [];
  for (let noun = 1; noun < words.length; noun++) {
    if (words.upos[noun] !== U.NOUN || UNIVERSAL_RELATION[words.deprel[noun]] !== D.obl) continue;
    const row = callRow(scene, noun);
    if (row === undefined || !knowledge.occasion.has(prepositionOf(tree, noun))) continue;
    if (isOfSomebody(scene, noun)) continue;
    const clause = governingClause(tree, noun);
    if (clause < 0 || clause !== words.head[noun]) continue;
    const slots = argumentsOf(scene, clause);
    const callers = peopleOf(scene, slots.get("subj"));
    const called = peopleOf(scene, [...(slots.get("iobj") ?? []), ...(slots.get("obj") ?? [])]);
    const sides = new Set([...callers, ...called].map(({ entity }) => sideOf(mentions.entities[entity])));
    if (callers.length !== 1 || called.length !== 1 || sides.size !== 2 || sides.has(null)) continue;
    found.push({
      match: { predicate: { ...row, rule: `${knowledge.language}:call told` }, head: noun, used: [noun] },
      roles: { actors: [...callers, ...called], recipients: [], inferred: 1, steps: ["who spoke in a call"] },
      open: false,
      hinted: false,
    });
  }
  return found;
}

/** "In a call with Modi": whose it is, its own row tells. */
function isOfSomebody(scene: Scene, noun: number): boolean {
  const { tree, words } = scene;
  for (let child = tree.first[noun]; child >= 0; child = tree.next[child])
    if (UNIVERSAL_RELATION[words.deprel[child]] === D.nmod && participantsAt(scene, child, false).length > 0)
      return true;
  return false;
}

/** The row of a call by telephone, the noun alone or with the word before it. */
function callRow({ words, knowledge }: Scene, noun: number): Predicate | undefined {
  return knowledge.predicates.nouns
    .get(words.lemma[noun])
    ?.find(
      ({ lemmas, meaning, frame }) =>
        meaning.mode === MODE && frame.symmetric && (lemmas.length === 1 || lemmas[0] === words.lemma[noun - 1]),
    );
}

/** Those who speak for a state or a body, each once. */
function peopleOf(scene: Scene, at: readonly number[] = []): Participant[] {
  const { entities } = scene.mentions;
  return at
    .flatMap((word) => participantsAt(scene, word, false))
    .filter(({ entity }) => entities[entity].kind === "person" || entities[entity].role !== null);
}
