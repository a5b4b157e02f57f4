import type { PredicateMatch } from "../acts/match.ts";
import { isWeapon } from "../acts/settings.ts";
import type { Scene } from "../scene.ts";
import { fill } from "./fill-slots.ts";
import { leavesRecipientOpen } from "./open-recipients.ts";
import type { Roles } from "./roles.ts";
import type { Arguments } from "./slots.ts";

/** Whether every slot a frame requires holds somebody; `open`: a recipient is told of, and is nobody's to name. */
export function fillsFrame(
  scene: Scene,
  match: PredicateMatch,
  slots: Arguments,
  roles: Roles,
  open: boolean,
): boolean {
  const { frame, meaning } = match.predicate;
  for (const [side, found] of [
    [frame.actors, roles.actors],
    [frame.recipients, roles.recipients],
  ] as const) {
    const enough = frame.symmetric ? (side === frame.recipients ? 2 : 1) : 1;
    const told =
      side === frame.recipients
        ? open || leavesRecipientOpen(scene, match, slots, roles.actors)
        : meaning.type?.name === "ASSAULT" && (slots.get("subj") ?? []).some((word) => isWeapon(scene, word));
    // "In a call with his counterpart": the clause says who called.
    const answered =
      frame.symmetric &&
      match.predicate.pos === "NOUN" &&
      roles.actors.length === 1 &&
      fill(scene, slots, side, false, true).length > 0;
    const required = side.some((slot) => slot.required) && !told && !answered;
    if (required && (frame.symmetric ? roles.actors : found).length < enough) return false;
    // "Iran and Oman called for talks": two who call are nobody called.
    const called = frame.symmetric && side.some((slot) => slot.required && slot.person);
    if (called && !roles.actors.some(({ beside }) => beside)) return false;
  }
  return true;
}
