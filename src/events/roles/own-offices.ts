import { sideOf } from "../../names/sides.ts";
import type { PredicateMatch } from "../acts/match.ts";
import type { Scene } from "../scene.ts";
import { soleCountry, stateOf } from "./entities-at.ts";
import type { Roles } from "./roles.ts";

/** Those who govern, who dismiss their own. */
const GOVERNING: ReadonlySet<string | null> = new Set(["GOV", "MIL"]);

/** "Zelensky fires defence minister", "Saied silura il premier": an office named without its state is one of whoever dismisses its holder. */
export function giveToOwnOffice(scene: Scene, { predicate, head }: PredicateMatch, roles: Roles): void {
  const { entities } = scene.mentions;
  if (predicate.meaning.id !== "dismiss" || predicate.pos !== "VERB" || roles.actors.length === 0) return;
  if (roles.recipients.some(({ entity }) => sideOf(entities[entity]) !== null)) return;
  if (!roles.actors.every(({ sector }) => GOVERNING.has(sector))) return;
  const state = stateOf(scene, soleCountry(scene, roles.actors));
  if (state < 0) return;
  roles.recipients = [{ entity: state, sector: "GOV", word: head, mention: -1 }];
  roles.inferred += 1;
  roles.steps.push("recipient: an office of the actor's own state");
}
