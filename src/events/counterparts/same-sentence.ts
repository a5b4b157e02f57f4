import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import { argumentsOf } from "../roles/control.ts";
import { participantsAt } from "../roles/participants.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";
import { othersAmong } from "../story/inference.ts";

/** "Cuba accused Washington of complicity, which a spokesman denied": who denies what he is charged with in a sentence answers who charged him. */
export function answeredIn(scene: Scene, drafts: readonly EventDraft[], index: number): Participant[] | null {
  const { entities } = scene.mentions;
  const sides = (all: readonly Participant[]) => new Set(all.map(({ entity }) => sideOf(entities[entity])));
  const { type, actors, recipients, head } = drafts[index];
  const before = drafts[index - 1];
  if (type !== "REJECT" || before?.type !== "ACCUSE" || actors.length === 0) return null;
  if (scene.words.sentence[before.head] !== scene.words.sentence[head]) return null;
  const own = sides(actors);
  if (own.has(null) || [...sides(recipients)].some((side) => !own.has(side))) return null;
  if (!before.recipients.some(({ entity }) => own.has(sideOf(entities[entity])))) return null;
  return othersOrNull(scene, before.actors, own);
}

/** Acts by which one side turns against another. */
const AGAINST = new Set(["ACCUSE", "REJECT", "THREATEN", "SANCTION"]);

/** "Ha respinto ogni addebito, ha definito la misura ostile …": what a sentence lets one actor do in a row is against the same side. */
export function withOneBefore(
  scene: Scene,
  drafts: readonly EventDraft[],
  index: number,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  const draft = drafts[index];
  const before = drafts[index - 1];
  // "Summoned the ambassador and demanded an apology"
  if (before === undefined || !AGAINST.has(before.type) || !isTurnedAgainst(draft)) return null;
  return inOneBreath(scene, draft, before) ? othersOrNull(scene, before.recipients, own) : null;
}

/** "Condemned the advance and urged the rebels to halt": who is then told to do something is whose doing was blamed. */
export function withOneAfter(
  scene: Scene,
  drafts: readonly EventDraft[],
  index: number,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  const draft = drafts[index];
  const after = drafts[index + 1];
  if (after === undefined || !AGAINST.has(draft.type) || !isTurnedAgainst(after)) return null;
  if (!inOneBreath(scene, draft, after)) return null;
  // "And called on the Security Council to act": a body is appealed to, not blamed.
  const { entities } = scene.mentions;
  return after.recipients.some(({ entity }) => entities[entity].country === "IGO")
    ? null
    : othersOrNull(scene, after.recipients, own);
}

const isTurnedAgainst = ({ type }: EventDraft): boolean => AGAINST.has(type) || type === "REQUEST";

/** Whether a sentence lets the same actors do both. */
function inOneBreath({ words }: Scene, one: EventDraft, other: EventDraft): boolean {
  if (words.sentence[one.head] !== words.sentence[other.head] || one.actors.length !== other.actors.length)
    return false;
  return one.actors.every(({ entity }, at) => entity === other.actors[at].entity);
}

function othersOrNull(
  scene: Scene,
  participants: readonly Participant[],
  own: ReadonlySet<string | null>,
): Participant[] | null {
  const others = othersAmong(scene, participants, own);
  return others.length > 0 ? others : null;
}

/** Who is asked, as the verb's own object: "Austria asked Switzerland for support". */
export function objectOf(scene: Scene, { head }: EventDraft, own: ReadonlySet<string | null>): Participant[] | null {
  const { tree, words, mentions } = scene;
  const verb = words.upos[head] === U.VERB ? head : words.head[head];
  for (let child = verb < 0 ? -1 : tree.first[verb]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (child < verb || (relation !== D.obj && relation !== D.iobj)) continue;
    const found = participantsAt(scene, child, false);
    if (found.length > 0 && found.every((one) => !own.has(sideOf(mentions.entities[one.entity])))) return found;
  }
  return null;
}

/** Acts of force, whose victims a pronoun may only count. */
const VIOLENT = new Set(["ASSAULT", "COERCE"]);

/** "Captured six members of the gang and killed a seventh", "ne ha abbattuti diciassette": those counted are of whom the act before was done to, or who did it to the actor. */
export function ofThoseBefore(
  scene: Scene,
  drafts: readonly EventDraft[],
  index: number,
  own: ReadonlySet<string | null>,
): Participant[] | null {
  const { words, mentions } = scene;
  const draft = drafts[index];
  const before = drafts[index - 1];
  if (before === undefined || !VIOLENT.has(draft.type) || !VIOLENT.has(before.type) || before.symmetric) return null;
  if (words.sentence[draft.head] - words.sentence[before.head] > 1 || !countsObject(scene, draft)) return null;
  const isOwn = ({ entity }: Participant) => own.has(sideOf(mentions.entities[entity]));
  return othersOrNull(scene, before.actors.some(isOwn) ? before.recipients : before.actors, own);
}

/** Whether an act's object is a pronoun or a number and nobody named. */
function countsObject(scene: Scene, { head }: EventDraft): boolean {
  const { words, mentions } = scene;
  return (argumentsOf(scene, head).get("obj") ?? []).some(
    (word) =>
      mentions.mentionAt[word] < 0 &&
      (words.upos[word] === U.PRON || words.upos[word] === U.NUM || words.upos[word] === U.ADJ),
  );
}
