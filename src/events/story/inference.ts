import { sideOf } from "../../names/sides.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";

/** How many acts before and after one are looked at: more than an article has, so that a book's time grows with its length alone. */
export const REACH = 60;

/** The acts told before one, the nearest first, at most `within` sentences back; the drafts stand in the order of the text. */
export function* actsBefore(
  { words }: Scene,
  drafts: readonly EventDraft[],
  index: number,
  within = Number.POSITIVE_INFINITY,
): Generator<EventDraft> {
  const here = words.sentence[drafts[index].head];
  for (let back = index - 1; back >= Math.max(0, index - REACH); back--) {
    if (here - words.sentence[drafts[back].head] > within) return;
    yield drafts[back];
  }
}

/** The acts around a place in a list of acts. */
export const actsAround = (drafts: readonly EventDraft[], index: number): readonly EventDraft[] =>
  drafts.slice(Math.max(0, index - REACH), index + REACH + 1);

/** Those of some participants who stand on a side known and not among `own`. */
export function othersAmong(
  { mentions }: Scene,
  participants: readonly Participant[],
  own: ReadonlySet<string | null>,
): Participant[] {
  return participants.filter(({ entity }) => {
    const side = sideOf(mentions.entities[entity]);
    return side !== null && !own.has(side);
  });
}

/** How often a text speaks of each state, its people and bodies included, pronouns aside, the state spoken of most first. */
export function statesByMentions({ mentions: { entities, mentions } }: Scene): [country: string, times: number][] {
  const counts = new Map<string, number>();
  for (const { entity, kind: how } of mentions) {
    if (how === "pronoun" || how === "possessive") continue;
    const { country, kind } = entities[entity];
    if (country === null || country === "IGO" || kind === "media") continue;
    counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

/** Participants as a draft has them where its own words do not name them. */
export const inferred = (participants: readonly Participant[]): Participant[] =>
  participants.map((one) => ({ ...one, mention: -1 }));

/** Notes in a draft what was inferred, and what that costs in trust. */
export function chargeInference(draft: EventDraft, cost: number, step: string): void {
  draft.trust = Math.max(0.1, Math.round((draft.trust - cost) * 100) / 100);
  draft.steps.push(step);
}
