import type { Queries } from "../store.ts";

/** Takes articles out of force: their text and reading stay, their events are no longer counted. `by`: old article to new. */
export async function supersede(inside: Queries, by: ReadonlyMap<number, number>): Promise<void> {
  if (by.size === 0) return;
  const old = [...by.keys()];
  for (const [article, successor] of by)
    await inside.run("UPDATE articles SET superseded_by = $2 WHERE article = $1", [article, successor]);
  const events = "SELECT event FROM events WHERE article = ANY($1)";
  await inside.run(`DELETE FROM dyad_events WHERE event IN (${events})`, [old]);
  await inside.run(
    `INSERT INTO day_counts (day, type, dataset, events)
     SELECT day, type, dataset, -count(*) FROM events WHERE article = ANY($1) GROUP BY day, type, dataset`,
    [old],
  );
}
