import type { Participant } from "../scene.ts";

/** Those of the first who are not among the others. */
export const without = (participants: Participant[], others: readonly Participant[]): Participant[] =>
  participants.filter((participant) => !others.some((other) => other.entity === participant.entity));
