import { complementForm } from "../roles/complement-form.ts";
import { argumentsOf } from "../roles/control.ts";
import { participantsAt } from "../roles/participants.ts";
import type { Participant, Scene } from "../scene.ts";

/** Whether the subject of an operator is of the side of those who act. */
export function actsItself(scene: Scene, actors: readonly Participant[], operator: number): boolean {
  const { entities } = scene.mentions;
  const speakers = (argumentsOf(scene, operator).get("subj") ?? []).flatMap((word) =>
    participantsAt(scene, word, false),
  );
  return speakers.some(({ entity }) =>
    actors.some((one) => one.entity === entity || (entities[one.entity].country ?? 0) === entities[entity].country),
  );
}

/** Whether an act of force is one that whoever speaks of it would do himself: who hints at it threatens with it. */
export function threatensForce(
  scene: Scene,
  { type, actors }: { type: string; actors: readonly Participant[] },
  operator: number,
): boolean {
  return scene.knowledge.ontology.types.get(type)?.quad === 4 && actsItself(scene, actors, operator);
}

/**
 * Who warns that others will act, or that something befalls their own side, threatens nobody. `actors`: who is said to act;
 * `clause`: the content of the warning; `operator`: who warns is its subject.
 */
export function isForewarning(scene: Scene, actors: readonly Participant[], clause: number, operator: number): boolean {
  if (complementForm(scene, clause) !== "that") return false;
  if (actors.length > 0) return !actsItself(scene, actors, operator);
  const slots = argumentsOf(scene, clause);
  const befallen = (slots.get("subj") ?? slots.get("obj") ?? []).flatMap((word) => participantsAt(scene, word, false));
  return befallen.length > 0 && actsItself(scene, befallen, operator);
}
