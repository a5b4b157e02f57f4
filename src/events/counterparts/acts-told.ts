import type { EventDraft, Scene } from "../scene.ts";
import { actsAround } from "../story/inference.ts";
import { sidesOf } from "./candidates.ts";
import type { OpenAct } from "./proposals.ts";

/** An act told elsewhere in the text, as far as it bears on an open one. */
export interface Told {
  type: string;
  isCooperation: boolean;
  symmetric: boolean;
  actors: readonly string[];
  recipients: readonly string[];
  /** Whether it is told before, and how many sentences lie between. */
  isBefore: boolean;
  back: number;
}

/** Whether an act of its kind is of cooperation or of conflict. */
export const temper = ({ knowledge }: Scene, { type }: EventDraft): string =>
  (knowledge.ontology.types.get(type)?.quad ?? 0) <= 2 ? "cooperation" : "conflict";

/** The last act told before the open one for which `holds`; null when there is none. */
export function nearest(told: readonly Told[], holds: (one: Told) => boolean): Told | null {
  return told.findLast((one) => one.isBefore && holds(one)) ?? null;
}

/** The other acts of the text around the open one, in its order. */
export function actsTold({ scene, drafts, index }: OpenAct): Told[] {
  const { sentence } = scene.words;
  const open = drafts[index];
  let isBefore = true;
  return actsAround(drafts, index).flatMap((draft) => {
    if (draft === open) isBefore = false;
    if (draft === open) return [];
    return {
      type: draft.type,
      isCooperation: temper(scene, draft) === "cooperation",
      symmetric: draft.symmetric,
      actors: sidesOf(scene, draft.actors) ?? [],
      recipients: sidesOf(scene, draft.recipients) ?? [],
      isBefore,
      back: sentence[open.head] - sentence[draft.head],
    };
  });
}
