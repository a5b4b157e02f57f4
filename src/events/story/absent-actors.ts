import { participantOf, soleCountry, stateOf } from "../roles/participants.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";
import { chargeInference } from "./inference.ts";

/** What only a state does to people: who arrests or sentences need not be named. */
const STATE_ACTS = new Set(["COERCE arrest", "COERCE restrict", "COERCE censor", "SANCTION convict"]);
/** What an inferred actor costs in confidence. */
const COST = 0.1;

/** Whether an act told without its actor is one that a state must have done. */
export const isStateAct = (type: string, mode: string | null): boolean => STATE_ACTS.has(`${type} ${mode}`);

/** Gives arrests, sentences and bans told in the passive the state where they happened, else that of who suffered them. */
export function completeActors(scene: Scene, drafts: readonly EventDraft[]): void {
  for (const draft of drafts) {
    if (draft.actors.length > 0 || draft.recipients.length === 0 || !isStateAct(draft.type, draft.mode)) continue;
    const state = stateOf(scene, countryOf(scene, draft.place, draft.recipients));
    if (state < 0) continue;
    draft.actors = [{ ...participantOf(scene, state, draft.head), mention: -1 }];
    chargeInference(draft, COST, "actor: the state where such acts are its own");
  }
}

function countryOf(scene: Scene, place: number, recipients: readonly Participant[]): string | null {
  const { entities } = scene.mentions;
  if (place >= 0 && entities[place].country !== null) return entities[place].country;
  return soleCountry(scene, recipients);
}
