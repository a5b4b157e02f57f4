import { prepositionOf } from "../../grammar/tree.ts";
import { mentionOf } from "../../names/mentions.ts";
import type { Participant, Scene } from "../scene.ts";
import type { Roles } from "./roles.ts";

/** Acts by which a state helps others with what is its own, or offers to. */
export const HELP = new Set(["AID", "AGREE"]);

/** Among several recipients the actor's own state is no target: "ha lodato le relazioni tra i due Paesi". */
export function foreignFirst(
  scene: Scene,
  recipients: Participant[],
  actors: readonly Participant[],
  aid: boolean,
): Participant[] {
  const { entities } = scene.mentions;
  // Those who fight their own state act on it: "the rebels killed nine soldiers on a Syrian hill".
  const ruling = actors.filter(({ entity, sector }) => entities[entity].kind !== "armed-group" && sector !== "REB");
  const own = new Set(ruling.map((actor) => entities[actor.entity].country));
  const foreign = recipients.filter(
    (one) => entities[one.entity].country === null || !own.has(entities[one.entity].country),
  );
  // "Washington ha offerto l'assistenza dell'Fbi": a state helps others with what is its own.
  const isState = ({ entity }: Participant) => entities[entity].kind === "state";
  return foreign.length > 0 || (aid && actors.length > 0 && actors.every(isState)) ? foreign : recipients;
}

/** Meetings that will not be. */
export const DECLINED = "reject-meeting";

/** "Berlin has cancelled the visit of its foreign minister": no government declines to meet its own. */
export function withoutOwnGovernment({ mentions: { entities } }: Scene, { actors, recipients }: Roles): Participant[] {
  const governs = ({ entity }: Participant) =>
    entities[entity].kind === "state" || entities[entity].sectors[0] === "GOV";
  const own = new Set(actors.filter(governs).map(({ entity }) => entities[entity].country));
  return recipients.filter((one) => !governs(one) || !own.has(entities[one.entity].country));
}

/** CAMEO codes of mediating and of offering it. */
export const MEDIATION = new Set(["045", "039"]);

/** "Brokered the accord in Amman": a town where sides are brought together is none of them. */
export function isVenue({ tree, mentions, knowledge }: Scene, { word }: Participant): boolean {
  return (
    word >= 0 && mentionOf(mentions, word)?.kind === "metonym" && knowledge.locative.has(prepositionOf(tree, word))
  );
}
