import type { Entity } from "./types.ts";

/** Sectors of people under arms. */
export const ARMED_SECTORS: ReadonlySet<string> = new Set(["MIL", "COP", "PRM", "SPY", "CRM", "REB", "UAF"]);

/** Those of them who fight under no state's name: in a text about one group of the country they are its. */
export const REBELS: ReadonlySet<string> = new Set(["REB", "PRM", "UAF", "CRM"]);

/**
 * The side an actor stands on in an event: the ISO code of its state; for an international body, its organs and officials the
 * body's id, likewise for armed groups. Null for an actor known only by kind whose state the text does not tell.
 */
export function sideOf(entity: Entity): string | null {
  const { country, id, kind, body } = entity;
  if (body !== null) return body;
  if (kind === "armed-group" || country === "IGO") return id;
  return country ?? (kind === "agent" ? null : id);
}

/** Sectors of people who act where they live. */
export const AT_HOME: ReadonlySet<string> = new Set([
  "CVL",
  "LAB",
  "AGR",
  "OPP",
  "LEG",
  "COP",
  "EDU",
  "MED",
  "REL",
  "JUD",
]);
