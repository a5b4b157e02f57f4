import { csvText } from "../../../src/cli/csv.ts";
import type { ArticleRecord, EventRecord } from "../../../src/reader/schema.ts";
import type { Telling } from "./telling.ts";

/** Columns of the CSV, whatever language the page speaks. */
const COLUMNS = [
  "event",
  "type",
  "mode",
  "quad",
  "score",
  "cameo",
  "actors",
  "recipients",
  "start",
  "end",
  "place",
  "country",
  "time",
  "certainty",
  "polarity",
  "attribution",
  "confidence",
  "evidence",
];

/** The events of a record as CSV, a row each. */
export function eventsCsv(record: ArticleRecord, telling: Telling): string {
  const side = (parts: EventRecord["actors"]) => parts.map(({ id }) => id).join("; ");
  return csvText(
    COLUMNS,
    record.events.map((event) => [
      event.id,
      event.type,
      event.mode,
      event.quad,
      event.score,
      event.cameo,
      side(event.actors),
      side(event.recipients),
      event.date.start,
      event.date.end,
      event.place?.name ?? null,
      event.place?.country ?? null,
      event.time,
      event.certainty,
      event.polarity,
      event.attribution.map(({ name }) => name).join("; "),
      event.confidence,
      telling.excerpt(event.evidence),
    ]),
  );
}
