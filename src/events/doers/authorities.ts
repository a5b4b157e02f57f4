import { isFirstPerson } from "../../grammar/features.ts";
import { dependent } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import { argumentsOf } from "../roles/control.ts";
import { participantOf, stateOf } from "../roles/entities-at.ts";
import { isPassive } from "../roles/voice.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";
import { chargeInference } from "../story/inference.ts";
import type { DoerlessAct } from "./doer-candidates.ts";

/** What it costs in confidence that the state stands for authorities nobody names. */
const COST = 0.1;
const COST_OF_BOTH = 0.2;

/** CAMEO's code of pardons and acquittals. */
const PARDON = "081";
/** Modes that are nobody's but a state's, whatever word tells them. */
const DECREES = new Set(["curfew", "martial-law"]);

/**
 * "L'ex ministro è stato accusato di corruzione", "tre giudici sono stati assolti", "è scattato il coprifuoco": in a text about one state what
 * only courts, police and governments do, done by nobody to its people or to nobody else's, is done by its authorities.
 */
export function takeAuthority(act: DoerlessAct): boolean {
  const { scene, draft, home } = act;
  if (home === null || home !== act.subject || !isOfAuthority(scene, draft)) return false;
  const { entities } = scene.mentions;
  const placed = draft.recipients.filter(({ entity }) => sideOf(entities[entity]) !== null);
  if (placed.some(({ entity }) => entities[entity].country !== home)) return false;
  if (draft.place >= 0 && (entities[draft.place].country ?? home) !== home) return false;
  const state = stateOf(scene, home);
  if (state < 0) return false;
  const stands = (sector: string): Participant => ({ ...participantOf(scene, state, draft.head), sector, mention: -1 });
  draft.actors = [stands("GOV")];
  if (placed.length === 0) draft.recipients = [stands("CVL")];
  chargeInference(
    draft,
    placed.length > 0 ? COST : COST_OF_BOTH,
    "actor: the authorities of the state the text is about",
  );
  return true;
}

function isOfAuthority(scene: Scene, draft: EventDraft): boolean {
  const { type, mode, cameo, head, actors, factuality } = draft;
  if (actors.length > 0 || factuality.negated) return false;
  if (type === "COERCE" && DECREES.has(mode ?? "")) return draft.operators.length === 0;
  // "Came under heavy criticism", "faced a backlash": whoever speaks against somebody at home.
  if (type === "ACCUSE" && mode === "disapprove" && (draft.nominal || isSuffered(scene, draft)))
    return draft.recipients.length > 0;
  if (!isFinitePassive(scene, head)) return false;
  if (type === "COERCE" && mode === "censor") return true;
  if (type === "ACCUSE" && mode === "investigate") return true;
  return (
    ((type === "ACCUSE" && (mode === "allege" || mode === "disapprove")) || cameo.startsWith(PARDON)) &&
    isDoneToSomebody(scene, head)
  );
}

/** Whether whoever an act is turned to is the subject of its active verb. */
function isSuffered(scene: Scene, { head, recipients }: EventDraft): boolean {
  if (scene.words.upos[head] !== U.VERB || isPassive(scene.tree, head)) return false;
  const subjects = argumentsOf(scene, head).get("subj") ?? [];
  return recipients.some(({ word }) => subjects.includes(word));
}

/** A passive with its auxiliary that names nobody by whom. */
function isFinitePassive(scene: Scene, head: number): boolean {
  const { tree, words } = scene;
  if (words.upos[head] !== U.VERB || !isPassive(tree, head) || dependent(tree, head, D["aux:pass"]) < 0) return false;
  return !argumentsOf(scene, head).has("subj");
}

/** "È stato accusato": whoever suffers it is a person or people; of the speaker's own complaints nothing is known. */
function isDoneToSomebody(scene: Scene, head: number): boolean {
  const { words, mentions } = scene;
  const objects = argumentsOf(scene, head).get("obj") ?? [];
  if (objects.some((word) => isFirstPerson(words.morph[word]))) return false;
  return objects.length === 0 || objects.some((word) => mentions.mentionAt[word] >= 0 || words.upos[word] === U.PRON);
}
