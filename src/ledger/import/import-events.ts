import type { CodedLines } from "../../sources/event-tables/code-lines.ts";
import type { Queries, Store } from "../store.ts";
import { addEvents } from "./add-events.ts";
import { type ImportedRows, noRows, noteImport, type TableImport, takeImport } from "./imported-rows.ts";
import { layMeanings } from "./lay-meanings.ts";
import type { Stage } from "./stage.ts";
import { showStaged, withStaging } from "./staging.ts";

/** A table of events on its way into a ledger. */
export interface EventImport extends Pick<TableImport, "file" | "progress"> {
  /** The name events have their table by: gdelt, icews, polecat. */
  dataset: string;
  lines: AsyncIterable<CodedLines>;
}

/** So many events are staged before they are laid down together: DuckDB lays down many at once on all cores, few on one. */
const TOGETHER = 1_000_000;

/** So many parts of a table are read ahead of the one that is staged. */
const AHEAD = 4;

/** Adds a table of events, all of it or, when it fails, nothing; what is there already changes nothing. */
export function importEvents(store: Store, order: EventImport): Promise<ImportedRows> {
  return store.transaction((inside) =>
    withStaging(store.dialect, inside, (stage) => importInside(store.dialect, inside, stage, order)),
  );
}

async function importInside(
  dialect: Store["dialect"],
  inside: Queries,
  stage: Stage,
  order: EventImport,
): Promise<ImportedRows> {
  const { dataset, file } = order;
  const number = await takeImport(inside);
  const all = noRows();
  let staged = 0;
  const layDown = async () => {
    await showStaged(dialect, inside, stage);
    const { read, added } = await addEvents(inside, { dataset, import: number });
    all.added += added;
    all.known += read - added;
    staged = 0;
    await stage.clear();
  };
  for await (const coded of ahead(order.lines)) {
    await layMeanings(inside, coded);
    if (coded.events > 0) await stage.add(coded.columns, coded.events);
    staged += coded.events;
    if (staged >= TOGETHER) await layDown();
    all.rows += coded.events + coded.untyped + coded.nobody;
    all.untyped += coded.untyped;
    all.nobody += coded.nobody;
    all.broken += coded.broken;
    order.progress?.(all.rows);
  }
  if (staged > 0) await layDown();
  await noteImport(inside, { import: number, format: dataset, file, added: all.added });
  return all;
}

/** The same, the next few already on their way while one is worked at: the store works beside this thread. */
async function* ahead<T>(values: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = values[Symbol.asyncIterator]();
  const coming: Promise<IteratorResult<T>>[] = [];
  for (;;) {
    while (coming.length < AHEAD) {
      const next = iterator.next();
      // What goes wrong with it is told when its turn comes.
      next.catch(() => {});
      coming.push(next);
    }
    const { done, value } = await coming.shift()!;
    if (done) return;
    yield value;
  }
}
