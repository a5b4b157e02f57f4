import type { ArticleRecord, EventRecord } from "../../src/reader/index.ts";
import { eventOf, recordOf, state, taking } from "./records.ts";

/** What a page must show as the text it is. */
export const ATTACK = "<img src=x onerror=\"document.title='broken'\"><script>document.title='broken'</script>";

const AGENCY = "Meridian Agency";
const france = taking("france", "FRA");
const italy = taking("italy", "ITA");
const attacker = taking("attacker", "ITA");
const actors = [
  state("france", "FRA"),
  state("italy", "ITA"),
  { ...state("attacker", "ITA"), kind: "person" as const, name: `Ada ${ATTACK}` },
  { ...state("meridian-agency", "ITA"), kind: "media" as const, name: AGENCY, sectors: ["JRN"] },
].map((actor) => ({ ...actor, name: actor.name[0].toUpperCase() + actor.name.slice(1) })) as ArticleRecord["actors"];

const DISPATCH = `PARIS - France threatened on Tuesday to close its border with Italy to lorries unless Rome opened the tunnel again. "We will not wait until summer", the minister said. The two governments signed a memorandum on transit in January. Talks between both are likely to follow within days. Hauliers on both sides of the Alps have lost millions since the tunnel was shut in the autumn, and the queue at the pass was twelve kilometres long on Monday morning.`;
const TOLD =
  "France threatened on Tuesday to close its border with Italy to lorries unless Rome opened the tunnel again.";
const SIGNED = "The two governments signed a memorandum on transit in January.";

const span = (text: string, words: string): [number, number] => {
  const start = text.indexOf(words);
  return [start, start + words.length];
};
const day = (start: string, basis: "stated" | "resolved" = "resolved") =>
  ({ start, end: start, precision: "day", basis }) as const;

/** A threat, as words of a text tell it. */
const threat = (text: string, evidence: string, trigger: string, given: Partial<EventRecord> = {}): EventRecord =>
  eventOf({
    ...{ type: "THREATEN", mode: "restrict", cameo: "132", quad: 3, score: -3, rule: "en:threaten" },
    actors: [{ ...france, mention: span(text, "Franc") }],
    recipients: [{ ...italy, mention: span(text, "Ital") }],
    date: day("2025-03-04"),
    evidence: span(text, evidence),
    trigger: span(text, trigger),
    ...given,
  });

const article = (outlet: string, title: string, body: string, given: Partial<ArticleRecord>): ArticleRecord =>
  recordOf({
    text: `${title}\n\n${body}`,
    title,
    url: `https://example.org/${encodeURIComponent(outlet)}`,
    publisher: { name: outlet, actor: outlet === AGENCY ? "meridian-agency" : null },
    actors,
    ...given,
  });

const fullTelling = (title: string): Partial<ArticleRecord> => {
  const text = `${title}\n\n${DISPATCH}`;
  return {
    events: [
      threat(text, TOLD, "threatened"),
      eventOf({
        ...{ id: "e2", type: "SUPPORT", mode: null, cameo: "057", quad: 1, score: 8, symmetric: true },
        actors: [france, italy],
        date: { start: "2025-01-01", end: "2025-01-31", precision: "month", basis: "stated" },
        evidence: span(text, SIGNED),
        trigger: span(text, "signed"),
        confidence: 0.42,
        rule: "en:sign",
      }),
      eventOf({
        ...{ id: "e3", type: "CONSULT", mode: null, cameo: "036", quad: 1, score: 1, symmetric: true },
        actors: [france, italy],
        ...{ time: "future", certainty: "probable" },
        date: day("2025-03-05"),
        evidence: span(text, "Talks between both are likely to follow within days."),
        trigger: span(text, "Talks"),
        confidence: 0.55,
      }),
    ],
    quotations: [
      {
        kind: "direct",
        speaker: { id: null, name: "the minister", mention: span(text, "the minister") },
        addressee: null,
        cue: span(text, "said"),
        content: span(text, "We will not wait until summer"),
        date: day("2025-03-04"),
        attribution: [],
      },
    ] as ArticleRecord["quotations"],
    agreements: [
      {
        ...{ kind: "memorandum", name: "memorandum on transit", parties: ["FRA", "ITA"], known: null },
        certainty: "certain",
        evidence: span(text, "a memorandum on transit"),
      },
    ] as ArticleRecord["agreements"],
    projections: [
      {
        statement: span(text, "Talks between both are likely to follow within days."),
        ...{ cue: "likely", certainty: "probable", horizon: null, events: ["e3"], attribution: [] },
      },
    ] as unknown as ArticleRecord["projections"],
  };
};

const ITALIAN =
  "Secondo la Meridian Agency, martedì la Francia ha minacciato di chiudere la frontiera ai camion dall’Italia.";
const DENIAL = "France did not threaten Italy on Tuesday, an ambassador said in Rome.";
const RESERVED = `France again threatened Italy with a closed border on Tuesday, ${"and the lorries waited at the pass ".repeat(12)}until the very last word.`;
const ACCUSED = `Ada ${ATTACK} of Italy accused France of ${ATTACK} on Tuesday.`;

/** A threat that an agency tells, one paper reprints, another tells on the agency's word, and a fourth denies; an article of reserved rights, and one full of markup. */
export const REPORTS: readonly ArticleRecord[] = [
  article(AGENCY, "France threatens to close the pass", DISPATCH, fullTelling("France threatens to close the pass")),
  article("Valley Gazette", "Paris loses patience", DISPATCH, fullTelling("Paris loses patience")),
  article("Il Passo", "La Francia minaccia di chiudere il valico", ITALIAN, {
    language: "it",
    published: "2025-03-05",
    events: [
      threat(`La Francia minaccia di chiudere il valico\n\n${ITALIAN}`, ITALIAN, "ha minacciato", {
        attribution: [{ name: AGENCY, actor: "meridian-agency", mention: null }],
        place: { name: "Rome", country: "ITA", mention: null },
        certainty: "probable",
      } as Partial<EventRecord>),
    ],
  }),
  article("Harbour Post", "No threat, says ambassador", DENIAL, {
    published: "2025-03-05",
    events: [
      threat(`No threat, says ambassador\n\n${DENIAL}`, DENIAL, "threaten", {
        polarity: "negated",
        attribution: [{ name: "an ambassador", actor: null, mention: null }],
        confidence: 0.6,
      }),
    ],
  }),
  article("Corriere dell’Alpe", "The pass again", RESERVED, {
    published: "2025-03-06",
    rights: { holder: "Corriere dell’Alpe", reserved: true, statement: "All rights reserved" },
    events: [
      threat(`The pass again\n\n${RESERVED}`, RESERVED, "threatened", { date: day("2025-03-11"), confidence: 0.5 }),
    ],
  }),
  article(ATTACK, `Markup ${ATTACK}`, ACCUSED, {
    published: "2025-03-07",
    url: "javascript:document.title='broken'",
    events: [
      eventOf({
        ...{ type: "ACCUSE", mode: "allege", quad: 3, score: -3, cameo: "112" },
        actors: [attacker],
        recipients: [france],
        date: day("2025-03-04"),
        evidence: span(`Markup ${ATTACK}\n\n${ACCUSED}`, ACCUSED),
        trigger: span(`Markup ${ATTACK}\n\n${ACCUSED}`, "accused"),
        attribution: [{ name: ATTACK, actor: null, mention: null }],
        confidence: 0.3,
      }),
    ],
  }),
];
