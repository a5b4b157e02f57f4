import type { Row } from "../store.ts";
import type { Member } from "./members.ts";

/** A stated date is worth more than one reckoned from the text, that more than the day of publication. */
const BASES: Readonly<Record<string, number>> = { stated: 3, resolved: 2, published: 1 };

/** The row of a story: what most of its reports say; of equals, what the earlier says. Reports come in the order of their numbers. */
export function storyRow(members: readonly Member[]): Row {
  const voices = new Set(members.map(({ voice }) => voice));
  const denied = members.filter(({ polarity }) => polarity === "negated").length;
  return {
    story: members[0].event,
    type: mostOf(members, ({ type }) => type)!,
    day: mostOf(
      members,
      ({ day }) => day,
      ({ date_basis }) => BASES[date_basis] ?? 1,
    ),
    place: mostOf(members, ({ place }) => place),
    reports: members.length,
    voices: voices.size,
    affirmed: members.length - denied,
    denied,
  };
}

/** What is said most, each report with its weight; null only when none says anything. */
function mostOf<T extends string | number>(
  members: readonly Member[],
  saying: (member: Member) => T | null,
  weight: (member: Member) => number = () => 1,
): T | null {
  const weights = new Map<T, number>();
  for (const member of members) {
    const said = saying(member);
    if (said !== null) weights.set(said, (weights.get(said) ?? 0) + weight(member));
  }
  let most: T | null = null;
  for (const [said, its] of weights) if (most === null || its > weights.get(most)!) most = said;
  return most;
}
