import { EVER, NEVER } from "./knowledge/days.ts";
import type { RelationKnowledge } from "./knowledge/knowledge.ts";
import type { Membership } from "./knowledge/memberships.ts";

/** One side of a dyad: a party alone, or several, each for as long as it belonged. */
export interface Side {
  /** As it was asked for: RUS, eu, FRA+DEU+POL. */
  id: string;
  /** Whether a body counts as itself or with its members at the time of each event. */
  counted: "itself" | "members";
  parties: readonly Membership[];
}

/** A party alone, whatever it is. */
export const partyAlone = (id: string): Side => ({
  id,
  counted: "itself",
  parties: [{ party: id, from: EVER, to: NEVER }],
});

/** Several parties as one side; with `members`, the bodies among them and all who belong to these. */
export function sideOf(ids: readonly string[], members: boolean, { memberships }: RelationKnowledge): Side {
  const own = ids.map((party) => ({ party, from: EVER, to: NEVER }));
  const further = members ? ids.flatMap(memberships.membersOf) : [];
  return {
    id: ids.join("+"),
    counted: ids.length > 1 || further.length > 0 ? "members" : "itself",
    parties: [...own, ...further.filter(({ party }) => !ids.includes(party))],
  };
}

/** Those of a side on a day, each once. */
export const partiesOn = ({ parties }: Side, day: string): string[] => [
  ...new Set(parties.filter(({ from, to }) => from <= day && day <= to).map(({ party }) => party)),
];

/** Whether a party belongs to a side at some time. */
export const isOf = ({ parties }: Side, wanted: string): boolean => parties.some(({ party }) => party === wanted);

/** A side and the bodies whose acts bind those of it while they belong: what the EU imposes on others, and others on it. */
export function withBodies(side: Side, bodies: ReadonlySet<string>, { memberships }: RelationKnowledge): Side {
  const above = side.parties.flatMap(({ party, from, to }) =>
    memberships
      .bodiesOf(party)
      .filter((one) => bodies.has(one.party) && one.from <= to && from <= one.to)
      .map((one) => ({ party: one.party, from: one.from > from ? one.from : from, to: one.to < to ? one.to : to })),
  );
  return { ...side, parties: [...side.parties, ...above.filter(({ party }) => !isOf(side, party))] };
}
