/**
 * What happened, as numbers, in order of time: `subject` did `relation` to `object` on `day`. Every act stands twice, once from each side: the
 * inverse of relation r has the number r + relations, so that "who does it" and "to whom" are one question.
 */
export interface Acts {
  entities: number;
  /** Without inverses. */
  relations: number;
  subject: Int32Array;
  relation: Int32Array;
  object: Int32Array;
  /** Days, or any other even step; ascending. */
  day: Int32Array;
  /** The event each was first told by; 0 when that is not known. */
  event: Float64Array;
}

/** One act as it comes in. */
export type Act = readonly [subject: number, relation: number, object: number, day: number, event?: number];

/** Orders acts by day and adds their inverses; an act told twice of one day counts once. */
export function actsOf(given: readonly Act[], entities: number, relations: number): Acts {
  const ordered = [...given].sort(
    (a, b) => a[3] - b[3] || a[0] - b[0] || a[1] - b[1] || a[2] - b[2] || (a[4] ?? 0) - (b[4] ?? 0),
  );
  const distinct = ordered.filter((act, at) => at === 0 || !isSame(act, ordered[at - 1]));
  const length = 2 * distinct.length;
  const acts: Acts = {
    entities,
    relations,
    subject: new Int32Array(length),
    relation: new Int32Array(length),
    object: new Int32Array(length),
    day: new Int32Array(length),
    event: new Float64Array(length),
  };
  for (const [at, [subject, relation, object, day, event]] of distinct.entries()) {
    set(acts, 2 * at, [subject, relation, object, day, event]);
    set(acts, 2 * at + 1, [object, relation + relations, subject, day, event]);
  }
  return acts;
}

/** The same relation seen from the other side. */
export const inverseOf = ({ relations }: Acts, relation: number): number =>
  relation < relations ? relation + relations : relation - relations;

const isSame = (one: Act, other: Act): boolean =>
  one[0] === other[0] && one[1] === other[1] && one[2] === other[2] && one[3] === other[3];

function set(acts: Acts, at: number, [subject, relation, object, day, event = 0]: Act): void {
  acts.subject[at] = subject;
  acts.relation[at] = relation;
  acts.object[at] = object;
  acts.day[at] = day;
  acts.event[at] = event;
}
