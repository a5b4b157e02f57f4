import type { CellReader } from "../../sources/event-tables/readings.ts";
import type { Queries, Store } from "../store.ts";
import { addEvents } from "./add-events.ts";
import { type ImportedRows, noRows, noteImport, type TableImport, TOLD_AT_MOST, takeImport } from "./imported-rows.ts";
import { lookUp } from "./look-up.ts";
import { withStaging } from "./staging.ts";

/** A table of events on its way into a ledger. */
export interface EventImport extends TableImport {
  /** The name events have their table by: gdelt, icews, polecat. */
  dataset: string;
  reader: CellReader;
}

/** Adds a table of events, all of it or, when it fails, nothing; what is there already changes nothing. */
export function importEvents(store: Store, order: EventImport): Promise<ImportedRows> {
  return store.transaction((inside) => withStaging(store, inside, () => importInside(store, inside, order)));
}

async function importInside(store: Store, inside: Queries, order: EventImport): Promise<ImportedRows> {
  const { dataset, file, reader } = order;
  const number = await takeImport(inside);
  const origin = { dataset, import: number, numbersByDay: reader.numbersByDay };
  const all = noRows();
  for await (const { lines, rows } of oneAhead(order.lines)) {
    await inside.run("DELETE FROM staged");
    await inside.copy("staged", ["line", ...order.staged], lines);
    await lookUp(inside, reader);
    const { read, added } = await addEvents(store, inside, origin);
    const broken = await undated(inside, order.tellBroken);
    const untyped = rows === read + broken ? 0 : await countUntyped(inside);
    all.rows += rows - broken;
    all.added += added;
    all.known += read - added;
    all.untyped += untyped;
    all.nobody += rows - read - broken - untyped;
    all.broken += broken;
    order.progress?.(all.rows);
  }
  await noteImport(inside, { import: number, format: dataset, file, added: all.added });
  return all;
}

const UNDATED = `FROM staged LEFT JOIN staged_days ON staged_days.key = staged.day WHERE staged_days.day IS NULL OR staged.id IS NULL`;

/** Lines without a day or number: tells the first of them, counts all. */
async function undated({ query }: Queries, tell: EventImport["tellBroken"]): Promise<number> {
  const [{ lines }] = await query<{ lines: number }>(`SELECT count(*) AS lines ${UNDATED}`);
  if (lines === 0) return 0;
  const found = await query<{ line: number; id: string | null; day: string | null }>(
    `SELECT line, id, staged.day AS day ${UNDATED} ORDER BY line LIMIT ${TOLD_AT_MOST}`,
  );
  for (const { line, id, day } of found)
    tell({
      line,
      reason: id === null ? "no number of an event" : day === null ? "no day" : `"${day.slice(0, 40)}" is no day`,
    });
  return lines;
}

async function countUntyped({ query }: Queries): Promise<number> {
  const [{ lines }] = await query<{ lines: number }>(
    `SELECT count(*) AS lines FROM staged JOIN staged_days ON staged_days.key = staged.day
       LEFT JOIN staged_acts ON staged_acts.key = staged.act
     WHERE staged.id IS NOT NULL AND staged_days.day IS NOT NULL AND staged_acts.type IS NULL`,
  );
  return lines;
}

/** The same, the next already on its way while one is worked at: the store works beside this thread. */
async function* oneAhead<T>(values: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = values[Symbol.asyncIterator]();
  let next = iterator.next();
  for (;;) {
    const { done, value } = await next;
    if (done) return;
    next = iterator.next();
    // What goes wrong with it is told when its turn comes.
    next.catch(() => {});
    yield value;
  }
}
