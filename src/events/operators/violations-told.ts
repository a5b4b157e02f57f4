import { sideOf } from "../../names/sides.ts";
import { participantOf } from "../roles/entities-at.ts";
import type { EventDraft, Scene } from "../scene.ts";

/** CAMEO codes of breaking a truce, of defying what binds and of the weapons that are banned. */
const VIOLATIONS = new Set(["196", "128", "204"]);

/**
 * "«Israele ha violato la tregua», dice Hezbollah", "said that Moscow had breached the treaty": that somebody broke what binds him is a
 * judgement; where another side says so, it accuses him.
 */
export function accuseOfViolations(scene: Scene, drafts: readonly EventDraft[]): void {
  const { mentions, speech, knowledge } = scene;
  const accuse = knowledge.ontology.meanings.get("accuse-aggression")!;
  for (const draft of drafts) {
    if (!VIOLATIONS.has(draft.cameo) || draft.coded || draft.nominal) continue;
    const { negated, time, certainty } = draft.factuality;
    if (negated || time === "future" || certainty !== "certain" || draft.voices.length === 0) continue;
    const { entity } = speech.voices[draft.voices[0]].source;
    if (entity < 0 || !mentions.entities[entity].political) continue;
    const side = sideOf(mentions.entities[entity]);
    if (side === null || draft.actors.some((one) => sideOf(mentions.entities[one.entity]) === side)) continue;
    draft.recipients = draft.actors;
    draft.actors = [participantOf(scene, entity, -1)];
    draft.voices = draft.voices.slice(1);
    const { type, mode, contexts, cameo, derived } = accuse;
    Object.assign(draft, { type: type!.name, mode, contexts: [...contexts], cameo, derived, symmetric: false });
    draft.steps.push("said of another to break what binds him: accuse");
  }
}
