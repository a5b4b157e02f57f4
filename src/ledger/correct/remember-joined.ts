import { AMONG, type Queries } from "../store.ts";

/**
 * Tells the memory of where events stood before analysts ruled that merging has joined some since. `groups`: stories as they are now;
 * `before`: the story of each of their events that stood in one. Merging calls it after it joined.
 */
export async function rememberJoined(
  inside: Queries,
  groups: readonly (readonly number[])[],
  before: ReadonlyMap<number, number>,
): Promise<void> {
  const events = groups.flat();
  if (events.length === 0) return;
  const rows = await inside.query<{ event: number; story: number }>(
    `SELECT event, story FROM stories_as_merged WHERE event ${AMONG}`,
    [events],
  );
  if (rows.length === 0) return;
  const remembered = new Map(rows.map(({ event, story }) => [event, story]));
  for (const group of groups) {
    const founders = group.map((event) => before.get(event) ?? event);
    const joined = [...new Set(founders.flatMap((founder) => remembered.get(founder) ?? []))];
    if (joined.length === 0) continue;
    const [story] = joined;
    await inside.run("UPDATE stories_as_merged SET story = $1 WHERE story = ANY($2)", [story, joined]);
    await inside.insert(
      "stories_as_merged",
      group.filter((event) => !remembered.has(event)).map((event) => ({ event, story })),
    );
  }
}
