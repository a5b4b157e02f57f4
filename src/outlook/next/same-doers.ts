import { inverseOf } from "./acts.ts";
import { countAt, NEVER } from "./fading-counts.ts";
import { MONTHS, type Past } from "./past.ts";

/** The likeliest objects of each step that are followed. */
const FOLLOWED = 20;
const LEAST = 0.01;

interface Objects {
  entity: Int32Array;
  share: Float32Array;
}

/** Three steps over one act: whom those do it to who do it to whom the subject does it to. The answer, by entity, is good until the next. */
export function createSameDoers(past: Past): (subject: number, relation: number, day: number) => Float32Array {
  const { acts, slots } = past;
  const wide = 2 * acts.relations;
  const objects = createObjects(past);
  const reached = new Float32Array(acts.entities);
  const touched: number[] = [];
  return (subject, relation, day) => {
    for (const each of touched) reached[each] = 0;
    touched.length = 0;
    const inverse = inverseOf(acts, relation);
    const own = objects(slots.doing[subject * wide + relation], day);
    for (let one = 0; one < own.entity.length; one++) {
      const doers = objects(slots.doing[own.entity[one] * wide + inverse], day);
      for (let other = 0; other < doers.entity.length; other++) {
        if (doers.entity[other] === subject) continue;
        const theirs = objects(slots.doing[doers.entity[other] * wide + relation], day);
        const weight = own.share[one] * doers.share[other];
        for (let at = 0; at < theirs.entity.length; at++) {
          const object = theirs.entity[at];
          if (reached[object] === 0) touched.push(object);
          reached[object] += weight * theirs.share[at];
        }
      }
    }
    return reached;
  };
}

const NOBODY: Objects = { entity: new Int32Array(0), share: new Float32Array(0) };

/** To whom (subject, relation) was done most of late, and what share of it; found anew each day it is asked. */
function createObjects({ slots, triple, fading }: Past): (doing: number, day: number) => Objects {
  const asOf = new Int32Array(slots.doings).fill(NEVER);
  const found: Objects[] = [];
  return (doing, day) => {
    if (doing < 0) return NOBODY;
    if (asOf[doing] === day) return found[doing];
    asOf[doing] = day;
    const all: { object: number; amount: number }[] = [];
    let sum = 0.5;
    for (let at = slots.doingsFrom[doing]; at < slots.doingsFrom[doing + 1]; at++) {
      const one = slots.doingTriples[at];
      if (triple.last[one] === NEVER) continue;
      const amount = countAt(triple, fading, one, MONTHS, day);
      if (amount < LEAST) continue;
      sum += amount;
      all.push({ object: slots.pairObject[slots.triplePair[one]], amount });
    }
    const most = all.sort((a, b) => b.amount - a.amount || a.object - b.object).slice(0, FOLLOWED);
    found[doing] = {
      entity: Int32Array.from(most, ({ object }) => object),
      share: Float32Array.from(most, ({ amount }) => amount / sum),
    };
    return found[doing];
  };
}
