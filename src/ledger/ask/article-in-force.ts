import type { ArticleRecord } from "../../reader/index.ts";
import { AMONG, type Row, type Store } from "../store.ts";
import type { KeptArticle } from "./find-article.ts";
import { recordInForce, withActors } from "./record-in-force.ts";

/** An article's record with what analysts said laid over it, and the numbers of the events they rejected. A superseded one stands as read. */
export async function articleInForce(
  { query }: Store,
  { record, events, supersededBy }: KeptArticle,
): Promise<{ record: ArticleRecord; numbers: number[]; rejected: number[] }> {
  const asRead = { record, numbers: events, rejected: [] };
  if (supersededBy !== null || events.length === 0) return asRead;
  const aside = await query<{ event: number }>(`SELECT event FROM set_aside WHERE event ${AMONG} ORDER BY event`, [
    events,
  ]);
  if (aside.length === 0) return asRead;
  const corrected = await query(`SELECT * FROM corrected_events WHERE event ${AMONG}`, [events]);
  const participants = await query(
    `SELECT taking.*, id, name, kind FROM corrected_participants AS taking JOIN actors ON actors.actor = taking.actor
     WHERE event ${AMONG} ORDER BY event, side, position`,
    [events],
  );
  const rows = new Map(corrected.map((row) => [Number(row.event), row]));
  const rejected = aside.map(({ event }) => event).filter((event) => !rows.has(event));
  const numbers = events.filter((event) => !rejected.includes(event));
  const told = numbers.map((event) => {
    const read = record.events[events.indexOf(event)];
    const row = rows.get(event);
    return row === undefined ? read : recordInForce(read, row, takingIn(participants, event));
  });
  return { record: { ...withActors(record, participants), events: told }, numbers, rejected };
}

const takingIn = (participants: readonly Row[], event: number): Row[] =>
  participants.filter((one) => one.event === event);
