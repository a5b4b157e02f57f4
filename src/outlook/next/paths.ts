import { countAt, NEVER } from "./fading-counts.ts";
import type { Past } from "./past.ts";

/** What third parties tell: who is near over two steps, and what those did who are like the subject. */
export interface Paths {
  /** The nearest few. */
  count: number;
  entity: Int32Array;
  /** By entity. */
  twoSteps: Float32Array;
  twoSteps4: Float32Array;
  like4: Float32Array;
  like64: Float32Array;
  like: Float32Array;
}

const PARTNERS = 20;
const THEIRS = 40;
const ALIKE = 40;
const NEAREST = 100;
const WEEK = 1;
const SEASON = 3;

export function createPaths(past: Past): (subject: number, relation: number, day: number) => Paths {
  const { acts, slots } = past;
  const { entities } = acts;
  const wide = 2 * acts.relations;
  const partners = createPartners(past);
  const twoSteps = new Float32Array(entities);
  const twoSteps4 = new Float32Array(entities);
  const like4 = new Float32Array(entities);
  const like64 = new Float32Array(entities);
  const like = new Float32Array(entities);
  const touched: number[] = [];
  const done: number[] = [];
  const entity = new Int32Array(NEAREST + 1);
  let of = { subject: -1, day: -1 };
  let alike: number[] = [];
  let nearest: number[] = [];
  const walk = (subject: number, day: number) => {
    for (const each of touched) {
      twoSteps[each] = 0;
      twoSteps4[each] = 0;
    }
    touched.length = 0;
    const own = partners(subject, day);
    for (let at = 0; at < own.count && at < PARTNERS; at++) {
      const middle = own.entity[at];
      const theirs = partners(middle, day);
      for (let to = 0; to < theirs.count; to++) {
        const reached = theirs.entity[to];
        if (twoSteps[reached] === 0) touched.push(reached);
        twoSteps[reached] += own.share[at] * theirs.share[to];
        twoSteps4[reached] += own.share4[at] * theirs.share4[to];
      }
    }
    nearest = [...touched].sort((a, b) => twoSteps[b] - twoSteps[a]);
    alike = nearest.filter((each) => each !== subject).slice(0, ALIKE);
    nearest = nearest.slice(0, NEAREST);
    of = { subject, day };
  };
  return (subject, relation, day) => {
    if (of.subject !== subject || of.day !== day) walk(subject, day);
    for (const each of done) {
      like64[each] = 0;
      like4[each] = 0;
      like[each] = 0;
    }
    done.length = 0;
    for (const other of alike) {
      const doing = slots.doing[other * wide + relation];
      if (doing < 0) continue;
      for (let at = slots.doingsFrom[doing]; at < slots.doingsFrom[doing + 1]; at++) {
        const triple = slots.doingTriples[at];
        if (past.triple.last[triple] === NEVER) continue;
        const object = slots.pairObject[slots.triplePair[triple]];
        if (like[object] === 0) done.push(object);
        like4[object] += twoSteps[other] * countAt(past.triple, past.fading, triple, WEEK, day);
        like64[object] += twoSteps[other] * countAt(past.triple, past.fading, triple, SEASON, day);
        like[object] += twoSteps[other] * past.triple.total[triple];
      }
    }
    for (let at = 0; at < nearest.length; at++) entity[at] = nearest[at];
    return { count: nearest.length, entity, twoSteps, twoSteps4, like4, like64, like };
  };
}

/** With whom an entity has most to do, and what share of its acts; found anew each day it is asked. */
function createPartners(past: Past) {
  const { acts, slots } = past;
  const asOf = new Int32Array(acts.entities).fill(NEVER);
  const found: { count: number; entity: Int32Array; share: Float32Array; share4: Float32Array }[] = [];
  const weight = new Float32Array(acts.entities);
  const weight4 = new Float32Array(acts.entities);
  return (entity: number, day: number) => {
    if (asOf[entity] === day) return found[entity];
    asOf[entity] = day;
    const all: number[] = [];
    let sum = 0;
    let sum4 = 0;
    for (let pair = slots.pairsFrom[entity]; pair < slots.pairsFrom[entity + 1]; pair++) {
      if (past.forth.last[pair] === NEVER && past.back.last[pair] === NEVER) continue;
      const object = slots.pairObject[pair];
      const count =
        countAt(past.forth, past.fading, pair, SEASON, day) + countAt(past.back, past.fading, pair, SEASON, day);
      weight[object] = count;
      sum += count;
      weight4[object] =
        countAt(past.forth, past.fading, pair, WEEK, day) + countAt(past.back, past.fading, pair, WEEK, day);
      sum4 += weight4[object];
      all.push(object);
    }
    all.sort((a, b) => weight[b] - weight[a]);
    const count = Math.min(all.length, THEIRS);
    found[entity] = {
      count,
      entity: Int32Array.from(all.slice(0, count)),
      share: Float32Array.from(all.slice(0, count), (each) => weight[each] / (sum + 0.5)),
      share4: Float32Array.from(all.slice(0, count), (each) => weight4[each] / (sum4 + 0.5)),
    };
    return found[entity];
  };
}
