import { AMONG, type Queries } from "../store.ts";
import { eventsOf, findMembers, storiesOf } from "./members.ts";
import { storyRow } from "./story-row.ts";

/**
 * Makes each group of events one story, whatever stories they stood in before, which must stand in the groups whole. A story bears the number
 * of its first event; an event alone is a story without a row. Gives the stories' numbers.
 */
export async function settle(inside: Queries, groups: readonly (readonly number[])[]): Promise<number[]> {
  const sorted = groups.map((group) => [...new Set(group)].sort((one, other) => one - other));
  const told = sorted.filter((group) => group.length > 1);
  const events = sorted.flat();
  const before = await storiesOf(inside, events);
  const members = await findMembers(inside, told.flat());
  const rows = told.map((group) => storyRow(group.map((event) => members.get(event)!)));
  const gone = [...new Set([...before.values(), ...told.map(([story]) => story)])];
  if (gone.length > 0) await inside.run(`DELETE FROM stories WHERE story ${AMONG}`, [gone]);
  await inside.insert("stories", rows);
  await placeEvents(inside, sorted, before);
  return sorted.map(([story]) => story);
}

/** Writes the story of each event whose story is another than before. */
async function placeEvents(
  inside: Queries,
  groups: readonly (readonly number[])[],
  before: ReadonlyMap<number, number>,
): Promise<void> {
  const moved = groups.flatMap((group) =>
    group
      .map((event) => ({ event, story: group[0], alone: group.length === 1 }))
      .filter(({ event, story, alone }) => (before.get(event) ?? event) !== story || alone === before.has(event)),
  );
  if (moved.length === 0) return;
  const events = moved.map(({ event }) => event);
  await inside.run(`DELETE FROM story_events WHERE event ${AMONG}`, [events]);
  await inside.insert(
    "story_events",
    moved.filter(({ alone }) => !alone).map(({ event, story }) => ({ event, story })),
  );
  // The least and greatest number spare DuckDB the blocks that have none of them.
  await inside.run(
    `UPDATE dyad_events SET story = moved.story
     FROM (SELECT unnest($1::BIGINT[]) AS event, unnest($2::BIGINT[]) AS story) AS moved
     WHERE dyad_events.event = moved.event AND dyad_events.event BETWEEN $3 AND $4`,
    [events, moved.map(({ story }) => story), lowest(events), highest(events)],
  );
}

const lowest = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.min(one, other));
const highest = (numbers: readonly number[]): number => numbers.reduce((one, other) => Math.max(one, other));

/** Makes stories one, and gives its number. A story is named by its number, an event that stands alone by its own. */
export async function joinStories(inside: Queries, stories: readonly number[]): Promise<number> {
  const [story] = await settle(inside, [[...(await eventsOf(inside, stories)).values()].flat()]);
  return story;
}

/**
 * Takes some events out of a story; they form one of their own. Gives the numbers of what remains and of the new one: either may differ from
 * `story`, which is the number of whichever keeps the first event. Null: nothing remains, or nothing leaves.
 */
export async function partStory(
  inside: Queries,
  story: number,
  events: readonly number[],
): Promise<{ remaining: number; parted: number } | null> {
  const leaving = new Set(events);
  const all = (await eventsOf(inside, [story])).get(story)!;
  const remaining = all.filter((event) => !leaving.has(event));
  const parted = all.filter((event) => leaving.has(event));
  if (remaining.length === 0 || parted.length === 0) return null;
  const [one, other] = await settle(inside, [remaining, parted]);
  return { remaining: one, parted: other };
}

/** Takes events that lose their force out of their stories; a story whose first event leaves is founded anew on its next. */
export async function leaveStories(inside: Queries, events: readonly number[]): Promise<void> {
  if (events.length === 0) return;
  await inside.run(`DELETE FROM event_keys WHERE event ${AMONG}`, [events]);
  const stories = [...new Set((await storiesOf(inside, events)).values())];
  if (stories.length === 0) return;
  const leaving = new Set(events);
  const groups: number[][] = [];
  for (const all of (await eventsOf(inside, stories)).values()) {
    const remaining = all.filter((event) => !leaving.has(event));
    if (remaining.length > 0) groups.push(remaining);
    groups.push(...all.filter((event) => leaving.has(event)).map((event) => [event]));
  }
  await settle(inside, groups);
}
