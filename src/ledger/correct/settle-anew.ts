import { AMONG, type Queries } from "../store.ts";
import { storiesOf } from "../stories/members.ts";
import { settle } from "../stories/settle.ts";
import { findRulings, type Ruling } from "./rulings.ts";

/** Stories as far as they hang together: by where events stand, where they would stand without analysts, and what these ruled. */
interface Circle {
  /** Each event with the story it would stand in if analysts had said nothing. */
  events: Map<number, number>;
  rulings: readonly Ruling[];
}

/**
 * Puts the stories of some events where merging put them, less what is rejected, and then where analysts ruled, the later word above the
 * earlier. While analysts have a word on them, where they stood before is remembered; without one, they stand there again.
 */
export async function settleAnew(inside: Queries, events: readonly number[]): Promise<void> {
  const circle = await circleOf(inside, events);
  if (circle === null) return;
  const { rulings } = circle;
  const numbers = [...circle.events.keys()];
  const standing = await inForceOf(inside, numbers);
  const out = numbers.filter((event) => !standing.has(event));
  await remember(inside, circle, [...out, ...rulings.flatMap(({ parts }) => parts.flat())]);
  const groups = groupsOf(circle, standing);
  for (const ruling of rulings) rule(groups, ruling, standing);
  await settle(inside, [...new Set(groups.values())].map((group) => [...group]).concat(out.map((event) => [event])));
}

/** Null: none of the events stands, or ever stood, in a story with others. */
async function circleOf(inside: Queries, events: readonly number[]): Promise<Circle | null> {
  const inCircle = new Set<number>();
  let added = [...events];
  while (added.length > 0) {
    for (const event of added) inCircle.add(event);
    added = (await besides(inside, added)).filter((event) => !inCircle.has(event));
  }
  const numbers = [...inCircle];
  if (numbers.length === 0) return null;
  const merged = await mergedStories(inside, numbers);
  const now = await storiesOf(inside, numbers);
  const rulings = await findRulings(inside, numbers);
  if (merged.size === 0 && now.size === 0 && rulings.length === 0) return null;
  // One that joined a story after analysts had a word on it belongs with whoever founded that.
  const labels = numbers.map((event) => {
    const founder = now.get(event) ?? event;
    return [event, merged.get(event) ?? merged.get(founder) ?? founder] as const;
  });
  return { events: new Map(labels), rulings };
}

/** Events that share a story with some, now or before, or a ruling. */
async function besides(inside: Queries, events: readonly number[]): Promise<number[]> {
  const rows = await inside.query<{ event: number }>(
    `SELECT event FROM story_events WHERE story IN (SELECT story FROM story_events WHERE event ${AMONG})
     UNION SELECT event FROM stories_as_merged WHERE story IN (SELECT story FROM stories_as_merged WHERE event ${AMONG})
     UNION SELECT event FROM story_rulings WHERE correction IN (SELECT correction FROM story_rulings WHERE event ${AMONG})`,
    [events],
  );
  return rows.map(({ event }) => event);
}

async function mergedStories(inside: Queries, events: readonly number[]): Promise<Map<number, number>> {
  const rows = await inside.query<{ event: number; story: number }>(
    `SELECT event, story FROM stories_as_merged WHERE event ${AMONG}`,
    [events],
  );
  return new Map(rows.map(({ event, story }) => [event, story]));
}

async function inForceOf(inside: Queries, events: readonly number[]): Promise<Set<number>> {
  const rows = await inside.query<{ event: number }>(`SELECT event FROM events_in_force WHERE event ${AMONG}`, [
    events,
  ]);
  return new Set(rows.map(({ event }) => event));
}

/** Keeps where the events of each story stood that analysts had a word on. */
async function remember(inside: Queries, { events }: Circle, spokenOf: readonly number[]): Promise<void> {
  await inside.run(`DELETE FROM stories_as_merged WHERE event ${AMONG}`, [[...events.keys()]]);
  const stories = new Set(spokenOf.map((event) => events.get(event)));
  await inside.insert(
    "stories_as_merged",
    [...events].filter(([, story]) => stories.has(story)).map(([event, story]) => ({ event, story })),
  );
}

/** Each event in force with all that stand in one story with it. */
function groupsOf({ events }: Circle, standing: ReadonlySet<number>): Map<number, Set<number>> {
  const byStory = new Map<number, Set<number>>();
  const groups = new Map<number, Set<number>>();
  for (const [event, story] of events) {
    if (!standing.has(event)) continue;
    const group = byStory.get(story) ?? new Set();
    byStory.set(story, group.add(event));
    groups.set(event, group);
  }
  return groups;
}

function rule(groups: Map<number, Set<number>>, { together, parts }: Ruling, standing: ReadonlySet<number>): void {
  const [staying, leaving] = parts.map((part) => part.filter((event) => standing.has(event)));
  if (together) {
    unite(groups, [...staying, ...leaving]);
    return;
  }
  const left = new Set(staying.map((event) => groups.get(event)!));
  const parted = new Set<number>();
  for (const event of leaving) {
    const group = groups.get(event)!;
    if (!left.has(group)) continue;
    group.delete(event);
    parted.add(event);
  }
  for (const event of parted) groups.set(event, parted);
}

function unite(groups: Map<number, Set<number>>, events: readonly number[]): void {
  const all = new Set(events.flatMap((event) => [...groups.get(event)!]));
  for (const event of all) groups.set(event, all);
}
