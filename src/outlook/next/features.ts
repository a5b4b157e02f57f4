import { countAt, NEVER } from "./fading-counts.ts";
import type { Past } from "./past.ts";
import { createPaths, type Paths } from "./paths.ts";

/** Who may be the object of a question, with what speaks for each. */
export interface Candidates {
  count: number;
  /** Entity of each. */
  entity: Int32Array;
  /** FEATURES.length values for each, one after the other. */
  values: Float32Array;
}

const FRESH = ["1", "4", "16", "64", "256"];
/** What is known of a candidate, in order; all are bounded and grow with how much speaks for it. */
export const FEATURES: readonly string[] = [
  ...FRESH.map((days) => `same act, fading in ${days} days`),
  "same act, ever",
  "same act, age",
  "same act back, fading in 16 days",
  "same act back, ever",
  "same act back, age",
  ...["1", "4", "16", "64", "256"].map((days) => `pair forth, fading in ${days} days`),
  "pair back, fading in 4 days",
  "pair back, fading in 64 days",
  "pair, ever",
  "pair, age",
  "led to by what passed, fading in 4 days",
  "led to by what passed, fading in 64 days",
  "led to, at most",
  "act with any subject, fading in 4 days",
  "act with any subject, fading in 64 days",
  "act with any subject, ever",
  "act with any subject, age",
  "object, fading in 4 days",
  "object, fading in 64 days",
  "object, ever",
  "object, age",
  "share of the subject's acts of this kind, 16 days",
  "share of the subject's acts of this kind, 256 days",
  "share of the subject's acts, 64 days",
  "share of acts of this kind, 64 days",
  "share of the object's acts, 64 days",
  "over two steps",
  "over two steps, 4 days",
  "what like subjects did, 4 days",
  "what like subjects did, 64 days",
  "what like subjects did, ever",
  "pair, order of freshness",
  "same act, order of freshness",
  "of the most: same act, 16 days",
  "of the most: same act, 256 days",
  "of the most: pair, 64 days",
  "of the most: led to, 64 days",
  "of the most: over two steps",
  "of the most: like subjects",
  "of the most: act with any subject, 64 days",
  "subject does this, 64 days",
  "subject does this, ever",
  "subject, 64 days",
  "kind of act, 64 days",
  "candidates",
];

/** Of what is common for an act, so many are candidates whatever the subject. */
const COMMONEST = 100;

/** Asks the past who may be the object of (subject, relation) on a day; the answer is good until the next question. */
export function createCandidates(past: Past): (subject: number, relation: number, day: number) => Candidates {
  const { acts, slots } = past;
  const { entities } = acts;
  const wide = 2 * acts.relations;
  const width = FEATURES.length;
  const paths = createPaths(past);
  const entity = new Int32Array(entities);
  const pairOf = new Int32Array(entities);
  const isIn = new Uint8Array(entities);
  let values = new Float32Array(1024 * width);
  const lastPair = new Int32Array(entities);
  const lastSame = new Int32Array(entities);
  const fresher = new Int32Array(past.fading.days + 1);
  /** Before how many others each is fresher, as a value between 0 and 1. */
  const order = (last: Int32Array, size: number, day: number, into: Float32Array, stride: number, at: number) => {
    let oldest = 0;
    for (let each = 0; each < size; each++) {
      if (last[each] === NEVER) continue;
      const age = day - last[each];
      fresher[age]++;
      if (age > oldest) oldest = age;
    }
    let before = 0;
    for (let age = 0; age <= oldest; age++) {
      const here = fresher[age];
      fresher[age] = before;
      before += here;
    }
    for (let each = 0; each < size; each++)
      into[each * stride + at] = last[each] === NEVER ? 0 : 1 / Math.sqrt(1 + fresher[day - last[each]]);
    fresher.fill(0, 0, oldest + 1);
  };
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
    for (const candidate of commonest(past, relation, day)) take(candidate, -1);
    for (let at = 0; at < found.count; at++) take(found.entity[at], -1);
  };
  return (subject, relation, day) => {
    const found = paths(subject, relation, day);
    gather(subject, relation, day, found);
    if (values.length < count * width) values = new Float32Array(2 * count * width);
    describe();
    return { count, entity, values };

    function describe() {
      const { triple, forth, back, doing, entity: each, relation: kind, fading, leads, ledBy } = past;
      const inverse = relation < acts.relations ? relation + acts.relations : relation - acts.relations;
      const ahead = relation < acts.relations ? forth : back;
      const behind = relation < acts.relations ? back : forth;
      const own = slots.doing[subject * wide + relation];
      const does = (which: number) => (own < 0 ? 0 : countAt(doing, fading, own, which, day));
      const [does16, does64, does256] = [does(2), does(3), does(4)];
      const subject64 = countAt(each, fading, subject, 3, day);
      const kind64 = countAt(kind, fading, relation, 3, day);
      const question = [
        amount(does64),
        amount(own < 0 ? 0 : doing.total[own]),
        amount(subject64),
        amount(kind64),
        amount(count),
      ];
      const most = new Float32Array(7).fill(1e-6);
      let orders = 0;
      for (let at = 0; at < count; at++) {
        const candidate = entity[at];
        const pair = pairOf[at];
        let to = at * width;
        let same = -1;
        let led4 = 0;
        let led64 = 0;
        let ledMost = 0;
        if (pair >= 0) {
          for (let one = slots.triplesFrom[pair]; one < slots.triplesFrom[pair + 1]; one++) {
            if (triple.last[one] === NEVER) continue;
            const before = slots.tripleRelation[one];
            if (before === relation) same = one;
            const chance = (leads[before * wide + relation] + 0.05) / (ledBy[before] + 5);
            const recent = countAt(triple, fading, one, 1, day);
            const lasting = countAt(triple, fading, one, 3, day);
            led4 += chance * recent;
            led64 += chance * lasting;
            const strength = chance * Math.min(1, lasting);
            if (strength > ledMost) ledMost = strength;
          }
        }
        const same16 = same < 0 ? 0 : countAt(triple, fading, same, 2, day);
        const same256 = same < 0 ? 0 : countAt(triple, fading, same, 4, day);
        for (let which = 0; which < HALVES; which++)
          values[to++] = same < 0 ? 0 : amount(countAt(triple, fading, same, which, day));
        values[to++] = same < 0 ? 0 : amount(triple.total[same]);
        values[to++] = same < 0 ? 0 : freshness(day - triple.last[same]);
        let reverse = -1;
        if (pair >= 0) {
          const turned = slots.pairBack[pair];
          for (let one = slots.triplesFrom[turned]; one < slots.triplesFrom[turned + 1]; one++)
            if (slots.tripleRelation[one] === relation && triple.last[one] !== NEVER) reverse = one;
        }
        values[to++] = reverse < 0 ? 0 : amount(countAt(triple, fading, reverse, 2, day));
        values[to++] = reverse < 0 ? 0 : amount(triple.total[reverse]);
        values[to++] = reverse < 0 ? 0 : freshness(day - triple.last[reverse]);
        let pair64 = 0;
        for (let which = 0; which < HALVES; which++)
          values[to++] = pair < 0 ? 0 : amount(countAt(ahead, fading, pair, which, day));
        if (pair < 0) {
          for (let each = 0; each < 4; each++) values[to++] = 0;
        } else {
          pair64 = countAt(ahead, fading, pair, 3, day) + countAt(behind, fading, pair, 3, day);
          values[to++] = amount(countAt(behind, fading, pair, 1, day));
          values[to++] = amount(countAt(behind, fading, pair, 3, day));
          values[to++] = amount(ahead.total[pair] + behind.total[pair]);
          const last = Math.max(ahead.last[pair], behind.last[pair]);
          values[to++] = freshness(day - last);
        }
        values[to++] = amount(10 * led4);
        values[to++] = amount(10 * led64);
        values[to++] = amount(10 * ledMost);
        const done = slots.doing[candidate * wide + inverse];
        const isDone = done >= 0 && doing.last[done] !== NEVER;
        const done64 = isDone ? countAt(doing, fading, done, 3, day) : 0;
        values[to++] = isDone ? amount(countAt(doing, fading, done, 1, day)) : 0;
        values[to++] = amount(done64);
        values[to++] = isDone ? amount(doing.total[done]) : 0;
        values[to++] = isDone ? freshness(day - doing.last[done]) : 0;
        const object64 = countAt(each, fading, candidate, 3, day);
        values[to++] = amount(countAt(each, fading, candidate, 1, day));
        values[to++] = amount(object64);
        values[to++] = amount(each.total[candidate]);
        values[to++] = each.last[candidate] === NEVER ? 0 : freshness(day - each.last[candidate]);
        values[to++] = share(same16, does16);
        values[to++] = share(same256, does256);
        values[to++] = share(pair64, subject64);
        values[to++] = share(done64, kind64);
        values[to++] = share(pair64, object64);
        const over = found.twoSteps[candidate];
        const like64 = found.like64[candidate];
        values[to++] = amount(100 * over);
        values[to++] = amount(100 * found.twoSteps4[candidate]);
        values[to++] = amount(10 * found.like4[candidate]);
        values[to++] = amount(10 * like64);
        values[to++] = amount(10 * found.like[candidate]);
        lastPair[at] = pair < 0 ? NEVER : Math.max(ahead.last[pair], behind.last[pair]);
        lastSame[at] = same < 0 ? NEVER : triple.last[same];
        orders = to;
        to += 2;
        values[to] = same16;
        values[to + 1] = same256;
        values[to + 2] = pair64;
        values[to + 3] = led64;
        values[to + 4] = over;
        values[to + 5] = like64;
        values[to + 6] = done64;
        for (let which = 0; which < 7; which++) if (values[to + which] > most[which]) most[which] = values[to + which];
        to += 7;
        for (const value of question) values[to++] = value;
      }
      orders %= width;
      order(lastPair, count, day, values, width, orders);
      order(lastSame, count, day, values, width, orders + 1);
      const from = width - 5 - 7;
      for (let at = 0; at < count; at++)
        for (let which = 0; which < 7; which++) values[at * width + from + which] /= most[which];
    }
  };
}

const HALVES = 5;
const amount = (value: number): number => Math.log(1 + 8 * value);
const freshness = (age: number): number => 1 / (1 + 0.5 * Math.log(1 + age));
const share = (part: number, whole: number): number => (whole <= 0 ? 0 : Math.sqrt(part / (whole + 0.2)));

/** Per relation, its commonest objects, found anew when some days have gone by. */
const known = new WeakMap<Past, Map<number, { day: number; entities: Int32Array }>>();

function commonest(past: Past, relation: number, day: number): Int32Array {
  const byRelation = known.get(past) ?? new Map();
  known.set(past, byRelation);
  const before = byRelation.get(relation);
  if (before !== undefined && day - before.day < 5) return before.entities;
  const { acts, slots, doing, fading } = past;
  const inverse = relation < acts.relations ? relation + acts.relations : relation - acts.relations;
  const found: [number, number][] = [];
  for (let entity = 0; entity < acts.entities; entity++) {
    const done = slots.doing[entity * 2 * acts.relations + inverse];
    if (done >= 0 && doing.last[done] !== NEVER) found.push([entity, countAt(doing, fading, done, 3, day)]);
  }
  found.sort((a, b) => b[1] - a[1]);
  const entities = Int32Array.from(found.slice(0, COMMONEST).map(([entity]) => entity));
  byRelation.set(relation, { day, entities });
  return entities;
}
