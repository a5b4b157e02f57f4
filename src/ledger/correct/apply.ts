import { AMONG, type Queries, type Row } from "../store.ts";
import { renewKeys } from "../stories/candidates.ts";
import { storiesOf } from "../stories/members.ts";
import { type Corrected, correctedDyads, DYAD_COLUMNS } from "./corrected-dyads.ts";
import { foldEvent, isSame } from "./fold-event.ts";
import { settleAnew } from "./settle-anew.ts";
import { statesAsRead } from "./states.ts";
import { stepsOf } from "./steps.ts";

/** So many events are made anew at a time. */
const BATCH = 1000;

/**
 * Makes what is in force of some events agree with all corrections in force: the corrected rows, the rows of dyads, the denominators, their
 * stories. Without corrections everything is again as it was read. Events of superseded articles are left alone.
 */
export async function applyCorrections(inside: Queries, events: readonly number[]): Promise<void> {
  const all = [...new Set(events)].sort((one, other) => one - other);
  for (let from = 0; from < all.length; from += BATCH) await applyTo(inside, all.slice(from, from + BATCH));
  await settleAnew(inside, all);
}

async function applyTo(inside: Queries, wanted: readonly number[]): Promise<void> {
  const asRead = await statesAsRead(inside, wanted);
  const events = [...asRead.keys()];
  if (events.length === 0) return;
  const steps = await stepsOf(inside, asRead);
  const rejected: number[] = [];
  const corrected: Corrected[] = [];
  for (const [event, state] of asRead) {
    const folded = foldEvent(state, steps.get(event) ?? []);
    if (folded === null) rejected.push(event);
    else if (!isSame(folded, state)) corrected.push({ asRead: state, state: folded });
  }
  const aside = new Set([...rejected, ...corrected.map(({ state }) => Number(state.row.event))]);
  const before = await inside.query<{ event: number }>(`SELECT event FROM set_aside WHERE event ${AMONG}`, [events]);
  const touched = [...new Set([...before.map(({ event }) => event), ...aside])].sort((one, other) => one - other);
  if (touched.length === 0) return;
  const counts = createCounts();
  counts.add(await countsOf(inside, touched), -1);
  await keepDyadsAsRead(inside, touched);
  await writeEvents(inside, touched, aside, corrected);
  counts.add(await countsOf(inside, touched), 1);
  await inside.insert("day_counts", counts.rows());
  await writeDyads(inside, touched, aside, corrected);
  await renewKeys(inside, touched);
}

const countsOf = (inside: Queries, events: readonly number[]): Promise<Row[]> =>
  inside.query(
    `SELECT day, type, dataset, count(*) AS events FROM events_in_force WHERE event ${AMONG} GROUP BY day, type, dataset`,
    [events],
  );

/** What denominators gain and lose; what adds up to nothing leaves no row. */
function createCounts() {
  const counts = new Map<string, Row>();
  return {
    add: (rows: readonly Row[], sign: 1 | -1) => {
      for (const { events, ...of } of rows) {
        const key = JSON.stringify(of);
        counts.set(key, { ...of, events: Number(counts.get(key)?.events ?? 0) + sign * Number(events) });
      }
    },
    rows: () => [...counts.values()].filter(({ events }) => events !== 0),
  };
}

async function writeEvents(
  inside: Queries,
  events: readonly number[],
  aside: ReadonlySet<number>,
  corrected: readonly Corrected[],
): Promise<void> {
  for (const table of ["set_aside", "corrected_events", "corrected_participants"])
    await inside.run(`DELETE FROM ${table} WHERE event ${AMONG}`, [events]);
  await inside.insert(
    "set_aside",
    [...aside].map((event) => ({ event })),
  );
  await inside.insert(
    "corrected_events",
    corrected.map(({ state }) => state.row),
  );
  await inside.insert(
    "corrected_participants",
    corrected.flatMap(({ state }) => state.participants),
  );
}

/** Keeps the rows of dyads of events that stand as they were read, for when corrections are undone. */
const keepDyadsAsRead = (inside: Queries, events: readonly number[]): Promise<void> =>
  inside.run(
    `INSERT INTO dyads_as_read (${DYAD_COLUMNS}) SELECT ${DYAD_COLUMNS} FROM dyad_events
     WHERE event ${AMONG}
       AND NOT EXISTS (SELECT 1 FROM set_aside WHERE set_aside.event = dyad_events.event)`,
    [events],
  );

async function writeDyads(
  inside: Queries,
  events: readonly number[],
  aside: ReadonlySet<number>,
  corrected: readonly Corrected[],
): Promise<void> {
  const asRead = await inside.query(`SELECT ${DYAD_COLUMNS} FROM dyads_as_read WHERE event ${AMONG}`, [events]);
  const stories = await storiesOf(inside, events);
  const restored = asRead
    .filter(({ event }) => !aside.has(Number(event)))
    .map((row) => ({ ...row, story: stories.get(Number(row.event)) ?? row.event }));
  const anew = await correctedDyads(inside, corrected, asRead, stories);
  await inside.run(`DELETE FROM dyad_events WHERE event ${AMONG}`, [events]);
  await inside.insert("dyad_events", [...restored, ...anew]);
  const standing = events.filter((event) => !aside.has(event));
  if (standing.length > 0) await inside.run(`DELETE FROM dyads_as_read WHERE event ${AMONG}`, [standing]);
}
