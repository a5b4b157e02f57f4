import type { Acts } from "./acts.ts";

/**
 * A number for every pair (subject, object), every triple (subject, relation, object) and every (relation, object) that occurs, so that
 * counting needs no hashing. Pairs of one subject lie side by side, and so do triples of one pair.
 */
export interface Slots {
  pairs: number;
  triples: number;
  /** Pairs of subject s: from pairsFrom[s] up to pairsFrom[s + 1]. */
  pairsFrom: Int32Array;
  pairObject: Int32Array;
  pairSubject: Int32Array;
  /** The pair of the same two, the other way round: the inverse acts see to it that it is there. */
  pairBack: Int32Array;
  /** Triples of pair p: from triplesFrom[p] up to triplesFrom[p + 1]. */
  triplesFrom: Int32Array;
  tripleRelation: Int32Array;
  triplePair: Int32Array;
  /** Of each act. */
  tripleOf: Int32Array;
  /** The number of (subject, relation) at subject * 2 * relations + relation; -1 where it does not occur. */
  doing: Int32Array;
  doings: number;
  /** Triples of doing d: doingTriples from doingsFrom[d] up to doingsFrom[d + 1]. */
  doingsFrom: Int32Array;
  doingTriples: Int32Array;
}

/** Finds the slots of all acts. */
export function slotsOf({ entities, relations, subject, relation, object }: Acts): Slots {
  const length = subject.length;
  const wide = 2 * relations;
  // Up to 2^53: 30,000 entities with 500 relations are 4.5 * 10^11.
  const keys = new Float64Array(length);
  for (let at = 0; at < length; at++) keys[at] = (subject[at] * entities + object[at]) * wide + relation[at];
  const distinct = distinctOf(keys);
  const triples = distinct.length;
  const tripleRelation = new Int32Array(triples);
  const triplePair = new Int32Array(triples);
  const pairKeys: number[] = [];
  const triplesFrom: number[] = [];
  for (let triple = 0; triple < triples; triple++) {
    const pairKey = Math.floor(distinct[triple] / wide);
    if (pairKey !== pairKeys.at(-1)) {
      pairKeys.push(pairKey);
      triplesFrom.push(triple);
    }
    tripleRelation[triple] = distinct[triple] - pairKey * wide;
    triplePair[triple] = pairKeys.length - 1;
  }
  triplesFrom.push(triples);
  const pairs = pairKeys.length;
  const pairObject = new Int32Array(pairs);
  const pairSubject = new Int32Array(pairs);
  const pairsFrom = new Int32Array(entities + 1);
  for (const [pair, key] of pairKeys.entries()) {
    pairSubject[pair] = Math.floor(key / entities);
    pairObject[pair] = key - pairSubject[pair] * entities;
    pairsFrom[pairSubject[pair] + 1]++;
  }
  for (let entity = 0; entity < entities; entity++) pairsFrom[entity + 1] += pairsFrom[entity];
  const ordered = Float64Array.from(pairKeys);
  const pairBack = new Int32Array(pairs);
  for (let pair = 0; pair < pairs; pair++)
    pairBack[pair] = search(ordered, pairObject[pair] * entities + pairSubject[pair]);
  const tripleOf = new Int32Array(length);
  for (let at = 0; at < length; at++) tripleOf[at] = search(distinct, keys[at]);
  return {
    pairs,
    triples,
    pairsFrom,
    pairObject,
    pairSubject,
    pairBack,
    triplesFrom: Int32Array.from(triplesFrom),
    tripleRelation,
    triplePair,
    tripleOf,
    ...doingsOf(entities, wide, triples, (triple) => pairSubject[triplePair[triple]] * wide + tripleRelation[triple]),
  };
}

/** Triples by subject and relation. */
function doingsOf(entities: number, wide: number, triples: number, cellOf: (triple: number) => number) {
  const doing = new Int32Array(entities * wide).fill(-1);
  let doings = 0;
  const sizes: number[] = [];
  for (let triple = 0; triple < triples; triple++) {
    const cell = cellOf(triple);
    if (doing[cell] < 0) {
      doing[cell] = doings++;
      sizes.push(0);
    }
    sizes[doing[cell]]++;
  }
  const doingsFrom = new Int32Array(doings + 1);
  for (let each = 0; each < doings; each++) doingsFrom[each + 1] = doingsFrom[each] + sizes[each];
  const doingTriples = new Int32Array(triples);
  const next = doingsFrom.slice();
  for (let triple = 0; triple < triples; triple++) doingTriples[next[doing[cellOf(triple)]]++] = triple;
  return { doing, doings, doingsFrom, doingTriples };
}

function distinctOf(keys: Float64Array): Float64Array {
  const ordered = Float64Array.from(keys).sort();
  let kept = 0;
  for (let at = 0; at < ordered.length; at++)
    if (at === 0 || ordered[at] !== ordered[at - 1]) ordered[kept++] = ordered[at];
  return ordered.slice(0, kept);
}

/** Where a key stands among distinct ascending ones. */
function search(ordered: Float64Array, key: number): number {
  let low = 0;
  let high = ordered.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ordered[middle] < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
