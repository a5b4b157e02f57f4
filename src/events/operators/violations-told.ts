import { sideOf } from "../../names/sides.ts";
import { participantOf } from "../roles/entities-at.ts";
import type { EventDraft, Scene } from "../scene.ts";

/** CAMEO codes of breaking a truce, of defying what binds and of the weapons that are banned. */
const VIOLATIONS = new Set(["196", "128", "204"]);
/** What is done unseen, so that who says it of another alleges it. */
const UNSEEN: ReadonlySet<string | null> = new Set(["cyber", "misinformation"]);

/**
 * "«Israele ha violato la tregua», dice Hezbollah", "said that Moscow had breached the treaty", "said Russians hacked the party": that somebody
 * broke what binds him, or did what nobody sees, is a judgement; where another side says so, it accuses him.
 */
export function accuseOfViolations(scene: Scene, drafts: EventDraft[]): void {
  const { mentions, speech, knowledge } = scene;
  const twice = new Set<EventDraft>();
  const { meanings } = knowledge.ontology;
  for (const draft of drafts) {
    const unseen = UNSEEN.has(draft.mode);
    if ((!unseen && !VIOLATIONS.has(draft.cameo)) || draft.coded || draft.nominal) continue;
    const { negated, time, certainty } = draft.factuality;
    if (negated || time === "future" || certainty !== "certain" || draft.voices.length === 0) continue;
    const { entity } = speech.voices[draft.voices[0]].source;
    if (entity < 0 || !mentions.entities[entity].political) continue;
    const side = sideOf(mentions.entities[entity]);
    if (side === null || draft.actors.some((one) => sideOf(mentions.entities[one.entity]) === side)) continue;
    // "Criticised the bloc, which it says meddles": blamed in the same sentence already.
    if (drafts.some((other) => blames(scene, other, side, draft))) twice.add(draft);
    draft.recipients = draft.actors;
    draft.actors = [participantOf(scene, entity, -1)];
    draft.voices = draft.voices.slice(1);
    const { type, mode, contexts, cameo, derived } = meanings.get(unseen ? "accuse" : "accuse-aggression")!;
    Object.assign(draft, { type: type!.name, mode, contexts: [...contexts], cameo, derived, symmetric: false });
    draft.steps.push("said of another to break what binds him, or to act unseen: accuse");
  }
  let kept = 0;
  for (const draft of drafts) if (!twice.has(draft)) drafts[kept++] = draft;
  drafts.length = kept;
}

/** Whether a side is told in the same sentence to blame whoever did an act. */
function blames({ words, mentions }: Scene, other: EventDraft, side: string, act: EventDraft): boolean {
  if (other === act || other.type !== "ACCUSE" || words.sentence[other.head] !== words.sentence[act.head]) return false;
  const sides = (some: EventDraft["actors"]) => some.map(({ entity }) => sideOf(mentions.entities[entity]));
  return sides(other.actors).includes(side) && sides(other.recipients).some((one) => sides(act.actors).includes(one));
}
