import type { Chance, ToldReason } from "../outlook/index.ts";

/** What speaks for a chance, in a sentence: `RUS did so to UKR 3 times before, last on 2025-03-04`. */
export function reasonSentence(
  reason: ToldReason,
  { actor, recipient, type, mutual }: Pick<Chance, "actor" | "recipient" | "mutual"> & { type: string },
): string {
  const times = (count: number) => (count === 1 ? "once" : `${count} times`);
  const parties = (count: number) => (count === 1 ? "one party" : `${count} parties`);
  switch (reason.kind) {
    case "recurrence":
      return mutual
        ? `they did so ${times(reason.times)} before, last on ${reason.last}`
        : `${actor} did so to ${recipient} ${times(reason.times)} before, last on ${reason.last}`;
    case "after": {
      const by = reason.mutual ? `${reason.type} of both` : `${reason.type} by ${reason.actor}`;
      const share =
        reason.of === 0 ? "" : `; after such an act ${type} followed in ${reason.followed} of ${reason.of} cases`;
      return `${by} on ${reason.last}${share}`;
    }
    case "actor-to-all":
      return `${actor} did so ${mutual ? "with" : "to"} ${parties(reason.recipients)} in the last 90 days, ${times(reason.times)}, last on ${reason.last}`;
    case "all-to-recipient":
      return `${parties(reason.actors)} did so ${mutual ? "with" : "to"} ${recipient} in the last 90 days, ${times(reason.times)}, last on ${reason.last}`;
    default:
      return "what any two that deal with each other do";
  }
}
