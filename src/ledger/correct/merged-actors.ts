import { AMONG, type Queries } from "../store.ts";
import { applyCorrections } from "./apply.ts";
import { allInForce } from "./find-corrections.ts";

/** Draws the table of who counts as whom from the corrections in force. */
export async function drawMergedActors(inside: Queries): Promise<void> {
  const into = new Map<number, number>();
  for (const { target, change } of await allInForce(inside, "actor")) {
    if (!("merge" in change)) continue;
    for (const [actor, meant] of into) if (meant === change.merge) into.set(actor, target);
    into.set(change.merge, target);
  }
  await inside.run("DELETE FROM merged_actors");
  await inside.insert(
    "merged_actors",
    [...into].map(([actor, into_actor]) => ({ actor, into_actor })),
  );
}

/** All ids of an actor: its own and those that count as it. */
export async function idsOfActor({ query }: Pick<Queries, "query">, actor: number): Promise<number[]> {
  const merged = await query<{ actor: number }>("SELECT actor FROM merged_actors WHERE into_actor = $1", [actor]);
  return [actor, ...merged.map((one) => one.actor)];
}

/** The events in which one who is merged, or was, takes part. */
export async function eventsOfMerge(inside: Queries, target: number, merged: number): Promise<number[]> {
  const family = await inside.query<{ actor: number }>(`SELECT actor FROM merged_actors WHERE into_actor ${AMONG}`, [
    [target, merged],
  ]);
  const rows = await inside.query<{ event: number }>(
    `SELECT event FROM participants WHERE actor ${AMONG}
     UNION SELECT event FROM corrected_participants WHERE actor = ANY($2)`,
    [
      [merged, ...family.map(({ actor }) => actor)],
      [target, merged],
    ],
  );
  return rows.map(({ event }) => event);
}

/** Brings events that are new, of a range of numbers, in line with what analysts said of their actors. Call it after adding events. */
export async function correctNewcomers(inside: Queries, first: number, last: number): Promise<void> {
  const found = await inside.query<{ event: number }>(
    `SELECT DISTINCT event FROM participants JOIN merged_actors ON merged_actors.actor = participants.actor
     WHERE event BETWEEN $1 AND $2`,
    [first, last],
  );
  if (found.length > 0)
    await applyCorrections(
      inside,
      found.map(({ event }) => event),
    );
}
