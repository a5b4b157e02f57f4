import { DEPREL, UNIVERSAL_RELATION, UPOS } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import { LEARNT } from "../learned/second-opinion.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";
import { politicsSigns } from "./politics.ts";
import { prominenceSigns } from "./prominence.ts";
import { othersBeside, type Setting } from "./setting.ts";

/** Lengths and distances in words by which they are told apart; the last for all that is more. */
const STEPS = [5, 10, 20, 40] as const;

/** Steps in which the chance of a choice is told. */
const CHANCES = 5;

const stepOf = (length: number): number => {
  const step = STEPS.findIndex((most) => length <= most);
  return step < 0 ? STEPS.length : step;
};

/**
 * What may speak for or against a record: by what row it was read, who takes part and how they were found, how it is told, what its text is
 * about.
 */
export function signsOf(scene: Scene, draft: EventDraft, setting: Setting): string[] {
  const { words, sentences } = scene;
  const sentence = words.sentence[draft.head];
  const length = sentences.firstWord[sentence + 1] - sentences.firstWord[sentence];
  const { certainty, time, negated, condition } = draft.factuality;
  const signs = [
    "any",
    `type ${draft.type}`,
    `word ${UPOS[words.upos[draft.head]]}`,
    `relation ${DEPREL[UNIVERSAL_RELATION[words.deprel[draft.head]]]}`,
    `trust ${Math.round(draft.trust * 10)}`,
    ...politicsSigns(scene, draft, setting.politics),
    `length ${stepOf(length)}`,
    ...sideSigns(scene, draft, draft.actors, "actor"),
    ...sideSigns(scene, draft, draft.recipients, draft.symmetric ? "partner" : "recipient"),
  ];
  const sides = new Set(
    [...draft.actors, ...draft.recipients].map(({ entity }) => sideOf(scene.mentions.entities[entity])),
  );
  signs.push(...kindSigns(draft, sides.size === 1));
  if (setting.prominence !== null) signs.push(...prominenceSigns(scene, draft, setting.prominence));
  signs.push(...doubtSigns(draft, othersBeside(scene, draft, setting)));
  if (sides.size === 1) signs.push("at home");
  if (sides.size > 2) signs.push("many sides");
  if (draft.rule.includes(" + ") && !draft.rule.endsWith(LEARNT)) signs.push("operator alone");
  if (draft.triggerEnd - draft.triggerFirst > 1) signs.push("phrase");
  if (draft.steps.length > 0) signs.push(`steps ${Math.min(3, draft.steps.length)}`);
  if (draft.also.length > 0) signs.push("told again");
  if (draft.voices.length > 0) signs.push("on another's word");
  if (certainty !== "certain") signs.push(`certainty ${certainty}`);
  if (time !== "past") signs.push(`time ${time}`);
  if (negated) signs.push("negated");
  if (condition !== null) signs.push("on condition");
  if (sentence === 0) signs.push("title");
  if (draft.rule.endsWith(LEARNT)) signs.push("learning");
  return signs;
}

/** What its kind of act makes of who takes part, when it is and what word tells it. */
function kindSigns(
  { type, mode, actors, recipients, symmetric, factuality, nominal }: EventDraft,
  home: boolean,
): string[] {
  const many = ({ length }: readonly Participant[]) => Math.min(2, length);
  const form = symmetric ? "together" : home ? "at home" : "abroad";
  return [
    `mode ${type} ${mode ?? "none"}`,
    `sides ${type} ${many(actors)} ${many(recipients)} ${form}`,
    `time ${type} ${factuality.time}`,
    `told ${type} ${nominal ? "by a noun" : "by a verb"}`,
  ];
}

/** Who else may have been meant, and how likely whom learning chose is among those. */
function doubtSigns({ type, chance }: EventDraft, others: number): string[] {
  const signs = [`others beside ${others}`, `others beside ${others} ${type}`];
  if (chance === null) return signs;
  const step = Math.floor(CHANCES * chance);
  return [...signs, `chance ${step}`, `chance ${step} ${type}`];
}

/** How many stand on a side, what they are, how the text names them and how far from the act. */
function sideSigns(scene: Scene, draft: EventDraft, side: readonly Participant[], name: string): string[] {
  if (side.length === 0) return [`no ${name}`];
  const { entities, mentions } = scene.mentions;
  const [{ entity, mention, word }] = side;
  const isHere = scene.words.sentence[word] === scene.words.sentence[draft.head];
  const { kind, country } = entities[entity];
  const relation = DEPREL[UNIVERSAL_RELATION[scene.words.deprel[word]]];
  return [
    `${name} ${kind}`,
    `${name} by ${mention < 0 ? "inference" : mentions[mention].kind}`,
    `${name} ${isHere ? stepOf(Math.abs(word - draft.head)) : "elsewhere"}`,
    ...(name === "actor" && word >= 0 ? [`actor as ${relation}`] : []),
    ...(side.length > 1 ? [`${name} many`] : []),
    ...(country === null && kind !== "group" ? [`${name} of no state`] : []),
  ];
}
