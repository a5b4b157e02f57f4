import type { Composed } from "../operators/compose.ts";
import type { Scene } from "../scene.ts";

/** From how many participants on a meeting is multilateral. */
const MULTILATERAL = 4;

/**
 * PLOVER's modes of meeting by where it was held: in a third country; at one side's, whose guest is then the actor and the host
 * the recipient; many participants are multilateral.
 */
export function meetingMode(scene: Scene, composed: Composed, place: number): void {
  const { entities } = scene.mentions;
  const countries = new Set(composed.actors.map((actor) => entities[actor.entity].country));
  if (countries.size >= MULTILATERAL) {
    composed.mode = "multilateral";
    return;
  }
  const country = place < 0 ? null : entities[place].country;
  if (country === null || !composed.symmetric) return;
  if (!countries.has(country)) {
    composed.mode = "third-party";
    composed.cameo = "044";
    return;
  }
  const hosts = composed.actors.filter((actor) => entities[actor.entity].country === country);
  const guests = composed.actors.filter((actor) => entities[actor.entity].country !== country);
  if (guests.length === 0) return;
  composed.mode = "visit";
  composed.cameo = "042";
  composed.symmetric = false;
  composed.actors = guests;
  composed.recipients = hosts;
}
