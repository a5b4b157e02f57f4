import { AMONG, type Queries, type Row } from "../store.ts";
import type { Correction } from "./change.ts";
import { selectCorrections } from "./find-corrections.ts";

/** A correction that says nothing any more: what it speaks of was read in an article that has a later version. */
export interface Orphan {
  correction: Correction;
  /** The events it speaks of, and the latest version of their articles. */
  events: number[];
  article: number;
  /** The event of that version that is most like the one it spoke of; null when none is. */
  candidate: number | null;
}

interface Lost {
  correction: number;
  event: number;
  article: number;
}

/** Corrections in force of an event, of a part of a story, or of an actor in some events, all of which are superseded. */
export async function findOrphans(store: Pick<Queries, "query">): Promise<Orphan[]> {
  const lost = [...(await lostEvents(store)), ...(await lostStories(store)), ...(await lostMoves(store))];
  const numbers = [...new Set(lost.map(({ correction }) => correction))];
  if (numbers.length === 0) return [];
  const orphans: Orphan[] = [];
  for (const correction of await selectCorrections(store, `correction ${AMONG}`, [numbers])) {
    const its = lost.filter((each) => each.correction === correction.correction);
    const article = await latestVersion(store, its[0].article);
    const candidate = await likest(store, its[0].event, article);
    orphans.push({ correction, events: its.map(({ event }) => event), article, candidate });
  }
  return orphans;
}

const LOST = `JOIN articles ON articles.article = events.article AND superseded_by IS NOT NULL`;

/** Who accepted a reading that is gone has nothing to say again. */
const lostEvents = ({ query }: Pick<Queries, "query">): Promise<Lost[]> =>
  query(
    `SELECT correction, event, events.article FROM corrections JOIN events ON event = target ${LOST}
     WHERE subject = 'event' AND undone_at IS NULL AND change NOT LIKE '{"undo":%' AND change NOT LIKE '{"accept":%'
     ORDER BY correction`,
  );

const lostStories = ({ query }: Pick<Queries, "query">): Promise<Lost[]> =>
  query(
    `SELECT ruled.correction, ruled.event, events.article
     FROM (SELECT correction, part FROM story_rulings GROUP BY correction, part
           HAVING count(*) = sum(CASE WHEN event IN (SELECT event FROM events ${LOST}) THEN 1 ELSE 0 END)) AS gone
     JOIN story_rulings ruled ON ruled.correction = gone.correction AND ruled.part = gone.part
     JOIN events ON events.event = ruled.event ORDER BY ruled.correction, ruled.event`,
  );

async function lostMoves(store: Pick<Queries, "query">): Promise<Lost[]> {
  const moves = await selectCorrections(store, `subject = 'actor' AND undone_at IS NULL AND change LIKE '{"move":%'`);
  const lost: Lost[] = [];
  for (const { correction, change } of moves) {
    if (!("events" in change)) continue;
    const gone = await store.query<{ event: number; article: number }>(
      `SELECT event, events.article FROM events ${LOST} WHERE event ${AMONG} ORDER BY event`,
      [change.events],
    );
    if (gone.length === change.events.length) lost.push(...gone.map((each) => ({ correction, ...each })));
  }
  return lost;
}

async function latestVersion({ query }: Pick<Queries, "query">, article: number): Promise<number> {
  const [{ superseded_by }] = await query<{ superseded_by: number | null }>(
    "SELECT superseded_by FROM articles WHERE article = $1",
    [article],
  );
  return superseded_by === null ? article : latestVersion({ query }, superseded_by);
}

/** The event of an article that shares most with one of an older version: its words, its type, who takes part. */
async function likest({ query }: Pick<Queries, "query">, event: number, article: number): Promise<number | null> {
  const told = await query(
    `SELECT event, type, cameo, substr(text, evidence_start + 1, evidence_end - evidence_start) AS words
     FROM events JOIN articles ON articles.article = events.article WHERE event = $1 OR events.article = $2 ORDER BY event`,
    [event, article],
  );
  const who = await query<{ event: number; taking: string }>(
    `SELECT event, side || ' ' || CAST(actor AS TEXT) AS taking FROM participants WHERE event ${AMONG}`,
    [told.map((each) => Number(each.event))],
  );
  const takingIn = (wanted: number) => who.filter((one) => one.event === wanted).map(({ taking }) => taking);
  const old = told.find((each) => each.event === event)!;
  const ranked = told
    .filter((each) => each.event !== event)
    .map((each) => ({ event: Number(each.event), likeness: likeness(old, each, takingIn) }))
    .sort((one, other) => other.likeness - one.likeness);
  return ranked.length > 0 && ranked[0].likeness >= LIKE_ENOUGH ? ranked[0].event : null;
}

/** The same type, or the same words, with somebody in common. */
const LIKE_ENOUGH = 3;

function likeness(one: Row, other: Row, takingIn: (event: number) => string[]): number {
  const taking = new Set(takingIn(Number(one.event)));
  const shared = takingIn(Number(other.event)).filter((each) => taking.has(each)).length;
  return (one.type === other.type ? 2 : 0) + (one.words === other.words ? 2 : 0) + Math.min(shared, 2);
}
