import type { EventDraft, Scene } from "../scene.ts";
import { ownCodings } from "../story/own-codings.ts";

/** What decides whether a verb that operates on another act is an act of its own too. */
export interface Operated {
  /** The act it operates on; undefined when it operates on none. */
  act: (Pick<EventDraft, "type" | "head" | "calledOff"> & { negated: boolean }) | undefined;
  /** Whether the verb means something by its whole phrase: "put off the talks", not "put". */
  phrase: boolean;
  /** Whether PLOVER counts the verb's own type among material conflict. */
  force: boolean;
}

/** Whether an act stands beside the one its verb operates on: who denies, promises or refuses an act that was read does nothing else by it. */
export function isOwnAct(verb: Pick<EventDraft, "type" | "head" | "steps">, { act, phrase, force }: Operated): boolean {
  if (act === undefined) return true;
  // A verb that calls an act off may mean another act by its phrase.
  if (act.calledOff === verb.head && phrase) return true;
  // The denial is told with what is denied.
  if (act.negated && verb.type === "REJECT") return false;
  // "Arrested for spying", "fined for failing to …": a measure stands beside the charge it rests on.
  if (act.type === "ACCUSE" && force) return true;
  // Who talk with each other of what may be have talked.
  if (verb.type === "CONSULT" && act.head !== verb.head) return true;
  // Who undertakes what gives way or threatens does no other act by it.
  if (verb.type === "AGREE" && act.head !== verb.head) return false;
  return verb.steps.length > 0 && act.type !== verb.type;
}

/** Quad of material conflict. */
const FORCE = 4;

/** The acts that are not told by another: `operating` gives the act a verb operates on. A user's dictionary has the last word. */
export function ownActs(
  scene: Scene,
  drafts: readonly EventDraft[],
  operating: ReadonlyMap<number, EventDraft>,
): EventDraft[] {
  const phrased = new Set(
    drafts.filter((draft) => draft.triggerEnd - draft.triggerFirst > 1).map((draft) => draft.head),
  );
  const codings = ownCodings(scene, drafts);
  return drafts.filter((draft) => {
    if (draft.calledOff >= 0 && draft.calledOff !== draft.head && phrased.has(draft.calledOff)) return false;
    if (codings.onlyTells(draft) || codings.isTakenUp(draft)) return false;
    if (codings.stands(draft)) return true;
    const act = operating.get(draft.head);
    return isOwnAct(draft, {
      act: act && { type: act.type, head: act.head, calledOff: act.calledOff, negated: act.factuality.negated },
      phrase: phrased.has(draft.head),
      force: scene.knowledge.ontology.types.get(draft.type)?.quad === FORCE,
    });
  });
}
