import { argumentsOf } from "../roles/control.ts";
import { participantsAt } from "../roles/participants.ts";
import type { Scene } from "../scene.ts";
import type { Composed } from "./compose.ts";
import { actsItself } from "./forewarnings.ts";

/**
 * What is ordered of one's own forces is done: "ha ordinato all'esercito di entrare nella regione"; so is what ministers are ordered, not only
 * asked: "ordered his oil minister to close the pipeline".
 */
export function isOrdered(scene: Scene, composed: Composed, operator: number): boolean {
  const { entities } = scene.mentions;
  const { actors, type } = composed;
  const obeys = scene.knowledge.insistent.has(scene.words.lemma[operator]) ? UNDER_ORDERS : FORCES;
  const own = actors.length > 0 && actors.every((one) => obeys.has(entities[one.entity].sectors[0] ?? ""));
  return (
    own &&
    DONE_BY_ORDER.has(type) &&
    composed.mode !== "resign" &&
    actsItself(scene, actors, operator) &&
    commands(scene, operator)
  );
}

/** Whether whoever demands is in a position to command: "the opposition demanded that the army pull back" orders nobody. */
const commands = (scene: Scene, operator: number): boolean =>
  (argumentsOf(scene, operator).get("subj") ?? [])
    .flatMap((word) => participantsAt(scene, word, false))
    .every(({ entity }) => COMMANDERS.has(scene.mentions.entities[entity].sectors[0] ?? "GOV"));

const FORCES = new Set(["MIL", "COP"]);
const UNDER_ORDERS = new Set([...FORCES, "GOV"]);
const COMMANDERS = new Set([...UNDER_ORDERS, "JUD", "REB", "SPY"]);
/** Types of what is done by whoever obeys. */
const DONE_BY_ORDER = new Set(["MOBILIZE", "ASSAULT", "RETREAT", "COERCE", "SANCTION"]);

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
