import { AMONG, type Queries } from "../store.ts";

/** What one correction says of the events of two stories: they are one, or they are two. */
export interface Ruling {
  correction: number;
  together: boolean;
  parts: [number[], number[]];
}

/** Rulings in force that name some of the events, in the order they were made, with all events they name. */
export async function findRulings(inside: Queries, events: readonly number[]): Promise<Ruling[]> {
  if (events.length === 0) return [];
  const rows = await inside.query<{ correction: number; event: number; part: number; together: boolean }>(
    `SELECT correction, event, part, together FROM story_rulings
     WHERE correction IN (SELECT correction FROM story_rulings WHERE event ${AMONG}) ORDER BY correction, part, event`,
    [events],
  );
  const rulings = new Map<number, Ruling>();
  for (const { correction, event, part, together } of rows) {
    const ruling = rulings.get(correction) ?? { correction, together, parts: [[], []] };
    ruling.parts[part].push(event);
    rulings.set(correction, ruling);
  }
  return [...rulings.values()];
}

/** What analysts ruled of two events: that they are one story, or two; null: nothing. */
export type RulingOf = (one: number, other: number) => "together" | "apart" | null;

/**
 * What analysts ruled of some events. Merging asks it before it puts events in one story or parts them: no two of a story may be ruled
 * apart, and those ruled together stay so. The later ruling holds.
 */
export async function rulingsOn(inside: Queries, events: readonly number[]): Promise<RulingOf> {
  const rulings = (await findRulings(inside, events)).reverse().map(({ together, parts }) => ({
    together,
    partOf: new Map(parts.flatMap((part, at) => part.map((event) => [event, at] as const))),
  }));
  return (one, other) => {
    for (const { together, partOf } of rulings) {
      const [first, second] = [partOf.get(one), partOf.get(other)];
      if (first === undefined || second === undefined) continue;
      if (together) return "together";
      if (first !== second) return "apart";
    }
    return null;
  };
}
