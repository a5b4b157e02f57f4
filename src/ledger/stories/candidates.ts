import { AMONG, type Queries } from "../store.ts";
import { keysOf } from "./keys.ts";
import { findReports, groupBy, type Report } from "./reports.ts";

/** Reports of one event are dated at most so many days apart. */
const DAYS = 3;
/** So many reports that share most are compared with one. */
const MOST = 16;

/** Writes what reports are found by, in place of what was written before. */
export async function writeKeys(inside: Queries, reports: readonly Report[]): Promise<void> {
  await inside.insert(
    "event_keys",
    reports.flatMap((report) => keysOf(report).map((key) => ({ key, day: report.day, event: report.event }))),
  );
}

/** Writes anew what reports are found by, after what is in force of them has changed. */
export async function renewKeys(inside: Queries, events: readonly number[]): Promise<void> {
  await inside.run(`DELETE FROM event_keys WHERE event ${AMONG}`, [events]);
  await writeKeys(inside, [...(await findReports(inside, events)).values()]);
}

/** For each of some events the others that may be reports of it, those that share most first. */
export async function findCandidates(inside: Queries, reports: readonly Report[]): Promise<Map<number, number[]>> {
  if (reports.length === 0) return new Map();
  const days = reports.map(({ day }) => day).sort();
  const rows = await inside.query<{ event: number; other: number }>(
    `SELECT event, other FROM (
       SELECT event, other, row_number() OVER (PARTITION BY event ORDER BY shared DESC, apart, other) AS rank FROM (
         SELECT mine.event, theirs.event AS other, count(*) AS shared, min(abs(theirs.day - mine.day)) AS apart
         FROM event_keys AS mine JOIN event_keys AS theirs ON theirs.key = mine.key AND theirs.event <> mine.event
           AND theirs.day BETWEEN mine.day - ${DAYS} AND mine.day + ${DAYS}
         WHERE mine.event ${AMONG} AND theirs.day BETWEEN $2::DATE - ${DAYS} AND $3::DATE + ${DAYS}
         GROUP BY 1, 2) AS sharing) AS ranked
     WHERE rank <= ${MOST} ORDER BY event, rank`,
    [reports.map(({ event }) => event), days[0], days.at(-1)!],
  );
  return new Map(
    [...groupBy(rows, ({ event }) => event)].map(([event, its]) => [event, its.map(({ other }) => other)]),
  );
}
