import type { Store } from "../store.ts";
import { boundsOf, conditionsOf, type ExportChoice } from "./choice.ts";
import type { ExportedEvent } from "./exported-event.ts";
import { loadEvents } from "./load-events.ts";

/** So many numbers of events are asked for at once: what is made of them is gone before it grows old. */
const STEP = 2048;

/** The events of a choice in the order of their numbers, some thousands at a time: memory does not grow with their number. */
export async function* eventsOf(store: Store, choice: ExportChoice): AsyncGenerator<ExportedEvent[], undefined> {
  const bounds = await boundsOf(store, choice);
  if (bounds === null) return;
  const within = (event: string) => `${event} BETWEEN $1 AND $2`;
  const { sql, parameters } = conditionsOf(choice, 2, within);
  for (let from = bounds.first; from <= bounds.last; from += STEP) {
    const range = [from, Math.min(from + STEP - 1, bounds.last), ...parameters];
    const events = await loadEvents(store, `${within("e.event")}${sql}`, range, sql !== "");
    if (events.length > 0) yield events;
  }
}

/** Events by their numbers, in order. */
export async function eventsNumbered(store: Store, events: readonly number[]): Promise<ExportedEvent[]> {
  return events.length === 0 ? [] : loadEvents(store, "e.event = ANY($1)", [events], true);
}
