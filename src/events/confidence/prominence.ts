import { sideOf } from "../../names/sides.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";

/** A text that tells fewer acts gives no measure of what it is about. */
export const FEWEST_ACTS = 5;

/** Ranks and counts are told apart up to here. */
const MOST = 5;

/** What a text is about: which sides it speaks of most, which two it tells most acts of. */
export interface Prominence {
  /** Sides by how often the text speaks of them: 0 the most. */
  ranks: ReadonlyMap<string, number>;
  /** How many acts have the very same sides, whichever way. */
  acts: ReadonlyMap<string, number>;
}

/** Looks at the whole text once; null where it tells too few acts. Linear in mentions and acts but for sorting the sides. */
export function prominenceIn(scene: Scene, drafts: readonly EventDraft[]): Prominence | null {
  if (drafts.length < FEWEST_ACTS) return null;
  const { entities, mentions } = scene.mentions;
  const times = new Map<string, number>();
  for (const { entity } of mentions) {
    if (!entities[entity].political) continue;
    const side = sideNamed(scene, entity);
    times.set(side, (times.get(side) ?? 0) + 1);
  }
  const ordered = [...times].sort((one, other) => other[1] - one[1]);
  const ranks = new Map<string, number>();
  let rank = 0;
  ordered.forEach(([side, count], index) => {
    if (index > 0 && count < ordered[index - 1][1]) rank = index;
    ranks.set(side, rank);
  });
  const acts = new Map<string, number>();
  for (const draft of drafts) {
    const key = pairOf(scene, draft);
    acts.set(key, (acts.get(key) ?? 0) + 1);
  }
  return { ranks, acts };
}

/** How an act stands to what its text is about: the rank of whoever on each side is spoken of least, and how many acts its sides share. */
export function prominenceSigns(scene: Scene, draft: EventDraft, { ranks, acts }: Prominence): string[] {
  const rankOf = (side: readonly Participant[]) =>
    Math.min(MOST, Math.max(...side.map(({ entity }) => ranks.get(sideNamed(scene, entity)) ?? MOST)));
  const signs = [`told of them ${Math.min(MOST, (acts.get(pairOf(scene, draft)) ?? 1) - 1)}`];
  if (draft.actors.length > 0) signs.push(`actor ranks ${rankOf(draft.actors)}`);
  if (draft.recipients.length > 0) signs.push(`recipient ranks ${rankOf(draft.recipients)}`);
  if (draft.actors.length > 0 && draft.recipients.length > 0)
    signs.push(`ranks ${rankOf(draft.actors)} ${rankOf(draft.recipients)}`);
  return signs;
}

/** The side somebody stands on, or who it is where none is known. */
export function sideNamed({ mentions }: Scene, entity: number): string {
  return sideOf(mentions.entities[entity]) ?? mentions.entities[entity].id;
}

function pairOf(scene: Scene, { actors, recipients }: EventDraft): string {
  const side = (participants: readonly Participant[]) =>
    [...new Set(participants.map(({ entity }) => sideNamed(scene, entity)))].sort().join("+");
  return [side(actors), side(recipients)].sort().join(" ");
}
