import type { Store } from "../store.ts";
import { boundsOf, conditionsOf, type ExportChoice } from "./choice.ts";
import type { ExportedEvent } from "./exported-event.ts";
import { IN_RANGE, loadEvents } from "./load-events.ts";
import { createNames } from "./names.ts";

/** So many numbers of events are asked for at once: what is made of them is gone before it grows old. */
const STEP = 2048;

/** The events of a choice in the order of their numbers, some thousands at a time: memory does not grow with their number. */
export async function* eventsOf(store: Store, choice: ExportChoice): AsyncGenerator<ExportedEvent[], undefined> {
  const bounds = await boundsOf(store, choice);
  if (bounds === null) return;
  const { sql, parameters } = conditionsOf(choice, 2, IN_RANGE);
  const names = createNames(store);
  for (let from = bounds.first; from <= bounds.last; from += STEP) {
    const range = [from, Math.min(from + STEP - 1, bounds.last)] as const;
    const events = await loadEvents(store, names, range, { sql, parameters });
    if (events.length > 0) yield events;
  }
}

/** Events by their numbers, in order. */
export async function eventsNumbered(store: Store, events: readonly number[]): Promise<ExportedEvent[]> {
  if (events.length === 0) return [];
  const range = [Math.min(...events), Math.max(...events)] as const;
  const among = { sql: " AND e.event IN (SELECT unnest($3::BIGINT[]))", parameters: [events] };
  return loadEvents(store, createNames(store), range, among);
}
