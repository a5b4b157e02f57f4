import { type CodedLines, createLineCoder } from "../../sources/event-tables/code-lines.ts";
import type { CellReader } from "../../sources/event-tables/readings.ts";
import type { Sifted } from "../../sources/event-tables/sift.ts";
import type { Queries, Store } from "../store.ts";
import { addEvents } from "./add-events.ts";
import { type ImportedRows, noRows, noteImport, type TableImport, takeImport } from "./imported-rows.ts";
import { layMeanings } from "./lay-meanings.ts";
import type { Stage } from "./stage.ts";
import { showStaged, withStaging } from "./staging.ts";

/** A table of events on its way into a ledger. */
export interface EventImport extends TableImport {
  /** The name events have their table by: gdelt, icews, polecat. */
  dataset: string;
  reader: CellReader;
}

/** So many events are staged before they are laid down together: DuckDB lays down many at once on all cores, few on one. */
const TOGETHER = 1_000_000;

/** Adds a table of events, all of it or, when it fails, nothing; what is there already changes nothing. */
export function importEvents(store: Store, order: EventImport): Promise<ImportedRows> {
  return store.transaction((inside) =>
    withStaging(store, inside, (stage) => importInside(store, inside, stage, order)),
  );
}

async function importInside(
  store: Pick<Store, "dialect">,
  inside: Queries,
  stage: Stage,
  order: EventImport,
): Promise<ImportedRows> {
  const { dataset, file, reader } = order;
  const number = await takeImport(inside);
  const coder = createLineCoder(reader, order.staged, order.tellBroken);
  const all = noRows();
  let staged = 0;
  const layDown = async () => {
    await showStaged(store, inside, stage);
    const { read, added } = await addEvents(inside, { dataset, import: number });
    all.added += added;
    all.known += read - added;
    staged = 0;
    await stage.clear();
  };
  for await (const coded of oneAhead(codedBy(coder.code, order.lines))) {
    await layMeanings(inside, coded);
    await stage.add(coder.columns, coded.lines);
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

async function* codedBy(
  code: (sifted: Sifted) => CodedLines,
  batches: AsyncIterable<Sifted>,
): AsyncGenerator<CodedLines> {
  for await (const sifted of batches) yield code(sifted);
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
