import type { Row, Store } from "../store.ts";
import { findArticle, type KeptArticle } from "./find-article.ts";

/** An event as it is kept: its row and participants, and the article it was read from; null when it was imported. */
export interface KeptEvent {
  event: number;
  row: Row;
  participants: Row[];
  article: KeptArticle | null;
}

/** The event that is meant by its number (`e345`); null when there is none. */
export async function findEvent(store: Store, name: string): Promise<KeptEvent | null> {
  if (!/^e\d{1,15}$/.test(name)) return null;
  const event = Number(name.slice(1));
  const [row] = await store.query("SELECT * FROM events WHERE event = $1", [event]);
  if (row === undefined) return null;
  const participants = await store.query(
    `SELECT side, id, name, participants.country, sector, beside FROM participants JOIN actors USING (actor)
     WHERE event = $1 ORDER BY side, position`,
    [event],
  );
  return {
    event,
    row,
    participants,
    article: row.article === null ? null : await findArticle(store, `a${row.article}`),
  };
}
