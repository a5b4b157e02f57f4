import type { Participant, Scene } from "../scene.ts";

/** Whether acts of a type are cooperation, verbal or material. */
export const isCooperative = ({ knowledge }: Scene, type: string): boolean =>
  (knowledge.ontology.types.get(type)?.quad ?? Number.POSITIVE_INFINITY) <= 2;

/** Whether acts of a type are material conflict. */
export const isForce = ({ knowledge }: Scene, type: string): boolean => knowledge.ontology.types.get(type)?.quad === 4;

/** What several states undertake together, even patrols and closures, they agree on. */
export function isJoint(scene: Scene, actors: readonly Participant[]): boolean {
  return new Set(actors.map(({ entity }) => scene.mentions.entities[entity].country)).size > 1;
}
