import type { Store } from "../../ledger/index.ts";
import { type MatchedActs, matchedActs } from "../acts.ts";
import type { Between } from "../between.ts";
import type { RelationKnowledge } from "../knowledge/knowledge.ts";
import { type Pledge, settle } from "./match.ts";

/** Pledges and threats between two sides that a ledger tells of by a day, the latest first, and what had become of them by then. */
export async function pledgesBetween(
  store: Store,
  between: Between,
  day: string,
  { pledgeKinds, memberships }: RelationKnowledge,
): Promise<Pledge[]> {
  const made = await matchedActs(
    store,
    between,
    pledgeKinds.map(({ pledged, words }) => ({ patterns: pledged, words })),
    { firstOnly: true, done: false, until: day },
  );
  if (made.length === 0) return [];
  const present = [...new Set(made.map((one) => one.class))];
  const classes = present.flatMap((at) => [{ patterns: pledgeKinds[at].kept }, { patterns: pledgeKinds[at].broken }]);
  const acts = await matchedActs(store, between, classes, { firstOnly: false, done: true, until: day });
  const kept = new Map<number, MatchedActs[]>(present.map((at) => [at, []]));
  const broken = new Map<number, MatchedActs[]>(present.map((at) => [at, []]));
  for (const act of acts) (act.class % 2 === 0 ? kept : broken).get(present[act.class >> 1])!.push(act);
  const pledges = settle(made, pledgeKinds, { kept, broken }, day, memberships);
  return pledges.sort((one, other) => (one.day < other.day ? 1 : one.day > other.day ? -1 : other.event - one.event));
}
