import type { Asked, Known } from "./asked.ts";
import { countAt, NEVER } from "./fading-counts.ts";
import { amount, freshness } from "./features.ts";
import { HALF_LIVES, justNow, MONTHS, type Past, WEEK, WEEKS, YEAR } from "./past.ts";

/** What is thought of an act that was hardly ever followed or not followed by another. */
const FOLLOWED = 0.05;
const FOLLOWED_WORTH = 5;
/** Features of the pair. */
const MANY = 23;

/** Writes what passed between subject and candidate; `pair` is -1 when they never met. Gives where the next feature goes. */
export function describePair(
  past: Past,
  { relation, day }: Asked,
  pair: number,
  known: Known,
  values: Float32Array,
  to: number,
): number {
  known.same16 = known.same256 = known.pair64 = known.led64 = known.justLed = 0;
  known.lastSame = known.lastPair = NEVER;
  if (pair < 0) {
    values.fill(0, to, to + MANY);
    return to + MANY;
  }
  const { slots } = past;
  const led = to + 19;
  const same = writeLed(past, relation, day, pair, known, values, led);
  if (same >= 0) {
    known.same16 = countAt(past.triple, past.fading, same, WEEKS, day);
    known.same256 = countAt(past.triple, past.fading, same, YEAR, day);
    known.lastSame = past.triple.last[same];
  }
  for (let which = 0; which < HALF_LIVES.length; which++)
    values[to++] = same < 0 ? 0 : amount(countAt(past.triple, past.fading, same, which, day));
  values[to++] = same < 0 ? 0 : amount(past.triple.total[same]);
  values[to++] = same < 0 ? 0 : freshness(day - past.triple.last[same]);
  const back = tripleOf(past, slots.pairBack[pair], relation);
  values[to++] = back < 0 ? 0 : amount(countAt(past.triple, past.fading, back, WEEKS, day));
  values[to++] = back < 0 ? 0 : amount(past.triple.total[back]);
  values[to++] = back < 0 ? 0 : freshness(day - past.triple.last[back]);
  return writePair(past, relation, day, pair, known, values, to) + 4;
}

/** What the acts of the pair lead to; gives the triple of the act that is asked for. */
function writeLed(
  past: Past,
  relation: number,
  day: number,
  pair: number,
  known: Known,
  values: Float32Array,
  to: number,
): number {
  const { acts, slots, triple, fading, leads, ledBy, leadsAtOnce, ledByAtOnce } = past;
  const wide = 2 * acts.relations;
  let same = -1;
  let led4 = 0;
  let most = 0;
  for (let one = slots.triplesFrom[pair]; one < slots.triplesFrom[pair + 1]; one++) {
    if (triple.last[one] === NEVER) continue;
    const before = slots.tripleRelation[one];
    if (before === relation) same = one;
    const chance = (leads[before * wide + relation] + FOLLOWED) / (ledBy[before] + FOLLOWED_WORTH);
    const lasting = countAt(triple, fading, one, MONTHS, day);
    led4 += chance * countAt(triple, fading, one, WEEK, day);
    known.led64 += chance * lasting;
    most = Math.max(most, chance * Math.min(1, lasting));
    const atOnce = (leadsAtOnce[before * wide + relation] + FOLLOWED) / (ledByAtOnce[before] + FOLLOWED_WORTH);
    known.justLed += atOnce * justNow(past, one, day);
  }
  values[to] = amount(10 * led4);
  values[to + 1] = amount(10 * known.led64);
  values[to + 2] = amount(10 * most);
  values[to + 3] = amount(10 * known.justLed);
  return same;
}

/** Acts of any kind between the two; forth is the way that the act asked for goes. */
function writePair(
  past: Past,
  relation: number,
  day: number,
  pair: number,
  known: Known,
  values: Float32Array,
  to: number,
): number {
  const { acts, fading } = past;
  const forth = relation < acts.relations ? past.forth : past.back;
  const back = relation < acts.relations ? past.back : past.forth;
  for (let which = 0; which < HALF_LIVES.length; which++)
    values[to++] = amount(countAt(forth, fading, pair, which, day));
  const back64 = countAt(back, fading, pair, MONTHS, day);
  known.pair64 = countAt(forth, fading, pair, MONTHS, day) + back64;
  known.lastPair = Math.max(forth.last[pair], back.last[pair]);
  values[to++] = amount(countAt(back, fading, pair, WEEK, day));
  values[to++] = amount(back64);
  values[to++] = amount(forth.total[pair] + back.total[pair]);
  values[to++] = freshness(day - known.lastPair);
  return to;
}

/** The triple of a pair and relation that has happened; -1 without. */
function tripleOf({ slots, triple }: Past, pair: number, relation: number): number {
  for (let one = slots.triplesFrom[pair]; one < slots.triplesFrom[pair + 1]; one++)
    if (slots.tripleRelation[one] === relation && triple.last[one] !== NEVER) return one;
  return -1;
}
