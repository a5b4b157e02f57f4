import { createHash } from "node:crypto";
import type { ArticleRecord, EventRecord } from "../../src/reader/index.ts";

type Participant = EventRecord["actors"][number];

/** A record of one's own making: `text` and what is given; all else is empty. */
export function recordOf(given: Partial<ArticleRecord> & { text: string }): ArticleRecord {
  const sha256 = createHash("sha256").update(given.text).digest("hex");
  return {
    id: `sha256:${sha256}`,
    url: null,
    title: null,
    language: "en",
    publisher: null,
    published: "2025-03-04",
    rights: null,
    sha256,
    actors: [],
    places: [],
    events: [],
    quotations: [],
    agreements: [],
    projections: [],
    ...given,
  };
}

/** A state as an actor of a record; an event names it by `taking`. */
export const state = (id: string, country: string): ArticleRecord["actors"][number] => ({
  id,
  name: id,
  kind: "state",
  country,
  sectors: ["GOV"],
  role: null,
  wikidata: null,
  body: null,
  cameo: null,
  mentions: [[0, 3]],
});

export const taking = (id: string, country: string | null): Participant => ({
  id,
  country,
  sector: "GOV",
  mention: [0, 3],
});

/** A visit that is over, on the day of publication, unless told otherwise. */
export const eventOf = (given: Partial<EventRecord> = {}): EventRecord => ({
  id: "e1",
  type: "CONSULT",
  mode: "visit",
  contexts: ["diplomatic"],
  cameo: "042",
  untensed: null,
  quad: 1,
  score: 4,
  symmetric: false,
  actors: [],
  recipients: [],
  date: { start: "2025-03-04", end: "2025-03-04", precision: "day", basis: "published" },
  place: null,
  time: "past",
  certainty: "certain",
  polarity: "affirmed",
  condition: null,
  attribution: [],
  evidence: [0, 10],
  also: [],
  trigger: [0, 3],
  rule: "en:visit",
  confidence: 0.9,
  ...given,
});
