import type { ArticleRecord, EventRecord } from "../../src/reader/index.ts";
import { eventOf, recordOf, state, taking } from "./records.ts";

/** A name that would run as code where it was put in as markup. */
export const HOSTILE = `Front <img src=x onerror="document.title='run'">`;

const CODES = [
  "ITA",
  "FRA",
  "DEU",
  "ESP",
  "GBR",
  "RUS",
  "UKR",
  "USA",
  "CHN",
  "JPN",
  "IND",
  "TUR",
  "EGY",
  "BRA",
  "AUS",
  "SGP",
  "XKX",
  "SRB",
];
const BODIES: Readonly<Record<string, string>> = { eu: "EU", un: "UN", nato: "NATO", "hostile-front": HOSTILE };

const body = (id: string, name: string): ArticleRecord["actors"][number] => ({
  ...state(id, "IGO"),
  name,
  kind: "organisation",
  body: id,
});
const ACTORS = [
  ...CODES.map((code) => state(code, code)),
  ...Object.entries(BODIES).map(([id, name]) => body(id, name)),
];
const part = (id: string) => taking(id, id in BODIES ? "IGO" : id);

const ACTS = {
  talk: { type: "CONSULT", cameo: "036", quad: 1, score: 4 },
  aid: { type: "AID", cameo: "070", quad: 2, score: 7 },
  accuse: { type: "ACCUSE", cameo: "112", quad: 3, score: -2 },
  fight: { type: "ASSAULT", cameo: "190", quad: 4, score: -10 },
} satisfies Record<string, Partial<EventRecord>>;

/** Each act below is told so many times as often. */
const TELLINGS = 3;

/** Who did what to whom, how often. */
const DONE: readonly [string, string, keyof typeof ACTS, number][] = [
  ["ITA", "FRA", "talk", 9],
  ["FRA", "ITA", "accuse", 2],
  ["ITA", "DEU", "talk", 5],
  ["ITA", "eu", "accuse", 6],
  ["eu", "ITA", "talk", 2],
  ["ITA", "EGY", "accuse", 3],
  ["RUS", "UKR", "fight", 8],
  ["UKR", "RUS", "accuse", 3],
  ["USA", "UKR", "aid", 4],
  ["USA", "RUS", "accuse", 5],
  ["USA", "CHN", "talk", 6],
  ["CHN", "USA", "accuse", 4],
  ["JPN", "CHN", "talk", 3],
  ["IND", "CHN", "accuse", 2],
  ["GBR", "RUS", "accuse", 4],
  ["GBR", "USA", "talk", 5],
  ["TUR", "RUS", "talk", 3],
  ["BRA", "USA", "talk", 2],
  ["AUS", "JPN", "talk", 2],
  ["SGP", "CHN", "talk", 2],
  ["SRB", "XKX", "accuse", 3],
  ["ESP", "FRA", "talk", 2],
  ["nato", "RUS", "accuse", 2],
  ["un", "UKR", "aid", 2],
];

const dayOf = (number: number) => new Date(Date.UTC(2024, 0, 1 + number)).toISOString().slice(0, 10);

const tellings = ([from, to, act, times]: (typeof DONE)[number], row: number): ArticleRecord[] =>
  Array.from({ length: TELLINGS * times }, (_, time) => {
    const day = dayOf((row * 7 + time * 19) % 180);
    const text = `${from} ${act} ${to} ${time}.`;
    return recordOf({
      text,
      title: text,
      url: `https://example.org/${from}-${act}-${to}-${time}`,
      published: day,
      publisher: { name: "Agenzia", actor: null },
      actors: ACTORS,
      events: [
        eventOf({
          ...ACTS[act],
          mode: null,
          contexts: [],
          actors: [part(from)],
          recipients: [part(to)],
          date: { start: day, end: day, precision: "day", basis: "stated" },
          evidence: [0, text.length],
        } as Partial<EventRecord>),
      ],
    });
  });

/** Half a year in which states and bodies deal with each other; each act on a day of its own. */
export const WORLD: readonly ArticleRecord[] = DONE.flatMap(tellings);

/** A group whose name is markup deals with a state. */
export const HOSTILE_WORLD: readonly ArticleRecord[] = tellings(["hostile-front", "TUR", "fight", 1], 0);
