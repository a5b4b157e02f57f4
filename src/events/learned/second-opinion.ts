import type { Rows } from "../acts/best-matches.ts";
import type { Meaning } from "../acts/ontology.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";
import { partyAt } from "./pair.ts";
import { classOf, pairFeatures } from "./pair-features.ts";

/** From here on a type learnt overrules a row's: on held-out pairs of the news it is then right in nine of ten. */
const SURE = 0.9;

/** The end of the name of a rule that learning decided. */
export const LEARNT = " + learning";

/**
 * Asks what was learnt about the only act of a sentence, between two who stand in it. Where another type is all but sure, the act is taken
 * for that; its rule and its steps say so. A row of several words, one that tells the mode, or operators above it know the act better; and
 * with several acts in a sentence nothing tells which of them was learnt.
 */
export function secondOpinion(scene: Scene, drafts: readonly EventDraft[], rows: Rows): void {
  const { classifier, words } = scene;
  if (classifier === null) return;
  const told = new Map<number, number>();
  for (const { head } of drafts) told.set(words.sentence[head], (told.get(words.sentence[head]) ?? 0) + 1);
  for (const draft of drafts) {
    const plain =
      !draft.coded && draft.mode === null && draft.triggerEnd - draft.triggerFirst === 1 && draft.steps.length === 0;
    const sides = plain && told.get(words.sentence[draft.head]) === 1 ? sidesOf(scene, draft) : null;
    if (sides === null) continue;
    const pair = { source: partyAt(scene.mentions, sides[0]), target: partyAt(scene.mentions, sides[1]) };
    const likely = classifier.probabilities(pairFeatures(scene, pair, [draft], rows, classifier.vectors));
    const best = likely.indexOf(Math.max(...likely));
    const type = classifier.classes[best];
    const meaning = likely[best] < SURE || type === classOf(draft.type) ? null : meaningOf(scene, type);
    if (meaning === null) continue;
    draft.steps.push(
      `decided by learning (${likely[best].toFixed(2)}): ${type}, not ${draft.type} as ${draft.rule} has it`,
    );
    draft.rule += LEARNT;
    const { type: kind, mode, cameo, derived } = meaning;
    Object.assign(draft, { type: kind!.name, mode, cameo, derived, untensed: null, intent: null });
  }
}

/** The words of the first on either side, where both stand in the sentence of the act. */
function sidesOf({ words }: Scene, { actors, recipients, symmetric, head }: EventDraft): [number, number] | null {
  const here = ({ word }: Participant) => word >= 0 && words.sentence[word] === words.sentence[head];
  const source = actors.find(here);
  const target = (symmetric ? actors.slice(actors.indexOf(source!) + 1) : recipients).find(here);
  return source && target && source.word !== target.word ? [source.word, target.word] : null;
}

/** The meaning an act has of which only the class is known; null for no act. */
export function meaningOf({ knowledge }: Scene, type: string): Meaning | null {
  const own = type === "YIELD" ? "CONCEDE" : type;
  const { meanings } = knowledge.ontology;
  const plain = meanings.get(own.toLowerCase());
  if (plain?.type?.name === own) return plain;
  for (const meaning of meanings.values()) if (meaning.type?.name === own && meaning.mode === null) return meaning;
  return null;
}
