import type { Store } from "../store.ts";

/** The outlets of a ledger, by name and id. */
export async function knownSources(store: Store): Promise<string[]> {
  const rows = await store.query<{ publisher: string; publisher_actor: string | null }>(
    "SELECT DISTINCT publisher, publisher_actor FROM articles WHERE publisher IS NOT NULL ORDER BY publisher",
  );
  return [...new Set(rows.flatMap(({ publisher, publisher_actor }) => [publisher, publisher_actor ?? publisher]))];
}

/** The names of places in a ledger. */
export async function knownPlaces(store: Store): Promise<string[]> {
  const rows = await store.query<{ name: string }>("SELECT DISTINCT name FROM places ORDER BY name");
  return rows.map(({ name }) => name);
}

/** Whether a ledger has an actor of this id. */
export async function isActor(store: Store, id: string): Promise<boolean> {
  return (await store.query("SELECT 1 AS known FROM actors WHERE id = $1", [id])).length > 0;
}
