import { excerptOf } from "../rights.ts";
import type { Store } from "../store.ts";
import type { Conditions } from "./choice.ts";
import type { ExportedEvent, ExportedImport, ExportedParticipant, Span } from "./exported-event.ts";
import { grouped } from "./grouped.ts";
import type { Names } from "./names.ts";
import { type Source, sourcesOf } from "./sources.ts";

const COLUMNS =
  `event ordinal article place dataset dataset_id type mode contexts cameo untensed quad score symmetric_act day date_start date_end
  date_precision date_basis time certainty polarity evidence_start evidence_end trigger_start trigger_end also rule confidence`
    .split(/\s+/)
    .map((column) => `e.${column}`)
    .join(", ");

/** A number of an event lies in the range of parameters $1 and $2. */
export const IN_RANGE = (event: string): string => `${event} BETWEEN $1 AND $2`;

/** Events of a range of numbers, in order; `chosen`: further conditions on `events_in_force AS e`, whose parameters begin with $3. */
export async function loadEvents(
  store: Store,
  names: Names,
  range: readonly [number, number],
  chosen: Conditions,
): Promise<ExportedEvent[]> {
  const where = IN_RANGE("e.event") + chosen.sql;
  const parameters = [...range, ...chosen.parameters];
  // Ranges within each table spare DuckDB the rest of it.
  const rows = await store.query<EventRow>(
    `SELECT ${COLUMNS}, s.story FROM events_in_force AS e
     LEFT JOIN (SELECT event, story FROM story_events WHERE ${IN_RANGE("event")}) AS s ON s.event = e.event
     WHERE ${where} ORDER BY e.event`,
    parameters,
  );
  if (rows.length === 0) return [];
  const those = (column: string) =>
    chosen.sql === "" ? "" : ` AND ${column} IN (SELECT e.event FROM events_in_force AS e WHERE ${where})`;
  const participants = grouped(
    await store.query<ParticipantRow>(
      `SELECT q.event, q.side, q.actor, q.country, q.sector, q.mention_start, q.mention_end, q.beside FROM participants_in_force AS q
       WHERE ${IN_RANGE("q.event")}${those("q.event")} ORDER BY q.event, q.side, q.position`,
      parameters,
    ),
    ({ event }) => event,
  );
  const actors = await names.actors([...participants.values()].flatMap((those) => those.map(({ actor }) => actor)));
  const places = await names.places(rows.flatMap(({ place }) => place ?? []));
  const sources = await sourcesOf(store, new Set(rows.flatMap(({ article }) => article ?? [])));
  const hasImported = rows.some(({ article }) => article === null);
  const imported = new Map(
    hasImported
      ? (
          await store.query<ExportedImport & { event: number }>(
            `SELECT event, mentions, sources, articles, tone, intensity, source, url FROM imported_events AS i
             WHERE ${IN_RANGE("i.event")}${those("i.event")}`,
            parameters,
          )
        ).map(({ event, tone, intensity, ...row }) => [
          event,
          {
            ...row,
            tone: tone === null ? null : rounded(tone),
            intensity: intensity === null ? null : rounded(intensity),
          },
        ])
      : [],
  );
  const participantOf = ({ actor, ...row }: ParticipantRow): ExportedParticipant => ({
    ...actors.get(actor)!,
    country: row.country,
    sector: row.sector,
    mention: spanOf(row.mention_start, row.mention_end),
    beside: row.beside,
  });
  return rows.map((row) => {
    const taking = participants.get(row.event) ?? [];
    return {
      ...plainEvent(row, row.article === null ? undefined : sources.get(row.article)),
      place: row.place === null ? null : (places.get(row.place) ?? null),
      actors: taking.filter(({ side }) => side === "actor").map(participantOf),
      recipients: taking.filter(({ side }) => side === "recipient").map(participantOf),
      imported: imported.get(row.event) ?? null,
    };
  });
}

interface EventRow extends Omit<ExportedEvent, "article" | "place" | "contexts" | "also" | "story"> {
  article: number | null;
  place: number | null;
  story: number | null;
  contexts: string;
  also: string;
  evidence_start: number | null;
  evidence_end: number | null;
  trigger_start: number | null;
  trigger_end: number | null;
}

interface ParticipantRow {
  event: number;
  side: string;
  actor: number;
  country: string | null;
  sector: string | null;
  mention_start: number | null;
  mention_end: number | null;
  beside: boolean;
}

/** An event without those who take part; written out, for a spread of so many columns costs more than all else. */
function plainEvent(row: EventRow, source: Source | undefined) {
  const evidence = spanOf(row.evidence_start, row.evidence_end);
  const trigger = spanOf(row.trigger_start, row.trigger_end);
  return {
    event: row.event,
    story: row.story ?? row.event,
    ordinal: row.ordinal,
    dataset: row.dataset,
    dataset_id: row.dataset_id,
    type: row.type,
    mode: row.mode,
    contexts: row.contexts === "" ? [] : row.contexts.split(" "),
    cameo: row.cameo,
    untensed: row.untensed,
    quad: row.quad,
    score: rounded(row.score),
    symmetric_act: row.symmetric_act,
    day: row.day,
    date_start: row.date_start,
    date_end: row.date_end,
    date_precision: row.date_precision,
    date_basis: row.date_basis,
    time: row.time,
    certainty: row.certainty,
    polarity: row.polarity,
    evidence,
    trigger,
    also: row.also === "[]" ? [] : (JSON.parse(row.also) as Span[]),
    rule: row.rule,
    confidence: rounded(row.confidence),
    attribution: source?.voices.get(row.ordinal ?? 0) ?? [],
    excerpt: source === undefined || evidence === null ? null : passageOf(source, evidence, trigger),
    article: source?.article ?? null,
  };
}

function passageOf({ words, article }: Source, evidence: Span, trigger: Span | null): string {
  const around = trigger === null || trigger[0] < evidence[0] ? 0 : words([evidence[0], trigger[0]]).length;
  return excerptOf(words(evidence), article.rights, around);
}

const spanOf = (start: number | null, end: number | null): Span | null =>
  start === null || end === null ? null : [start, end];

/** Scores and confidences are kept in single precision and mean tenths and hundredths. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
