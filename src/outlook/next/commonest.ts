import { inverseOf } from "./acts.ts";
import { countAt, NEVER } from "./fading-counts.ts";
import { MONTHS, type Past } from "./past.ts";

/** Of what is common for an act, so many are candidates whatever the subject. */
const COMMONEST = 100;
/** Days after which they are looked for anew. */
const GOOD_FOR = 5;

/** Per relation, its commonest objects of late. */
export function createCommonest(past: Past): (relation: number, day: number) => Int32Array {
  const byRelation = new Map<number, { day: number; entities: Int32Array }>();
  const { acts, slots, doing, fading } = past;
  return (relation, day) => {
    const before = byRelation.get(relation);
    if (before !== undefined && day - before.day < GOOD_FOR) return before.entities;
    const inverse = inverseOf(acts, relation);
    const found: [number, number][] = [];
    for (let entity = 0; entity < acts.entities; entity++) {
      const done = slots.doing[entity * 2 * acts.relations + inverse];
      if (done >= 0 && doing.last[done] !== NEVER) found.push([entity, countAt(doing, fading, done, MONTHS, day)]);
    }
    found.sort((a, b) => b[1] - a[1]);
    const entities = Int32Array.from(found.slice(0, COMMONEST).map(([entity]) => entity));
    byRelation.set(relation, { day, entities });
    return entities;
  };
}
