import { stateOf } from "./participants.ts";
import type { EventDraft, Participant, Scene } from "./scene.ts";

/** What people do to each other at home happens at home. */
const AT_HOME = new Set(["PROTEST", "COERCE", "ASSAULT", "MOBILIZE"]);

/**
 * Gives an act without a stated place the state where such acts happen: a visit at the host's, an expulsion at who expels,
 * protest, arrest and deployment at home. The state must be spoken of in the text.
 */
export function inferPlaces(scene: Scene, drafts: readonly EventDraft[]): void {
  for (const draft of drafts) {
    if (draft.place < 0) draft.place = stateOf(scene, countryOf(scene, draft));
  }
}

function countryOf(scene: Scene, { type, mode, actors, recipients }: EventDraft): string | null {
  if (type === "CONSULT" && mode === "visit") return soleCountry(scene, recipients);
  if (type === "SANCTION" && mode === "expel") return soleCountry(scene, actors);
  return AT_HOME.has(type) ? soleCountry(scene, [...actors, ...recipients]) : null;
}

/** The one country all of some participants belong to; null when there are several, or somebody belongs to none. */
function soleCountry(scene: Scene, participants: readonly Participant[]): string | null {
  const countries = new Set(participants.map(({ entity }) => scene.mentions.entities[entity].country));
  const [country = null] = countries;
  return countries.size === 1 && country !== "IGO" ? country : null;
}
