import type { ArticleRecord, EventRecord } from "../../src/reader/index.ts";
import { packageKnowledge } from "../../src/relations/index.ts";
import { eventOf, recordOf, state, taking } from "./records.ts";

/** What the package's tables say, read once for all tests of a file. */
export const knowledge = packageKnowledge();

export const STATES = {
  france: taking("france", "FRA"),
  italy: taking("italy", "ITA"),
  spain: taking("spain", "ESP"),
  russia: taking("russia", "RUS"),
  ukraine: taking("ukraine", "UKR"),
  kingdom: taking("united-kingdom", "GBR"),
  eu: taking("eu", "IGO"),
  un: taking("un", "IGO"),
};

const body = (id: string): ArticleRecord["actors"][number] => ({ ...state(id, "IGO"), kind: "organisation", body: id });
const ACTORS = [
  ...Object.values(STATES).flatMap(({ id, country }) => (country === "IGO" ? [] : [state(id, country!)])),
  body("eu"),
  body("un"),
];

let texts = 0;

/** An article of a day that tells some events, each on that day unless it says otherwise. */
export const told = (day: string, ...events: Partial<EventRecord>[]): ArticleRecord =>
  recordOf({
    text: `Article ${++texts}.`,
    published: day,
    actors: ACTORS,
    publisher: { name: "ANSA", actor: null },
    events: events.map((event, at) =>
      eventOf({
        id: `e${at + 1}`,
        mode: null,
        contexts: [],
        date: { start: day, end: day, precision: "day", basis: "stated" },
        rule: "en:do",
        ...event,
      }),
    ),
  });

type Who = keyof typeof STATES;

/** An act by one towards another: its type, CAMEO code and whatever else. */
export const act = (from: Who, to: Who, type: string, cameo: string, more: Partial<EventRecord> = {}) =>
  ({ actors: [STATES[from]], recipients: [STATES[to]], type, cameo, ...more }) as Partial<EventRecord>;

/** An act of two with each other. */
export const together = (one: Who, other: Who, type: string, cameo: string, more: Partial<EventRecord> = {}) =>
  ({ actors: [STATES[one], STATES[other]], symmetric: true, type, cameo, ...more }) as Partial<EventRecord>;
