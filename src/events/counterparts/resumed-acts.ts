import { isNeuter, isPlural } from "../../grammar/features.ts";
import { dependent } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";
import { actsBefore } from "../story/inference.ts";
import { actNounOf, isTakenUp } from "./act-nouns.ts";
import { isNamedAfter, isToldBy, nearestDoers } from "./nearest-doers.ts";

/** How many sentences back the act may have been told. */
const SENTENCES_BACK = 10;

/** The same when it was told with the same word. */
const SAME_WORD_BACK = 20;

/**
 * Who did what an act reacts to: "rejected the offer" goes to who offered, "welcomed the treaty" to its parties. Null when the act
 * takes up no act told before, or only the actor's own.
 */
export function doersResumed(
  scene: Scene,
  drafts: readonly EventDraft[],
  index: number,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  if (isOfAct(scene, drafts[index]))
    return nearestDoers(scene, drafts, index, own, ({ type }) => OFFERED.has(type), SENTENCES_BACK);
  const noun = actNounOf(scene, drafts[index]);
  if (noun < 0) return null;
  const types = scene.knowledge.actNouns.get(scene.words.lemma[noun])!;
  const nearest = (fits: (act: EventDraft) => boolean, back = SENTENCES_BACK) =>
    nearestDoers(scene, drafts, index, own, (act) => types.has(act.type) && fits(act), back);
  const likely = (act: EventDraft) => isLikely(scene, drafts[index], act, own);
  const modes = modesOf(scene, noun);
  // `the sanctions` are those told as sanctions; `the treaty` has parties: an act of two sides comes before others.
  return (
    nearest((act) => isToldBy(scene, act, scene.words.lemma[noun]), SAME_WORD_BACK) ??
    (isJoint(types) ? nearest(({ symmetric }) => symmetric) : null) ??
    nearest((act) => isNamedAfter(scene, act, scene.words.lemma[noun])) ??
    (modes === null ? null : nearest((act) => modes.has(act.mode ?? "") && likely(act))) ??
    (modes === null ? null : nearest(({ mode }) => modes.has(mode ?? ""))) ??
    nearest(likely) ??
    nearest(() => true)
  );
}

/** Acts that judge another. */
const JUDGING = new Set(["ACCUSE", "REJECT", "SUPPORT"]);

/** Who did the act that the very word of a judgement names: "seized a tanker … condemned the seizure". Null where none was told so. */
export function doersNamed(
  scene: Scene,
  drafts: readonly EventDraft[],
  index: number,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  const draft = drafts[index];
  if (!JUDGING.has(draft.type) || scene.words.upos[draft.head] !== U.VERB) return null;
  const object = dependent(scene.tree, draft.head, D.obj);
  if (object < 0 || !isTakenUp(scene, object)) return null;
  const lemma = scene.words.lemma[object];
  const likely = (act: EventDraft) => isLikely(scene, draft, act, own) && !act.symmetric;
  return (
    nearestDoers(scene, drafts, index, own, (act) => likely(act) && isNamedAfter(scene, act, lemma), SENTENCES_BACK) ??
    nearestDoers(scene, drafts, index, own, (act) => likely(act) && isToldBy(scene, act, lemma), SENTENCES_BACK)
  );
}

/** Treaties, talks and projects have parties; decisions and measures are one side's. */
const isJoint = (types: ReadonlySet<string>): boolean =>
  types.has("COOPERATE") && !types.has("SANCTION") && !types.has("MOBILIZE");

/** What is blamed or turned down was done against somebody or to oneself, what is welcomed was not done to one's harm. */
function isLikely(
  { knowledge, mentions }: Scene,
  { type }: EventDraft,
  act: EventDraft,
  own: ReadonlySet<string | null>,
): boolean {
  const isConflict = (knowledge.ontology.types.get(act.type)?.quad ?? 0) > 2;
  const isToOwn = act.recipients.some(({ entity }) => own.has(sideOf(mentions.entities[entity])));
  if (type === "SUPPORT") return !(isConflict && isToOwn);
  return type === "ACCUSE" || type === "REJECT" ? isConflict || isToOwn : true;
}

/** The modes of acts a noun itself means: air raids are taken up by `raid`, not shelling, a tanker seized by `seizure`. */
function modesOf({ words, knowledge }: Scene, noun: number): ReadonlySet<string> | null {
  const modes = new Set<string>();
  for (const { lemmas, meaning } of knowledge.predicates.nouns.get(words.lemma[noun]) ?? [])
    if (lemmas.length === 1 && meaning.type?.quad === 4 && meaning.mode !== null) modes.add(meaning.mode);
  return modes.size > 0 ? modes : null;
}

/** What can be turned down. */
const OFFERED: ReadonlySet<string> = new Set(["AGREE", "CONCEDE", "REQUEST", "CONSULT"]);

/** "They turned it down": what is refused and called `it` is an offer, not a body. */
export function isOfAct({ tree, words }: Scene, { type, head, steps }: EventDraft): boolean {
  if (type !== "REJECT" || steps.length > 0) return false;
  const object = dependent(tree, head, D.obj);
  return (
    object >= 0 && words.upos[object] === U.PRON && isNeuter(words.morph[object]) && !isPlural(words.morph[object])
  );
}

/** The act told last that a draft's own words take up; null when they take up none. */
export function lastResumed(scene: Scene, drafts: readonly EventDraft[], index: number): EventDraft | null {
  const noun = actNounOf(scene, drafts[index]);
  if (noun < 0) return null;
  const types = scene.knowledge.actNouns.get(scene.words.lemma[noun])!;
  for (const act of actsBefore(scene, drafts, index, SENTENCES_BACK))
    if (types.has(act.type) && !act.factuality.negated) return act;
  return null;
}
