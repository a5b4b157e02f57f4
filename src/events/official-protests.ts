import type { Meaning } from "./ontology.ts";
import type { Roles } from "./roles.ts";
import type { Scene } from "./scene.ts";

/** PLOVER: a government does not take to the street, it complains: "Mosca ha protestato con Oslo" is ACCUSE. */
export function officialProtest(scene: Scene, { actors }: Roles, meaning: Meaning): Meaning {
  if (meaning.type?.name !== "PROTEST" || actors.length === 0) return meaning;
  const official = actors.every(({ entity }) => {
    const { kind, sectors, country } = scene.mentions.entities[entity];
    return kind === "state" || country === "IGO" || sectors[0] === "GOV";
  });
  return official ? scene.knowledge.ontology.meanings.get("criticise")! : meaning;
}
