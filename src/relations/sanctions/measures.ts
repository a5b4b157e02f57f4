import type { Store } from "../../ledger/index.ts";
import { type MatchedActs, matchedActs } from "../acts.ts";
import { betweenOf } from "../between.ts";
import type { Dataset } from "../datasets.ts";
import { firstDay, lastDay } from "../knowledge/days.ts";
import type { RelationKnowledge } from "../knowledge/knowledge.ts";
import { isOf, partiesOn, type Side, withBodies } from "../sides.ts";
import type { Period } from "../steps.ts";
import { foldActs, type Measure, regimesBetween } from "./fold.ts";

/**
 * Sanctions and other standing measures between two sides at the end of a period, and those that ended in it: known regimes with what was
 * read of them, and measures read of. What a body imposes binds those of a side that belong to it.
 */
export async function measuresBetween(
  store: Store,
  [first, second]: readonly [Side, Side],
  { from, to }: Period,
  knowledge: RelationKnowledge,
  dataset?: Dataset,
): Promise<Measure[]> {
  const bodies = new Set(knowledge.regimes.map(({ imposer }) => imposer));
  const [one, other] = [withBodies(first, bodies, knowledge), withBodies(second, bodies, knowledge)];
  const regimes = regimesBetween(knowledge.regimes, partiesOn(one, to), partiesOn(other, to), to);
  const measures = foldActs(await actsOf(store, one, other, to, knowledge, dataset), regimes, knowledge.measureKinds);
  const isBetween = ({ imposer, target }: Measure) =>
    (isOf(one, imposer) && isOf(other, target)) || (isOf(other, imposer) && isOf(one, target));
  const inTime = ({ status, until }: Measure) => status !== "lifted" || lastDay(until ?? "") >= from;
  return measures
    .filter((measure) => isBetween(measure) && inTime(measure))
    .map((measure) => ({ ...measure, binds: bound(measure, [first, second], to, knowledge) }))
    .sort((a, b) => rank(a) - rank(b) || (firstDay(a.since) < firstDay(b.since) ? 1 : -1));
}

const rank = ({ status }: Measure): number => ["in-place", "eased", "lifted"].indexOf(status);

/** Those of the sides that are bound by a measure only through a body. */
function bound({ imposer, target }: Measure, sides: readonly Side[], day: string, { memberships }: RelationKnowledge) {
  const parties = sides.flatMap((side) => partiesOn(side, day));
  const others = parties.filter((party) => party !== imposer && party !== target);
  return [imposer, target]
    .filter((body) => !parties.includes(body))
    .flatMap((body) => others.filter((party) => memberships.isMember(party, body, day)));
}

/** Acts that impose, lift and ease, in the order of `measureKinds`: three classes each. */
async function actsOf(
  store: Store,
  one: Side,
  other: Side,
  until: string,
  { measureKinds }: RelationKnowledge,
  dataset: Dataset | undefined,
): Promise<MatchedActs[]> {
  const group = { counted: "members" as const };
  const between = await betweenOf(store, { ...one, ...group }, { ...other, ...group }, dataset);
  if (between === null) return [];
  const classes = measureKinds.flatMap(({ imposed, lifted, eased, lifting }) => [
    { patterns: imposed },
    { patterns: lifted, words: lifting },
    { patterns: eased },
  ]);
  return matchedActs(store, between, classes, { firstOnly: false, done: true, until });
}
