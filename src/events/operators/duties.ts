import type { Scene } from "../scene.ts";
import type { Composed } from "./compose.ts";
import { actsItself } from "./forewarnings.ts";

/** What is ordered of one's own forces is done: "ha ordinato all'esercito di entrare nella regione". */
export function isOrdered(scene: Scene, composed: Composed, operator: number): boolean {
  const { entities } = scene.mentions;
  const { actors, type } = composed;
  const forces = actors.length > 0 && actors.every((one) => FORCES.has(entities[one.entity].sectors[0] ?? ""));
  return (
    forces && (type === "MOBILIZE" || type === "ASSAULT" || type === "RETREAT") && actsItself(scene, actors, operator)
  );
}

const FORCES = new Set(["MIL", "COP"]);

/** "Si impegna a intensificare i controlli", "agreed to send police": measures against nobody and forces promised are a duty. */
export const isOwnDuty = ({ type, recipients }: Composed): boolean =>
  type === "MOBILIZE" || (type === "COERCE" && recipients.length === 0);

/** "The bloc agreed to freeze aid", "l'Ue ha concordato di sospendere": a body's measure is taken when its members agree on it. */
export function isResolved(
  { knowledge, mentions, words }: Scene,
  { type, actors }: Composed,
  operator: number,
): boolean {
  if (type !== "SANCTION" || !knowledge.settling.has(words.lemma[operator])) return false;
  return actors.length > 0 && actors.every(({ entity }) => mentions.entities[entity].country === "IGO");
}
