import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import { leadingRun } from "../../text/leading-run.ts";
import { SPEECH_ACTS, UNTYPED } from "../acts/ontology.ts";
import { type ChoiceWatcher, choose } from "../counterparts/choice.ts";
import { type SidesSpokenOf, sidesSpokenOf, standingsAround } from "../counterparts/standings.ts";
import { subjectState } from "../counterparts/subject-state.ts";
import { isPassive } from "../roles/voice.ts";
import type { EventDraft, Scene } from "../scene.ts";
import { isStateAct } from "../story/absent-actors.ts";
import { actsAround, chargeInference, inferred } from "../story/inference.ts";
import { announcers, deciders } from "./announcers.ts";
import { takeAuthority } from "./authorities.ts";
import { captorsOf } from "./captors.ts";
import { type DoerlessAct, doerCandidates, neighboursOf } from "./doer-candidates.ts";
import { signsOfDoers } from "./doer-signs.ts";

/** How likely the likeliest doer must be to stand in a record. */
const SURE = 0.4;
/** What an inferred doer costs in confidence, at least, and what more where others are as likely. */
const COST = 0.1;
const COST_OF_DOUBT = 0.15;
const NO_SIDES: ReadonlySet<string> = new Set();
/** Acts of words: by PLOVER's manual a charge nobody is said to make is none. */
const OF_WORDS = new Set([...SPEECH_ACTS, "CONSULT"]);

/** Whether nobody whose state or body is known does an act. */
export const isDoerless = (scene: Scene, { actors, symmetric }: Pick<EventDraft, "actors" | "symmetric">): boolean =>
  !symmetric && actors.every(({ entity }) => sideOf(scene.mentions.entities[entity]) === null);

/**
 * Finds who did what a text tells without its doer: "after two days of shelling", "police fired tear gas", a verb whose subject stands far off. What
 * was learnt of such acts decides among the doers beside it, the sides spoken of, and nobody. Gives those of `doerless` that have found theirs.
 */
export function completeDoers(
  scene: Scene,
  drafts: readonly EventDraft[],
  doerless: readonly EventDraft[],
  watch?: ChoiceWatcher,
): EventDraft[] {
  const isOpen = (draft: EventDraft) =>
    draft.type !== UNTYPED.name && !(OF_WORDS.has(draft.type) && leavesDoerOut(scene, draft));
  const told = drafts.filter((draft) => !isDoerless(scene, draft)).sort((one, other) => one.head - other.head);
  const free = (draft: EventDraft) => isDoerless(scene, draft) && takeCaptor(scene, draft, drafts);
  for (const draft of drafts) free(draft);
  const open = drafts.filter(
    (draft) => isDoerless(scene, draft) && !isStateAct(draft.type, draft.mode) && isOpen(draft),
  );
  const text: Text = { scene, told, subject: subjectState(scene), spokenOf: sidesSpokenOf(scene), watch };
  for (const draft of open) if (!takeAnnouncer(scene, draft)) findDoer(text, draft);
  return doerless.filter(
    (draft) =>
      (isOpen(draft) && (free(draft) || takeAnnouncer(scene, draft) || findDoer(text, draft))) ||
      takeAuthority(actOf(text, draft)),
  );
}

/** "Was accused", "an engineer accused of spying": a passive and a participle say that somebody did it, and not who. */
function leavesDoerOut({ words, tree }: Scene, { head, operators }: EventDraft): boolean {
  const isSilent = (word: number) => {
    const relation = UNIVERSAL_RELATION[words.deprel[word]];
    return words.upos[word] !== U.NOUN && (isPassive(tree, word) || relation === D.acl || relation === D.amod);
  };
  // "Was accused of sending weapons": whose word the charge is is left out with the verb that makes it one.
  return isSilent(head) || operators.some((word) => isPassive(tree, word));
}

/** Gives a release to those who had taken whom it frees; whether the text tells them. */
function takeCaptor(scene: Scene, draft: EventDraft, drafts: readonly EventDraft[]): boolean {
  const captors = captorsOf(scene, draft, drafts);
  if (captors === null) return false;
  draft.actors = inferred(captors);
  chargeInference(draft, COST, "actor: the captor of those who are free");
  return true;
}

/** Gives an act to whoever the clause before its colon is about, or is said behind it to have decided on it; whether there is somebody. */
function takeAnnouncer(scene: Scene, draft: EventDraft): boolean {
  const before = announcers(scene, draft);
  const doers = before.length > 0 ? before : deciders(scene, draft);
  if (doers.length === 0) return false;
  draft.actors = inferred(doers);
  const where = before.length > 0 ? "the subject of the clause before the colon" : "who is said to have decided it";
  chargeInference(draft, COST, `actor: ${where}`);
  return true;
}

/** What a whole text holds for those who look for the doer of one of its acts. */
interface Text {
  scene: Scene;
  /** The acts that have their doers, in the order of the text. */
  told: readonly EventDraft[];
  subject: string | null;
  spokenOf: SidesSpokenOf;
  watch?: ChoiceWatcher;
}

/** An act without its doer among what its text holds. */
function actOf({ scene, told, subject }: Text, draft: EventDraft): DoerlessAct {
  const sufferers = new Set(draft.recipients.flatMap(({ entity }) => sideOf(scene.mentions.entities[entity]) ?? []));
  const home = scene.mentions.homes[scene.words.sentence[draft.head]] ?? null;
  const place = leadingRun(told.length, (at) => told[at].head < draft.head);
  return { scene, draft, told: actsAround(told, place), sufferers, subject, home };
}

function findDoer(text: Text, draft: EventDraft): boolean {
  const { scene, spokenOf, watch } = text;
  const act = actOf(text, draft);
  const neighbours = neighboursOf(act);
  const standings = standingsAround(scene, spokenOf, draft.head, NO_SIDES);
  const candidates = doerCandidates(act, neighbours, standings);
  const signs = signsOfDoers(act, neighbours, standings, candidates);
  const choice = choose(signs, scene.knowledge.doers);
  watch?.(draft, candidates, signs, choice);
  const { recipients: doers } = candidates[choice.index];
  if (doers.length === 0 || choice.chance < SURE) return false;
  draft.actors = inferred(doers);
  const reasons = choice.reasons.join(", ");
  chargeInference(
    draft,
    COST + COST_OF_DOUBT * (1 - choice.chance),
    `actor: the likeliest of ${candidates.length} in the text (${reasons})`,
  );
  return true;
}
