import { mayShowText } from "../../rights.ts";
import { sourceUrl } from "../article-id.ts";
import type { ExportedEvent, ExportedParticipant } from "../exported-event.ts";

type Cell = string | number | boolean | null;

/** A column of the flat table of events: its name, its type in Parquet, its value. */
export interface Column {
  name: string;
  type: "BIGINT" | "INTEGER" | "DOUBLE" | "BOOLEAN" | "DATE" | "VARCHAR";
  of: (event: ExportedEvent) => Cell;
}

const column = (name: string, type: Column["type"], of: Column["of"]): Column => ({ name, type, of });
const text = (name: string, of: Column["of"]): Column => column(name, "VARCHAR", of);
const number = (name: string, of: Column["of"]): Column => column(name, "INTEGER", of);

/** Lists stand in one cell. */
export const joined = (values: readonly (string | null)[]): string => values.map((value) => value ?? "").join("; ");

const participants = (side: "actor" | "recipient", of: (event: ExportedEvent) => ExportedParticipant[]): Column[] => [
  text(`${side}s`, (event) => joined(of(event).map(({ id }) => id))),
  text(`${side}_names`, (event) => joined(of(event).map(({ name }) => name))),
  text(`${side}_countries`, (event) => joined(of(event).map(({ country }) => country))),
  text(`${side}_sectors`, (event) => joined(of(event).map(({ sector }) => sector))),
];

/** The columns of CSV and Parquet, one row an event; empty and unknown are the same. */
export const COLUMNS: readonly Column[] = [
  column("event", "BIGINT", ({ event }) => event),
  column("story", "BIGINT", ({ story }) => story),
  text("dataset", ({ dataset }) => dataset),
  text("dataset_id", ({ dataset_id }) => dataset_id),
  column("day", "DATE", ({ day }) => day),
  text("date_start", ({ date_start }) => date_start),
  text("date_end", ({ date_end }) => date_end),
  text("date_precision", ({ date_precision }) => date_precision),
  text("date_basis", ({ date_basis }) => date_basis),
  text("type", ({ type }) => type),
  text("mode", ({ mode }) => mode),
  text("contexts", ({ contexts }) => joined(contexts)),
  text("cameo", ({ cameo }) => cameo),
  number("quad", ({ quad }) => quad),
  column("score", "DOUBLE", ({ score }) => score),
  column("symmetric", "BOOLEAN", ({ symmetric_act }) => symmetric_act),
  ...participants("actor", ({ actors }) => actors),
  ...participants("recipient", ({ recipients }) => recipients),
  text("place", ({ place }) => place?.name ?? null),
  text("place_country", ({ place }) => place?.country ?? null),
  column("latitude", "DOUBLE", ({ place }) => place?.lat ?? null),
  column("longitude", "DOUBLE", ({ place }) => place?.lon ?? null),
  number("geonames", ({ place }) => place?.geonames ?? null),
  text("time", ({ time }) => time),
  text("certainty", ({ certainty }) => certainty),
  text("polarity", ({ polarity }) => polarity),
  text("attribution", ({ attribution }) => joined(attribution.map(({ name }) => name))),
  text("evidence", ({ excerpt }) => excerpt),
  number("evidence_start", ({ evidence }) => evidence?.[0] ?? null),
  number("evidence_end", ({ evidence }) => evidence?.[1] ?? null),
  number("trigger_start", ({ trigger }) => trigger?.[0] ?? null),
  number("trigger_end", ({ trigger }) => trigger?.[1] ?? null),
  text("rule", ({ rule }) => rule),
  column("confidence", "DOUBLE", ({ confidence }) => confidence),
  number("article", ({ article }) => article?.article ?? null),
  text("sha256", ({ article }) => article?.sha256 ?? null),
  text("url", sourceUrl),
  text("title", ({ article }) => article?.title ?? null),
  text("language", ({ article }) => article?.language ?? null),
  text("publisher", ({ article, imported }) => article?.publisher ?? imported?.source ?? null),
  text("published", ({ article }) => article?.published ?? null),
  text("rights_holder", ({ article }) => article?.rights.holder ?? null),
  column("rights_reserved", "BOOLEAN", ({ article }) => article?.rights.reserved ?? null),
];

/** The further column of `--full-text`. */
const TEXT = text("text", ({ article }) => (article !== null && mayShowText(article.rights) ? article.text : null));

export const columnsFor = (fullText: boolean): readonly Column[] => (fullText ? [...COLUMNS, TEXT] : COLUMNS);
