import { countAt, NEVER } from "../next/fading-counts.ts";
import type { Past } from "../next/past.ts";
import type { ChanceModel } from "./learn-chances.ts";
import { RATES } from "./rates.ts";

/** What speaks for an act, with the acts that prove it. */
export type Reason = { share: number; events: number[] } & (
  | { kind: "recurrence"; times: number; last: number }
  | { kind: "after"; relation: number; isBack: boolean; last: number; followed: number; of: number }
  | { kind: "subject" | "object"; times: number; others: number; last: number }
  | { kind: "base" }
);

/** A smaller share of the chance is not worth a reason. */
const LEAST_SHARE = 0.08;
const EVENTS = 3;
const SEASON = 90;
const MONTH = 2;

/** Reasons for an act of a pair, the weightiest first. `rates`: of the pair's acts of this kind; days count as in `past.acts`. */
export function reasonsOf(
  past: Past,
  pair: number,
  relation: number,
  day: number,
  rates: Float32Array,
  { weights, days }: ChanceModel,
): Reason[] {
  const parts = RATES.map((_, rate) => weights[rate] * rates[relation * RATES.length + rate]);
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (whole <= 0) return [];
  const share = (...which: number[]) => which.reduce((sum, rate) => sum + parts[rate], 0) / whole;
  const found = [
    recurrence(past, pair, relation, day, share(0, 1, 2, 3)),
    after(past, pair, relation, day, days, share(4)),
    habit(past, "subject", pair, relation, day, share(5)),
    habit(past, "object", pair, relation, day, share(6)),
    { kind: "base" as const, share: share(7), events: [] },
  ];
  return found
    .filter((reason) => reason !== null)
    .filter((reason) => reason.share >= LEAST_SHARE)
    .sort((one, other) => other.share - one.share);
}

/** Acts before a day that a test lets through, the latest first. */
function actsWhere({ acts }: Past, day: number, test: (act: number) => boolean): number[] {
  const found: number[] = [];
  for (let act = acts.day.length - 1; act >= 0; act--) if (acts.day[act] < day && test(act)) found.push(act);
  return found;
}

function actsOfPair(past: Past, pair: number, relation: number, day: number): number[] {
  const { acts, slots } = past;
  return actsWhere(
    past,
    day,
    (act) => acts.relation[act] === relation && slots.triplePair[slots.tripleOf[act]] === pair,
  );
}

const latestEvents = ({ acts }: Past, found: readonly number[]): number[] =>
  [...new Set(found.map((act) => acts.event[act]))].slice(0, EVENTS);

function recurrence(past: Past, pair: number, relation: number, day: number, share: number): Reason | null {
  if (share < LEAST_SHARE) return null;
  const { acts } = past;
  const found = actsOfPair(past, pair, relation, day);
  if (found.length === 0) return null;
  return {
    kind: "recurrence",
    share,
    times: found.length,
    last: acts.day[found[0]],
    events: latestEvents(past, found),
  };
}

/** The act that leads to it most, and how often it did so among all pairs. */
function after(past: Past, pair: number, relation: number, day: number, days: number, share: number): Reason | null {
  if (share < LEAST_SHARE) return null;
  const { acts, slots, triple, fading, follows, relation: kind } = past;
  const wide = 2 * acts.relations;
  let best = -1;
  let most = 0;
  for (let one = slots.triplesFrom[pair]; one < slots.triplesFrom[pair + 1]; one++) {
    const before = slots.tripleRelation[one];
    if (triple.last[one] === NEVER || before === relation) continue;
    const led =
      (countAt(triple, fading, one, MONTH, day) * follows[before * wide + relation]) / (kind.total[before] + 1);
    if (led > most) [best, most] = [one, led];
  }
  if (best < 0) return null;
  const before = slots.tripleRelation[best];
  const found = actsOfPair(past, pair, before, day);
  const { followed, of } = followedIn(past, before, relation, days, day);
  return {
    kind: "after",
    share,
    relation: before % acts.relations,
    isBack: before >= acts.relations,
    last: acts.day[found[0]],
    followed,
    of,
    events: latestEvents(past, found),
  };
}

/** Of acts of a kind whose days have run, how many were followed by another kind of the same pair. */
function followedIn({ acts, slots }: Past, before: number, next: number, days: number, day: number) {
  const lastNext = new Int32Array(slots.pairs).fill(NEVER);
  let followed = 0;
  let of = 0;
  for (let act = acts.day.length - 1; act >= 0; act--) {
    if (acts.day[act] >= day) continue;
    const pair = slots.triplePair[slots.tripleOf[act]];
    if (acts.relation[act] === before && acts.day[act] + days < day) {
      of++;
      if (lastNext[pair] !== NEVER && lastNext[pair] > acts.day[act] && lastNext[pair] <= acts.day[act] + days)
        followed++;
    }
    if (acts.relation[act] === next) lastNext[pair] = acts.day[act];
  }
  return { followed, of };
}

/** What the subject did to all of late, or all to the object; acts with others than this pair prove it best. */
function habit(
  past: Past,
  kind: "subject" | "object",
  pair: number,
  relation: number,
  day: number,
  share: number,
): Reason | null {
  if (share < LEAST_SHARE) return null;
  const { acts, slots } = past;
  const other = kind === "subject" ? "object" : "subject";
  const ends = { subject: slots.pairSubject[pair], object: slots.pairObject[pair] };
  const found = actsWhere(
    past,
    day,
    (act) => acts[kind][act] === ends[kind] && acts.relation[act] === relation && acts.day[act] >= day - SEASON,
  );
  if (found.length === 0) return null;
  const elsewhere = found.filter((act) => acts[other][act] !== ends[other]);
  return {
    kind,
    share,
    times: found.length,
    others: new Set(found.map((act) => acts[other][act])).size,
    last: acts.day[found[0]],
    events: latestEvents(past, elsewhere.length > 0 ? elsewhere : found),
  };
}
