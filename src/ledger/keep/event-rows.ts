import type { ArticleRecord, EventRecord } from "../../reader/index.ts";
import { placeIdentity } from "./article-rows.ts";
import { eventDay } from "./event-day.ts";
import { eventPlace, type Registered } from "./register.ts";
import { type Rows, spanColumns } from "./rows.ts";

/** Events that were read by this program, not imported. */
export const OWN = "entente";

/** Rows of an article's events and their participants; the first event bears the number `first`. */
export function eventRows(
  rows: Rows,
  record: ArticleRecord,
  article: number,
  first: number,
  { actors, places }: Registered,
): void {
  for (const [at, event] of record.events.entries()) {
    const { date, place } = event;
    rows.add("events", {
      event: first + at,
      article,
      ordinal: at + 1,
      dataset: OWN,
      dataset_id: null,
      type: event.type,
      mode: event.mode,
      contexts: event.contexts.join(" "),
      cameo: event.cameo,
      untensed: event.untensed,
      quad: event.quad,
      score: event.score,
      symmetric_act: event.symmetric,
      day: eventDay(date, record.published),
      date_start: date.start,
      date_end: date.end,
      date_precision: date.precision,
      date_basis: date.basis,
      place: place === null ? null : places.get(placeIdentity(eventPlace(place, record.places)))!,
      time: event.time,
      certainty: event.certainty,
      polarity: event.polarity,
      ...spanColumns("condition", event.condition),
      ...spanColumns("evidence", event.evidence),
      ...spanColumns("trigger", event.trigger),
      also: JSON.stringify(event.also),
      rule: event.rule,
      confidence: event.confidence,
    });
    participantRows(rows, event, first + at, actors);
  }
}

function participantRows(
  rows: Rows,
  { actors, recipients }: EventRecord,
  event: number,
  numbers: Registered["actors"],
): void {
  for (const [side, ones] of [["actor", actors] as const, ["recipient", recipients] as const]) {
    for (const [position, { id, country, sector, mention, beside }] of ones.entries())
      rows.add("participants", {
        event,
        side,
        position,
        actor: numbers.get(id)!,
        country,
        sector,
        ...spanColumns("mention", mention),
        beside: beside ?? false,
      });
  }
}
