import { isClause, subtreeSpan } from "../grammar/tree.ts";
import { D, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import { isFiniteClause } from "./arguments.ts";
import { operatorOver } from "./control.ts";
import { clauseFactuality } from "./factuality.ts";
import { weaker } from "./modality.ts";
import type { Certainty, EventDraft, Scene } from "./scene.ts";

/** Something the text says may or will follow. */
export interface Projection {
  /** Words of the statement, end exclusive. */
  statement: [number, number];
  /** The words that make it one: `potrebbe`, `will`. */
  cue: string;
  certainty: Certainty;
  /** Index into the document's times: by when; -1 when not said. */
  horizon: number;
  /** Indices into the document's events. */
  events: number[];
  /** Voices, nearest first, indices into the speech room's voices. */
  voices: number[];
}

/** Relations under which a clause states something; relatives, conditions and purposes do not project by themselves. */
const STATING = new Set([D.root, D.conj, D.parataxis, D.ccomp, D.acl, D.advcl]);

/** The clauses of a document that look ahead: modals of possibility, futures, verbs that say "is likely to". */
export function findProjections(scene: Scene, events: readonly EventDraft[]): Projection[] {
  const { words, tree, sentences } = scene;
  const found: Projection[] = [];
  for (let word = 0; word < words.length; word++) {
    if (!isClause(tree, word) || !STATING.has(UNIVERSAL_RELATION[words.deprel[word]])) continue;
    if (scene.speech.quotationAt[word] >= 0 || !isFiniteClause(tree, word)) continue;
    const { time, certainty: own } = clauseFactuality(scene, word);
    const ahead = expectationOver(scene, word);
    if (time !== "future" && ahead === null) continue;
    const sentence = words.sentence[word];
    const [low, high] = subtreeSpan(tree, word);
    const statement: [number, number] = [
      Math.max(low, sentences.firstWord[sentence]),
      Math.min(high, sentences.firstWord[sentence + 1]),
    ];
    if (found.some((known) => known.statement[0] <= statement[0] && known.statement[1] >= statement[1])) continue;
    const inside = events.flatMap((event, index) =>
      event.head >= statement[0] && event.head < statement[1] ? [index] : [],
    );
    // An announced act of the clause itself is an event, not a forecast.
    if (own === "certain" && ahead === null && inside.some((index) => events[index].head === word)) continue;
    const voices: number[] = [];
    for (let at = scene.speech.voiceAt[word]; at >= 0 && voices.length < 8; at = scene.speech.voices[at].outer)
      voices.push(at);
    found.push({
      statement,
      cue: cueOf(scene, word),
      certainty: ahead === null ? own : weaker(own, ahead),
      horizon: horizonOf(scene, statement),
      events: inside,
      voices,
    });
  }
  return found;
}

/** "È destinato a", "is likely to": the certainty an operator among the clause's complements gives, null when none. */
function expectationOver(scene: Scene, clause: number): Certainty | null {
  const { tree } = scene;
  for (let child = tree.first[clause]; child >= 0; child = tree.next[child]) {
    if (UNIVERSAL_RELATION[scene.words.deprel[child]] !== D.xcomp) continue;
    const effect = operatorOver(scene, child)?.effect;
    // "Sembra indicare" doubts the present; it foretells nothing.
    const doubts = scene.knowledge.modality.hedges.has(scene.words.lemma[clause]);
    if (
      (effect === "possible" || effect === "probable") &&
      !doubts &&
      clauseFactuality(scene, clause).time === "present"
    )
      return effect;
  }
  return null;
}

/** The modal or future auxiliary with its negation, else the verb itself with its clitic. */
function cueOf(scene: Scene, clause: number): string {
  const { words, tree, text, knowledge } = scene;
  const { possible, future, conditional, obligation } = knowledge.modality;
  for (let child = tree.first[clause]; child >= 0; child = tree.next[child]) {
    const lemma = words.lemma[child];
    if (UNIVERSAL_RELATION[words.deprel[child]] !== D.aux) continue;
    if (possible.has(lemma) || future.has(lemma) || conditional.has(lemma) || obligation.has(lemma))
      return words.form[child];
  }
  let last = clause;
  let first = clause;
  for (let child = tree.first[clause]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (relation === D.expl && child === clause - 1) first = child;
    else if ((relation === D.xcomp || relation === D.aux || relation === D.cop) && Math.abs(child - clause) === 1) {
      last = Math.max(last, child);
      first = Math.min(first, child);
    }
  }
  // A causative or modal pair may carry its clitic before both: "si faranno sentire".
  if (first > 0 && words.lemma[first - 1] === "si" && words.sentence[first - 1] === words.sentence[first]) first--;
  return text.slice(words.start[first], words.end[last]);
}

function horizonOf(scene: Scene, statement: readonly [number, number]): number {
  return scene.times.findIndex(
    (time) =>
      time.value !== null &&
      time.direction === "future" &&
      time.firstWord >= statement[0] &&
      time.endWord <= statement[1],
  );
}
