import { countAt, NEVER } from "../next/fading-counts.ts";
import type { Past } from "../next/past.ts";
import type { ChanceModel } from "./learn-chances.ts";
import { RATES } from "./rates.ts";

/** What speaks for an act, with the acts that prove it. */
export type Reason = { share: number; events: number[] } & (
  | { kind: "recurrence"; times: number; last: number }
  | { kind: "after"; relation: number; isBack: boolean; last: number; followed: number; of: number }
  | { kind: "subject"; times: number; objects: number; last: number }
  | { kind: "object"; times: number; subjects: number; last: number }
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
    ofSubject(past, pair, relation, day, share(5)),
    ofObject(past, pair, relation, day, share(6)),
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

const latestEvents = ({ acts }: Past, found: readonly number[]): number[] =>
  [...new Set(found.map((act) => acts.event[act]))].slice(0, EVENTS);

function recurrence(past: Past, pair: number, relation: number, day: number, share: number): Reason | null {
  if (share < LEAST_SHARE) return null;
  const { acts, slots } = past;
  const [subject, object] = [slots.pairSubject[pair], slots.pairObject[pair]];
  const found = actsWhere(
    past,
    day,
    (act) => acts.subject[act] === subject && acts.object[act] === object && acts.relation[act] === relation,
  );
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
  const [subject, object] = [slots.pairSubject[pair], slots.pairObject[pair]];
  const found = actsWhere(
    past,
    day,
    (act) => acts.subject[act] === subject && acts.object[act] === object && acts.relation[act] === before,
  );
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

function ofSubject(past: Past, pair: number, relation: number, day: number, share: number): Reason | null {
  if (share < LEAST_SHARE) return null;
  const { acts, slots } = past;
  const subject = slots.pairSubject[pair];
  const found = actsWhere(
    past,
    day,
    (act) => acts.subject[act] === subject && acts.relation[act] === relation && acts.day[act] >= day - SEASON,
  );
  if (found.length === 0) return null;
  const objects = new Set(found.map((act) => acts.object[act])).size;
  const others = found.filter((act) => acts.object[act] !== slots.pairObject[pair]);
  return {
    kind: "subject",
    share,
    times: found.length,
    objects,
    last: acts.day[found[0]],
    events: latestEvents(past, others.length > 0 ? others : found),
  };
}

function ofObject(past: Past, pair: number, relation: number, day: number, share: number): Reason | null {
  if (share < LEAST_SHARE) return null;
  const { acts, slots } = past;
  const object = slots.pairObject[pair];
  const found = actsWhere(
    past,
    day,
    (act) => acts.object[act] === object && acts.relation[act] === relation && acts.day[act] >= day - SEASON,
  );
  if (found.length === 0) return null;
  const subjects = new Set(found.map((act) => acts.subject[act])).size;
  const others = found.filter((act) => acts.subject[act] !== slots.pairSubject[pair]);
  return {
    kind: "object",
    share,
    times: found.length,
    subjects,
    last: acts.day[found[0]],
    events: latestEvents(past, others.length > 0 ? others : found),
  };
}
