import { askedOf, type Known } from "./asked.ts";
import { createCommonest } from "./commonest.ts";
import { describeObject } from "./describe-object.ts";
import { describePair } from "./describe-pair.ts";
import { NEVER } from "./fading-counts.ts";
import { amount, OF_THE_MOST_AT, OF_THE_MOST_COUNT, ORDER_AT, share, WIDTH } from "./features.ts";
import { createFreshnessOrder } from "./freshness-order.ts";
import type { Past } from "./past.ts";
import { createPaths, type Paths } from "./paths.ts";
import { createSameDoers } from "./same-doers.ts";

/** Who may be the object of a question, with what speaks for each. */
export interface Candidates {
  count: number;
  /** Entity of each. */
  entity: Int32Array;
  /** WIDTH values for each, one after the other. */
  values: Float32Array;
}

/** Asks the past who may be the object of (subject, relation) on a day; the answer is good until the next question. */
export function createCandidates(past: Past): (subject: number, relation: number, day: number) => Candidates {
  const { acts, slots } = past;
  const paths = createPaths(past);
  const sameDoers = createSameDoers(past);
  const commonest = createCommonest(past);
  const order = createFreshnessOrder(past.fading.days);
  const entity = new Int32Array(acts.entities);
  const pairOf = new Int32Array(acts.entities);
  const isIn = new Uint8Array(acts.entities);
  const lastPair = new Int32Array(acts.entities);
  const lastSame = new Int32Array(acts.entities);
  const known: Known = {
    same16: 0,
    same256: 0,
    pair64: 0,
    led64: 0,
    justLed: 0,
    done64: 0,
    object64: 0,
    lastSame: NEVER,
    lastPair: NEVER,
  };
  let values = new Float32Array(1024 * WIDTH);
  let count = 0;
  const take = (candidate: number, pair: number) => {
    if (isIn[candidate] === 1) return;
    isIn[candidate] = 1;
    entity[count] = candidate;
    pairOf[count++] = pair;
  };
  const gather = (subject: number, relation: number, day: number, found: Paths) => {
    for (let at = 0; at < count; at++) isIn[entity[at]] = 0;
    count = 0;
    for (let pair = slots.pairsFrom[subject]; pair < slots.pairsFrom[subject + 1]; pair++)
      if (past.forth.last[pair] !== NEVER || past.back.last[pair] !== NEVER) take(slots.pairObject[pair], pair);
    for (const candidate of commonest(relation, day)) take(candidate, -1);
    for (let at = 0; at < found.count; at++) take(found.entity[at], -1);
  };
  return (subject, relation, day) => {
    const found = paths(subject, relation, day);
    const sameDone = sameDoers(subject, relation, day);
    gather(subject, relation, day, found);
    if (values.length < count * WIDTH) values = new Float32Array(2 * count * WIDTH);
    const asked = askedOf(past, subject, relation, day);
    for (let at = 0; at < count; at++) {
      const candidate = entity[at];
      let to = describePair(past, asked, pairOf[at], known, values, at * WIDTH);
      to = describeObject(past, asked, candidate, known, values, to);
      const over = found.twoSteps[candidate];
      const like64 = found.like64[candidate];
      const same = sameDone[candidate];
      values[to++] = amount(100 * over);
      values[to++] = amount(100 * found.twoSteps4[candidate]);
      values[to++] = amount(10 * found.like4[candidate]);
      values[to++] = amount(10 * like64);
      values[to++] = amount(10 * found.like[candidate]);
      values[to++] = amount(100 * same);
      values[to++] = share(known.same16, asked.does16);
      values[to++] = share(known.same256, asked.does256);
      values[to++] = share(known.pair64, asked.subject64);
      values[to++] = share(known.done64, asked.kind64);
      values[to++] = share(known.pair64, known.object64);
      for (const value of asked.values) values[to++] = value;
      values[to] = amount(count);
      lastPair[at] = known.lastPair;
      lastSame[at] = known.lastSame;
      to = at * WIDTH + OF_THE_MOST_AT;
      values[to++] = known.same16;
      values[to++] = known.same256;
      values[to++] = known.pair64;
      values[to++] = known.led64;
      values[to++] = known.justLed;
      values[to++] = known.done64;
      values[to++] = over;
      values[to++] = like64;
      values[to] = same;
    }
    order(lastPair, count, day, values, WIDTH, ORDER_AT);
    order(lastSame, count, day, values, WIDTH, ORDER_AT + 1);
    divideByMost(values, count);
    return { count, entity, values };
  };
}

/** Turns the last features of all candidates into shares of the most that any of them has. */
function divideByMost(values: Float32Array, count: number): void {
  for (let feature = OF_THE_MOST_AT; feature < OF_THE_MOST_AT + OF_THE_MOST_COUNT; feature++) {
    let most = 1e-6;
    for (let at = 0; at < count; at++) most = Math.max(most, values[at * WIDTH + feature]);
    for (let at = 0; at < count; at++) values[at * WIDTH + feature] /= most;
  }
}
