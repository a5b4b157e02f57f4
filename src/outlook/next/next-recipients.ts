import { isMutual, KINDS, kindOf } from "../kinds.ts";
import type { KnownActs } from "../known-acts.ts";
import { createPast, type Past } from "./past.ts";
import { type FeatureGroup, whoNext } from "./who-next.ts";

/** Whom the next act of a type by one party may be to, the likeliest first. */
export interface NextRecipients {
  type: string;
  mutual: boolean;
  recipients: { party: string; share: number; reasons: { group: FeatureGroup; share: number }[] }[];
}

/** Whom the next act of a type may be to; null when there is too little past to say. */
export function nextOf(
  known: KnownActs,
  { slots, doing }: Past,
  one: number,
  type: string,
  day: number,
): NextRecipients | null {
  const timesOf = (kind: number) => {
    const own = slots.doing[one * 2 * KINDS + kind];
    return own < 0 ? 0 : doing.total[own];
  };
  // Done together or by one to the other: as this party mostly did it.
  const [alone, together] = [kindOf(type, false)!, kindOf(type, true)!];
  const kind = timesOf(together) > timesOf(alone) ? together : alone;
  const found = whoNext(() => createPast(known.acts), one, kind, day);
  if (found === null) return null;
  return {
    type,
    mutual: isMutual(kind),
    recipients: found.map(({ entity, ...each }) => ({ party: known.parties[entity], ...each })),
  };
}
