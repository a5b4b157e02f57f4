import type { CodePoints } from "../../text/code-points.ts";

/** An event as it holds now, with all that an export may tell of it. Columns are those of the table of events. */
export interface ExportedEvent {
  event: number;
  /** The story it is a report of: the number of the story's first event. */
  story: number;
  ordinal: number | null;
  dataset: string;
  dataset_id: string | null;
  type: string;
  mode: string | null;
  contexts: string[];
  cameo: string;
  untensed: string | null;
  quad: number;
  score: number;
  symmetric_act: boolean;
  day: string | null;
  date_start: string | null;
  date_end: string | null;
  date_precision: string | null;
  date_basis: string;
  place: {
    name: string;
    country: string | null;
    lat: number | null;
    lon: number | null;
    geonames: number | null;
  } | null;
  time: string;
  certainty: string;
  polarity: string;
  evidence: Span | null;
  trigger: Span | null;
  also: Span[];
  rule: string;
  confidence: number;
  actors: ExportedParticipant[];
  recipients: ExportedParticipant[];
  /** On whose word, the nearest voice first. */
  attribution: { name: string; actor: string | null }[];
  /** The words that prove it, as they may be shown (rights.ts); null when it was imported. */
  excerpt: string | null;
  article: ExportedArticle | null;
  /** What its event table tells of it beside; null when it was read in an article. */
  imported: ExportedImport | null;
}

/** What an event table tells of an event: how often it was met in how many articles of how many sources, and on its own scale. */
export interface ExportedImport {
  mentions: number | null;
  sources: number | null;
  articles: number | null;
  tone: number | null;
  intensity: number | null;
  source: string | null;
  url: string | null;
}

export type Span = [start: number, end: number];

export interface ExportedParticipant {
  id: string;
  name: string;
  kind: string;
  country: string | null;
  sector: string | null;
  /** All sectors of the actor. */
  sectors: string[];
  wikidata: string | null;
  /** The international body or armed group it acts for. */
  body: string | null;
  body_name: string | null;
  cameo: string | null;
  mention: Span | null;
  beside: boolean;
}

/** An article as an event's source; `text` is for what the formats must look at, rights.ts says whether it may be handed on. */
export interface ExportedArticle {
  article: number;
  sha256: string;
  address: string;
  url: string | null;
  title: string | null;
  language: string;
  publisher: string | null;
  published: string | null;
  day: string | null;
  rights: { reserved: boolean; holder: string | null; statement: string | null };
  added_at: string;
  text: string;
  points: CodePoints;
}
