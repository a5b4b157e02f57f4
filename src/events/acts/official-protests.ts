import { prepositionOf } from "../../grammar/tree.ts";
import { mentionOf } from "../../names/mentions.ts";
import type { Roles } from "../roles/roles.ts";
import type { Participant, Scene } from "../scene.ts";
import type { PredicateMatch } from "./match.ts";
import type { Meaning } from "./ontology.ts";

/**
 * PLOVER: a government does not take to the street, it complains: "Mosca ha protestato con Oslo" is ACCUSE. Nor does it down tools: "Moscow
 * resumed its strikes on Kyiv" is ASSAULT.
 */
export function officialProtest(scene: Scene, match: PredicateMatch, roles: Roles, meaning: Meaning): Meaning {
  const { actors } = roles;
  if (meaning.type?.name !== "PROTEST" || actors.length === 0) return meaning;
  const official = actors.every((actor) => isGovernment(scene, actor));
  if (official && meaning.id === "strike" && isAbroad(scene, roles))
    return scene.knowledge.ontology.meanings.get("assault")!;
  if (takesToTheStreet(scene, match, roles)) return meaning;
  return official ? scene.knowledge.ontology.meanings.get("criticise")! : meaning;
}

/** "Budapest è scesa in piazza": a capital that goes somewhere to protest is its people. */
const takesToTheStreet = (scene: Scene, { predicate, used }: PredicateMatch, { actors }: Roles): boolean =>
  predicate.pos === "VERB" && used.length > 1 && actors.length > 0 && actors.every((one) => isTown(scene, one));

/** Who protests, a capital being its people. */
export function protesters(scene: Scene, match: PredicateMatch, roles: Roles, meaning: Meaning): Roles {
  if (meaning.type?.name !== "PROTEST" || !takesToTheStreet(scene, match, roles)) return roles;
  return { ...roles, actors: roles.actors.map((one) => ({ ...one, sector: "CVL" })) };
}

/** Whether it is done to others than one's own state. */
function isAbroad({ mentions }: Scene, { actors, recipients }: Roles): boolean {
  const countryOf = ({ entity }: Participant) => mentions.entities[entity].country;
  return recipients.length > 0 && recipients.every((one) => countryOf(one) !== countryOf(actors[0]));
}

const isTown = ({ mentions }: Scene, { word }: Participant): boolean => mentionOf(mentions, word)?.kind === "metonym";

/** A state called by its name; "thousands of Chileans" and a square "in Tunis" are no government. */
function isGovernment({ mentions, tree, knowledge }: Scene, { entity, word, sector }: Participant): boolean {
  if (sector === "CVL") return false;
  const { kind, sectors, country } = mentions.entities[entity];
  if (country === "IGO" || (kind !== "state" && sectors[0] === "GOV")) return true;
  if (kind !== "state") return false;
  return mentionOf(mentions, word)?.kind !== "adjective" && !knowledge.locative.has(prepositionOf(tree, word));
}
