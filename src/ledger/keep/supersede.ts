import { leaveCopies } from "../copies/find-copies.ts";
import { AMONG, type Queries } from "../store.ts";
import { leaveStories } from "../stories/settle.ts";

/** What tells of events in force, or keeps what they were before a correction. */
const TABLES = [
  "dyad_events",
  "dyads_as_read",
  "corrected_events",
  "corrected_participants",
  "set_aside",
  "stories_as_merged",
];

/**
 * Takes articles out of force: their text and reading stay, their events, corrected or not, are no longer counted. `by`: old article to new.
 * Gives the articles that had copied one of them.
 */
export async function supersede(inside: Queries, by: ReadonlyMap<number, number>): Promise<number[]> {
  if (by.size === 0) return [];
  const old = [...by.keys()];
  for (const [article, successor] of by)
    await inside.run("UPDATE articles SET superseded_by = $2 WHERE article = $1", [article, successor]);
  await inside.run(
    `INSERT INTO day_counts (day, type, dataset, events)
     SELECT day, type, dataset, -count(*) FROM events_in_force WHERE article ${AMONG} GROUP BY day, type, dataset`,
    [old],
  );
  const rows = await inside.query<{ event: number }>(`SELECT event FROM events WHERE article ${AMONG}`, [old]);
  const events = rows.map(({ event }) => event);
  const orphans = await leaveCopies(inside, old);
  if (events.length === 0) return orphans;
  for (const table of TABLES) await inside.run(`DELETE FROM ${table} WHERE event ${AMONG}`, [events]);
  await inside.insert(
    "set_aside",
    events.map((event) => ({ event })),
  );
  await leaveStories(inside, events);
  return orphans;
}
