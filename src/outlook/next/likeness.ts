import type { Acts } from "./acts.ts";

/**
 * Entities and relations as short vectors, learnt as time goes on so that those of an act agree: how far subject, relation and object go
 * together although they never met. What has come is learnt day by day, so nothing later is known.
 */
export interface Likeness {
  size: number;
  subject: Float32Array;
  relation: Float32Array;
  object: Float32Array;
  bias: Float32Array;
  /** Learns the acts from one number up to another, which are the latest. */
  learn: (from: number, until: number) => void;
  /** Agreement of many objects with (subject, relation), into `scores`. */
  score: (subject: number, relation: number, objects: Int32Array, count: number, scores: Float32Array) => void;
}

const SIZE = 48;
const NEGATIVES = 48;
/** Each act is learnt this often when it comes, and as many older ones with it. */
const ROUNDS = 2;
const REPLAYED = 2;
const RATE = 0.1;
const SHRINK = 1e-3;

export function createLikeness(acts: Acts, random: () => number): Likeness {
  const { entities } = acts;
  const wide = 2 * acts.relations;
  const vectors = (count: number, spread: number, around = 0) =>
    Float32Array.from({ length: count * SIZE }, () => around + spread * (2 * random() - 1));
  const subject = vectors(entities, 0.3);
  const object = vectors(entities, 0.3);
  const relation = vectors(wide, 0.3, 1);
  const bias = new Float32Array(entities);
  const squares = {
    subject: new Float32Array(entities).fill(1e-3),
    object: new Float32Array(entities).fill(1e-3),
    relation: new Float32Array(wide).fill(1e-3),
    bias: new Float32Array(entities).fill(1e-3),
  };
  const query = new Float32Array(SIZE);
  const back = new Float32Array(SIZE);
  const chosen = new Int32Array(NEGATIVES + 1);
  const scores = new Float32Array(NEGATIVES + 1);
  let seen = 0;

  const step = (act: number) => {
    const s = acts.subject[act] * SIZE;
    const r = acts.relation[act] * SIZE;
    chosen[0] = acts.object[act];
    for (let at = 1; at <= NEGATIVES; at++)
      chosen[at] = random() < 0.7 ? acts.object[Math.floor(random() * seen)] : Math.floor(random() * entities);
    for (let d = 0; d < SIZE; d++) query[d] = subject[s + d] * relation[r + d];
    let most = Number.NEGATIVE_INFINITY;
    for (let at = 0; at <= NEGATIVES; at++) {
      const o = chosen[at] * SIZE;
      let sum = bias[chosen[at]];
      if (at > 0 && chosen[at] === chosen[0]) sum = -1e9;
      else for (let d = 0; d < SIZE; d++) sum += query[d] * object[o + d];
      scores[at] = sum;
      if (sum > most) most = sum;
    }
    let all = 0;
    for (let at = 0; at <= NEGATIVES; at++) {
      scores[at] = Math.exp(scores[at] - most);
      all += scores[at];
    }
    back.fill(0);
    for (let at = 0; at <= NEGATIVES; at++) {
      const error = scores[at] / all - (at === 0 ? 1 : 0);
      if (error < 1e-4 && error > -1e-4) continue;
      const which = chosen[at];
      const o = which * SIZE;
      let square = 0;
      for (let d = 0; d < SIZE; d++) square += query[d] * query[d];
      squares.object[which] += (error * error * square) / SIZE;
      squares.bias[which] += error * error;
      const rate = RATE / Math.sqrt(squares.object[which]);
      for (let d = 0; d < SIZE; d++) {
        back[d] += error * object[o + d];
        object[o + d] -= rate * (error * query[d] + SHRINK * object[o + d]);
      }
      bias[which] -= (RATE / Math.sqrt(squares.bias[which])) * (error + SHRINK * bias[which]);
    }
    let ofSubject = 0;
    let ofRelation = 0;
    for (let d = 0; d < SIZE; d++) {
      ofSubject += (back[d] * relation[r + d]) ** 2;
      ofRelation += (back[d] * subject[s + d]) ** 2;
    }
    squares.subject[acts.subject[act]] += ofSubject / SIZE;
    squares.relation[acts.relation[act]] += ofRelation / SIZE;
    const rateS = RATE / Math.sqrt(squares.subject[acts.subject[act]]);
    const rateR = RATE / Math.sqrt(squares.relation[acts.relation[act]]);
    for (let d = 0; d < SIZE; d++) {
      const before = subject[s + d];
      subject[s + d] -= rateS * (back[d] * relation[r + d] + SHRINK * before);
      relation[r + d] -= rateR * (back[d] * before + SHRINK * (relation[r + d] - 1));
    }
  };

  return {
    size: SIZE,
    subject,
    relation,
    object,
    bias,
    learn: (from, until) => {
      seen = until;
      for (let round = 0; round < ROUNDS; round++)
        for (let each = from; each < until; each++) step(from + Math.floor(random() * (until - from)));
      // The nearer past more often than the farther.
      for (let each = 0; each < REPLAYED * (until - from); each++) step(Math.floor(until * (1 - random() ** 2)));
    },
    score: (of, kind, objects, count, into) => {
      for (let d = 0; d < SIZE; d++) query[d] = subject[of * SIZE + d] * relation[kind * SIZE + d];
      for (let at = 0; at < count; at++) {
        const o = objects[at] * SIZE;
        let sum = bias[objects[at]];
        for (let d = 0; d < SIZE; d++) sum += query[d] * object[o + d];
        into[at] = sum;
      }
    },
  };
}
