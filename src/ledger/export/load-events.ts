import { excerptOf } from "../rights.ts";
import type { Parameter, Store } from "../store.ts";
import type { ExportedEvent, ExportedParticipant, Span } from "./exported-event.ts";
import { grouped } from "./grouped.ts";
import { type Source, sourcesOf } from "./sources.ts";

const COLUMNS =
  `event ordinal article dataset dataset_id type mode contexts cameo untensed quad score symmetric_act day date_start date_end
  date_precision date_basis time certainty polarity evidence_start evidence_end trigger_start trigger_end also rule confidence`
    .split(/\s+/)
    .map((column) => `e.${column}`)
    .join(", ");

/** `chosen`: conditions on `events_in_force AS e`; `few`: whether they leave out many between the first and the last. */
export async function loadEvents(
  store: Store,
  chosen: string,
  parameters: readonly Parameter[],
  few: boolean,
): Promise<ExportedEvent[]> {
  const rows = await store.query<EventRow>(
    `SELECT ${COLUMNS}, s.story, p.name AS place_name, p.country AS place_country, p.latitude, p.longitude, p.geonames
     FROM events_in_force AS e LEFT JOIN story_events AS s ON s.event = e.event LEFT JOIN places AS p ON p.place = e.place
     WHERE ${chosen} ORDER BY e.event`,
    parameters,
  );
  if (rows.length === 0) return [];
  const among = (column: string, inside: string) =>
    few ? `${column} IN (SELECT ${inside} FROM events_in_force AS e WHERE ${chosen})` : "TRUE";
  const participants = await participantsOf(store, rows, among("q.event", "e.event"), few ? parameters : []);
  const articles = await sourcesOf(
    store,
    rows.flatMap(({ article }) => article ?? []),
    among("a.article", "e.article"),
    few ? parameters : [],
  );
  return rows.map((row) => {
    const source = row.article === null ? undefined : articles.get(row.article);
    return exportedEvent(row, participants.get(row.event) ?? [], source);
  });
}

interface EventRow extends Omit<ExportedEvent, "article" | "place" | "contexts" | "also" | "story"> {
  article: number | null;
  story: number | null;
  contexts: string;
  also: string;
  place_name: string | null;
  place_country: string | null;
  latitude: number | null;
  longitude: number | null;
  geonames: number | null;
  evidence_start: number | null;
  evidence_end: number | null;
  trigger_start: number | null;
  trigger_end: number | null;
}

interface ParticipantRow extends Omit<ExportedParticipant, "mention" | "sectors"> {
  event: number;
  side: string;
  sectors: string;
  mention_start: number | null;
  mention_end: number | null;
}

async function participantsOf(
  { query }: Store,
  rows: readonly EventRow[],
  among: string,
  parameters: readonly Parameter[],
): Promise<Map<number, ParticipantRow[]>> {
  const next = parameters.length + 1;
  const found = await query<ParticipantRow>(
    `SELECT q.event, q.side, q.country, q.sector, q.mention_start, q.mention_end, q.beside, actors.id, actors.name, actors.kind,
       actors.sectors, actors.wikidata, actors.body, actors.cameo, whole.name AS body_name
     FROM participants_in_force AS q JOIN actors ON actors.actor = q.actor LEFT JOIN actors AS whole ON whole.id = actors.body
     WHERE ${among} AND q.event BETWEEN $${next} AND $${next + 1} ORDER BY q.event, q.side, q.position`,
    [...parameters, rows[0].event, rows[rows.length - 1].event],
  );
  return grouped(found, ({ event }) => event);
}

function exportedEvent(
  row: EventRow,
  participants: readonly ParticipantRow[],
  source: Source | undefined,
): ExportedEvent {
  const evidence = spanOf(row.evidence_start, row.evidence_end);
  const trigger = spanOf(row.trigger_start, row.trigger_end);
  const actors: ExportedParticipant[] = [];
  const recipients: ExportedParticipant[] = [];
  for (const one of participants) (one.side === "actor" ? actors : recipients).push(participantOf(one));
  return {
    event: row.event,
    story: row.story ?? row.event,
    ordinal: row.ordinal,
    dataset: row.dataset,
    dataset_id: row.dataset_id,
    type: row.type,
    mode: row.mode,
    contexts: wordsOf(row.contexts),
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
    place: placeOf(row),
    time: row.time,
    certainty: row.certainty,
    polarity: row.polarity,
    evidence,
    trigger,
    also: row.also === "[]" ? [] : JSON.parse(row.also),
    rule: row.rule,
    confidence: rounded(row.confidence),
    actors,
    recipients,
    attribution: source?.voices.get(row.ordinal ?? 0) ?? [],
    excerpt: source === undefined || evidence === null ? null : passageOf(source, evidence, trigger),
    article: source?.article ?? null,
  };
}

const placeOf = ({ place_name: name, place_country: country, latitude: lat, longitude: lon, geonames }: EventRow) =>
  name === null ? null : { name, country, lat, lon, geonames };

function passageOf({ words, article }: Source, evidence: Span, trigger: Span | null): string {
  const around = trigger === null || trigger[0] < evidence[0] ? 0 : words([evidence[0], trigger[0]]).length;
  return excerptOf(words(evidence), article.rights, around);
}

const participantOf = (row: ParticipantRow): ExportedParticipant => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  country: row.country,
  sector: row.sector,
  sectors: wordsOf(row.sectors),
  wikidata: row.wikidata,
  body: row.body,
  body_name: row.body_name,
  cameo: row.cameo,
  mention: spanOf(row.mention_start, row.mention_end),
  beside: row.beside,
});

const spanOf = (start: number | null, end: number | null): Span | null =>
  start === null || end === null ? null : [start, end];
const wordsOf = (text: string): string[] => (text === "" ? [] : text.split(" "));

/** Scores and confidences are kept in single precision and mean tenths and hundredths. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
