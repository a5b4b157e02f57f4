import { sideOf } from "../../names/sides.ts";
import type { Entity } from "../../names/types.ts";
import type { Participant, Scene } from "../scene.ts";

/** Sectors of those who answer for a state together: of each other they say nothing against it. */
const IN_POWER: ReadonlySet<string> = new Set(["GOV", "MIL", "COP", "SPY"]);
/** Sectors of those at home whom others speak against. */
const PUBLIC: ReadonlySet<string> = new Set([...IN_POWER, "LEG", "PTY", "OPP", "JUD", "ELI"]);

/**
 * Whether somebody stands against another: of another side, or at home of another camp: candidates among each other, a senator and the
 * president, unions and a ministry; no two of one government, and nobody against himself.
 */
export function isRival({ mentions: { entities } }: Scene, speaker: number, { entity }: Participant): boolean {
  if (entity === speaker) return false;
  const [one, other] = [entities[speaker], entities[entity]];
  const [side, opposite] = [sideOf(one), sideOf(other)];
  if (side === null) return false;
  // Of whom no state is told is at home.
  if (opposite !== null && side !== opposite) return true;
  return other.country !== "IGO" && isPublic(other) && !(isInPower(one) && isInPower(other));
}

const isInPower = ({ kind, sectors }: Entity): boolean => kind === "state" || IN_POWER.has(sectors[0] ?? "");

/** A politician without a known office is one of them too. */
const isPublic = ({ kind, sectors }: Entity): boolean =>
  kind === "state" || PUBLIC.has(sectors[0] ?? "") || (kind === "person" && sectors.length === 0);
