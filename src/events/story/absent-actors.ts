import { dependent } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import { mentionOf } from "../../names/mentions.ts";
import { sideOf } from "../../names/sides.ts";
import type { PredicateMatch } from "../acts/match.ts";
import type { Composed } from "../operators/compose.ts";
import { argumentsOf } from "../roles/control.ts";
import { participantOf, stateOf, stateOver } from "../roles/entities-at.ts";
import { OF_AUTHORITY } from "../roles/nested-roles.ts";
import { isPassive } from "../roles/voice.ts";
import type { EventDraft, Scene } from "../scene.ts";
import { chargeInference } from "./inference.ts";

/** What only a state does to people: who arrests or sentences need not be named. */
const STATE_ACTS = new Set(["COERCE arrest", "COERCE restrict", "COERCE censor", "SANCTION convict"]);
/** What only those in power do for people. */
const STATE_MERCIES = new Set(["RETREAT release", "CONCEDE null", "COERCE deport"]);
/** What an inferred actor costs in confidence, and what both sides inferred cost. */
const COST = 0.1;
const COST_OF_BOTH = 0.2;

/** Whether an act told without its actor is one that a state must have done. */
export const isStateAct = (type: string, mode: string | null): boolean => STATE_ACTS.has(`${type} ${mode}`);

/** Whether an act of authority in the passive names neither side: "79 were taken into custody", "the fourth was acquitted". */
export function seeksAuthority(scene: Scene, { predicate, head }: PredicateMatch, sides: Composed): boolean {
  if (sides.symmetric || !OF_AUTHORITY.has(predicate.meaning.id)) return false;
  if (predicate.pos === "NOUN") return isCounted(scene, head) && sides.actors.length + sides.recipients.length === 0;
  if (predicate.pos !== "VERB") return false;
  if (!isPassive(scene.tree, head) || argumentsOf(scene, head).has("subj")) return false;
  if ([...sides.actors, ...sides.recipients].some(({ entity }) => sideOf(scene.mentions.entities[entity]) !== null))
    return false;
  return (argumentsOf(scene, head).get("obj") ?? []).some((word) => isSomebody(scene, word));
}

/** "Con 400 arresti": so many were taken as there are arrests. */
const isCounted = ({ tree }: Scene, noun: number): boolean => dependent(tree, noun, D.nummod) >= 0;

/** A number, a pronoun, a name or people: not a thing. */
function isSomebody({ words, mentions }: Scene, word: number): boolean {
  const mention = mentionOf(mentions, word);
  if (mention !== null) return mentions.entities[mention.entity].kind !== "place";
  const upos = words.upos[word];
  return upos === U.NUM || upos === U.PRON || upos === U.DET || upos === U.ADJ || upos === U.PROPN;
}

/** Gives arrests, sentences and bans told in the passive the state where they happened, else that of who suffered them. */
export function completeActors(scene: Scene, drafts: readonly EventDraft[]): void {
  for (const draft of drafts) {
    if (draft.actors.length > 0 || draft.symmetric) continue;
    const ofState = isStateAct(draft.type, draft.mode);
    if (draft.recipients.length === 0) {
      if (ofState || STATE_MERCIES.has(`${draft.type} ${draft.mode}`)) atHome(scene, draft);
      continue;
    }
    if (!ofState) continue;
    const state = stateOf(scene, countryOf(scene, draft));
    // "Nuova stretta su Mosca": what a state itself suffers it does not do.
    const isToldByNoun = scene.words.upos[draft.head] === U.NOUN;
    if (state < 0 || (isToldByNoun && draft.recipients.some(({ entity }) => entity === state))) continue;
    draft.actors = [{ ...participantOf(scene, state, draft.head), mention: -1 }];
    chargeInference(draft, COST, "actor: the state where such acts are its own");
  }
}

/** What is done to people nobody names, by an authority nobody names, is the affair of the state the sentence speaks of. */
function atHome(scene: Scene, draft: EventDraft): void {
  const home = scene.mentions.homes[scene.words.sentence[draft.head]] ?? null;
  const state = stateOf(scene, draft.place < 0 ? home : (scene.mentions.entities[draft.place].country ?? home));
  if (state < 0) return;
  draft.actors = [{ ...participantOf(scene, state, draft.head), sector: "GOV", mention: -1 }];
  draft.recipients = [{ ...participantOf(scene, state, draft.head), sector: "CVL", mention: -1 }];
  chargeInference(draft, COST_OF_BOTH, "both sides: the state the sentence speaks of");
}

function countryOf(scene: Scene, { place, recipients, head }: EventDraft): string | null {
  const { entities } = scene.mentions;
  if (place >= 0 && entities[place].country !== null) return entities[place].country;
  return stateOver(scene, recipients, head);
}
