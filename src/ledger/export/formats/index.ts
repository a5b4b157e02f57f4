import type { WriteFormat } from "../exporting.ts";

/** A format by its name. */
export interface ExportFormat {
  summary: string;
  /** What one line, row or edge of it is. */
  counts: "events" | "articles" | "edges";
  /** Whether it has a place for the text of articles. */
  holdsText: boolean;
  load: () => Promise<WriteFormat>;
}

const ofEvents = { counts: "events", holdsText: false } as const;

/** The formats, each loaded when it is called for. Parquet is made of CSV (parquet.ts). */
export const EXPORT_FORMATS: Readonly<Record<string, ExportFormat>> = {
  parquet: {
    summary: "the flat table of events, with types",
    counts: "events",
    holdsText: true,
    load: async () => (await import("./csv.ts")).csv,
  },
  csv: {
    summary: "the same as text: a row an event",
    counts: "events",
    holdsText: true,
    load: async () => (await import("./csv.ts")).csv,
  },
  jsonl: {
    summary: "the records again, one an article; entente add reads them back",
    counts: "articles",
    holdsText: true,
    load: async () => (await import("./jsonl.ts")).jsonl,
  },
  graphml: {
    summary: "who did what to whom as a graph, an edge for each pair, way and quad",
    counts: "edges",
    holdsText: false,
    load: async () => (await import("./graphml.ts")).graphml,
  },
  gexf: {
    summary: "the same graph for Gephi",
    counts: "edges",
    holdsText: false,
    load: async () => (await import("./gexf.ts")).gexf,
  },
  geojson: {
    summary: "events as points on the map",
    ...ofEvents,
    load: async () => (await import("./geojson.ts")).geojson,
  },
  ftm: {
    summary: "FollowTheMoney entities: events, actors, articles and what links them",
    ...ofEvents,
    load: async () => (await import("./ftm.ts")).ftm,
  },
  annotations: {
    summary: "W3C Web Annotations on the passages that prove each event",
    ...ofEvents,
    load: async () => (await import("./annotations.ts")).annotations,
  },
  gdelt: {
    summary: "a table as GDELT 2.0's .export.CSV",
    ...ofEvents,
    load: async () => (await import("./gdelt.ts")).gdelt,
  },
  "gdelt-mentions": {
    summary: "a table as GDELT 2.0's .mentions.CSV",
    ...ofEvents,
    load: async () => (await import("./gdelt-mentions.ts")).gdeltMentions,
  },
  polecat: {
    summary: "a table as POLECAT's weekly files",
    ...ofEvents,
    load: async () => (await import("./polecat.ts")).polecat,
  },
};
