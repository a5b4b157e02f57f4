import { U } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";
import { actsBefore, othersAmong } from "../story/inference.ts";
import { isMadeOf } from "./derived-nouns.ts";

/** Acts of words that look ahead by their nature. */
const AHEAD = new Set(["THREATEN", "AGREE", "REQUEST"]);

/** Who did the nearest act before that fits and is told as done. */
export function nearestDoers(
  scene: Scene,
  drafts: readonly EventDraft[],
  index: number,
  own: ReadonlySet<string | null>,
  fits: (act: EventDraft) => boolean,
  back: number,
): Participant[] | null {
  for (const act of actsBefore(scene, drafts, index, back)) {
    const { type, actors, recipients, factuality } = act;
    if (!fits(act) || factuality.negated || factuality.certainty === "possible") continue;
    if (factuality.time === "future" && !AHEAD.has(type)) continue;
    const others = othersAmong(scene, actors, own);
    if (others.length > 0) return others;
    // The government rejects its own opposition's charge, the party the president's offer.
    const selves = new Set(drafts[index].actors.map(({ entity }) => entity));
    // But it does not answer its own police or army.
    if (isOfState(scene, drafts[index].actors) && isOfState(scene, actors)) continue;
    const domestic = actors.every(({ entity }) => !selves.has(entity))
      ? actors
      : recipients.filter(({ entity }) => own.has(sideOf(scene.mentions.entities[entity])));
    if (domestic.length > 0 && actors.length > 0) return domestic;
  }
  return null;
}

/** Whether a noun with this lemma stands in the words an act is told by. */
export function isToldBy({ words }: Scene, { triggerFirst, triggerEnd }: EventDraft, lemma: string): boolean {
  for (let word = triggerFirst; word < triggerEnd; word++) if (words.lemma[word] === lemma) return true;
  return false;
}

/** Whether a noun is made of the verb an act is told by: `the seizure` of a ship that was seized. */
export function isNamedAfter({ words }: Scene, { triggerFirst, triggerEnd }: EventDraft, noun: string): boolean {
  for (let word = triggerFirst; word < triggerEnd; word++)
    if (words.upos[word] === U.VERB && isMadeOf(noun, words.lemma[word])) return true;
  return false;
}

const OF_STATE = new Set(["GOV", "MIL", "COP", "SPY"]);

const isOfState = (scene: Scene, participants: readonly Participant[]): boolean =>
  participants.every(({ entity }) => {
    const { kind, sectors } = scene.mentions.entities[entity];
    return kind === "state" || OF_STATE.has(sectors[0] ?? "");
  });
