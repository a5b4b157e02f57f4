import type { ArticleRecord } from "../../reader/index.ts";
import { eventDay } from "./event-day.ts";
import { OWN } from "./event-rows.ts";
import type { Registered } from "./register.ts";
import type { Rows } from "./rows.ts";

/** Rows of the pairs an article's events stand between. */
export function dyadRows(rows: Rows, record: ArticleRecord, first: number, { parties, pairs }: Registered): void {
  for (const [at, event] of record.events.entries()) {
    for (const { party, counterpart, direction } of pairs.get(event)!) {
      const one = parties.get(party)!;
      const other = parties.get(counterpart)!;
      rows.add("dyad_events", {
        party: Math.min(one, other),
        counterpart: Math.max(one, other),
        day: eventDay(event.date, record.published),
        direction: one > other ? 0 - direction : direction,
        event: first + at,
        story: first + at,
        type: event.type,
        quad: event.quad,
        score: event.score,
        time: event.time,
        certainty: event.certainty,
        polarity: event.polarity,
        dataset: OWN,
      });
    }
  }
}

/** Events of a type on a day, to be added to the denominators. */
export function countRows(rows: Rows, records: readonly ArticleRecord[]): void {
  const counts = new Map<string, { day: string | null; type: string; events: number }>();
  for (const { events, published } of records) {
    for (const { type, date } of events) {
      const day = eventDay(date, published);
      const key = `${type} ${day}`;
      const known = counts.get(key);
      if (known === undefined) counts.set(key, { day, type, events: 1 });
      else known.events++;
    }
  }
  for (const { day, type, events } of counts.values()) rows.add("day_counts", { day, type, dataset: OWN, events });
}
