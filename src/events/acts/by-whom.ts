import type { Roles } from "../roles/roles.ts";
import type { Participant, Scene } from "../scene.ts";
import type { Meaning } from "./ontology.ts";

/** Whom an armed group takes, it abducts, whatever the verb: "un commando dell'Eln ha catturato quattro ingegneri". */
export function takenByArmed(scene: Scene, { actors }: Roles, meaning: Meaning): Meaning {
  if (meaning.id !== "arrest" || actors.length === 0) return meaning;
  return actors.every((one) => isArmedGroup(scene, one)) ? scene.knowledge.ontology.meanings.get("abduct")! : meaning;
}

/** One that governs nowhere. */
function isArmedGroup({ mentions }: Scene, { entity }: Participant): boolean {
  const { kind, sectors } = mentions.entities[entity];
  return kind === "armed-group" && !sectors.includes("GOV");
}
