import { correctNewcomers } from "../correct/merged-actors.ts";
import { takeNumbers } from "../keep/numbers.ts";
import type { Queries } from "../store.ts";
import { addPairs } from "./add-pairs.ts";

/** Where staged events belong: the table they are of, and the number of their import. */
export interface Origin {
  dataset: string;
  import: number;
}

/** How sure an imported event is said to be, between 0 and 1: the tables do not tell, so neither sure nor unsure. */
const CONFIDENCE = 0.5;

/** Adds the staged events that are not in the ledger yet; gives how many could be read and how many were new. */
export async function addEvents(inside: Queries, origin: Origin): Promise<{ read: number; added: number }> {
  const [staged] = await inside.query<Staged>(
    `SELECT count(*) AS read, count(DISTINCT id) AS different, min(id) AS least, max(id) AS greatest,
       min(line) AS "first", max(line) AS "last" FROM staged`,
  );
  const { read, first: line, last } = staged;
  const added = read - (read === 0 ? 0 : await leaveKnownOut(inside, origin.dataset, staged));
  if (added === 0) return { read, added };
  // An event's number is its line's, moved: lines that are no events leave gaps, and nothing has to be sorted.
  const first = await takeNumbers(inside, "event", last - line + 1);
  await layDown(inside, origin, first - line);
  await correctNewcomers(inside, first, first + last - line);
  return { read, added };
}

interface Staged {
  read: number;
  /** Numbers events have in their table, and the least and greatest of them. */
  different: number;
  least: string;
  greatest: string;
  first: number;
  last: number;
}

/** Leaves out the staged events that the ledger has, and further lines of one event; gives how many that are. */
async function leaveKnownOut(inside: Queries, dataset: string, { read, different, least, greatest }: Staged) {
  // The limits let DuckDB pass over all blocks of rows that lie outside them.
  await inside.run(
    `INSERT INTO left_out SELECT line FROM staged WHERE id IN
       (SELECT dataset_id FROM events WHERE dataset = $1 AND dataset_id BETWEEN $2 AND $3)`,
    [dataset, least, greatest],
  );
  if (different < read)
    await inside.run(
      `INSERT INTO left_out SELECT line FROM staged
       WHERE line NOT IN (SELECT min(line) FROM staged GROUP BY id) AND line NOT IN (SELECT line FROM left_out)`,
    );
  return (await inside.query<{ lines: number }>("SELECT count(*) AS lines FROM left_out"))[0].lines;
}

/** Lays staged events down; each bears the number of its line, moved by `offset`. */
async function layDown(inside: Queries, { dataset, import: number }: Origin, offset: number): Promise<void> {
  await inside.run(
    `INSERT INTO events (event, dataset, dataset_id, type, mode, contexts, cameo, quad, score, symmetric_act, day, date_start, date_end,
       date_precision, date_basis, place, time, certainty, polarity, also, rule, confidence)
     SELECT line + CAST($2 AS BIGINT), CAST($1 AS TEXT), dataset_id, type, mode, contexts, cameo, quad, score, sides = 'yes', day,
       CAST(day AS TEXT), CAST(day AS TEXT), 'day', 'stated', place, 'past', 'unknown', 'affirmed', '[]', CAST($1 AS TEXT), ${CONFIDENCE}
     FROM staged_read`,
    [dataset, offset],
  );
  for (const side of ["actor", "recipient"] as const) await inside.run(participantSql(side), [offset]);
  await addPairs(inside, dataset, offset);
  await inside.run(
    `INSERT INTO day_counts (day, type, dataset, events)
     SELECT day, type, CAST($1 AS TEXT), count(*) FROM staged_read GROUP BY day, type`,
    [dataset],
  );
  await inside.run(
    `INSERT INTO imported_events (event, import, mentions, sources, articles, tone, intensity, source, url)
     SELECT line + CAST($2 AS BIGINT), CAST($1 AS INTEGER), mentions, sources, articles, tone, intensity, source, url FROM staged_read`,
    [number, offset],
  );
}

/**
 * Who takes part. Of what two do together both are actors, the second beside the first; who is hosted is the one who comes, so that the
 * table's recipient is the actor.
 */
function participantSql(side: "actor" | "recipient"): string {
  const isFirst = side === "actor";
  return `
    INSERT INTO participants (event, side, position, actor, country, sector, beside)
    SELECT line + CAST($1 AS BIGINT), CASE sides WHEN 'yes' THEN 'actor' WHEN 'host' THEN '${isFirst ? "recipient" : "actor"}' ELSE '${side}' END,
      ${isFirst ? "position" : "CASE sides WHEN 'yes' THEN ahead ELSE 0 END + position"},
      actor, country, sector, ${isFirst ? "FALSE" : "sides = 'yes' AND ahead > 0"}
    FROM staged_read JOIN staged_actors ON staged_actors.side = staged_read.${isFirst ? "one" : "other"}`;
}
