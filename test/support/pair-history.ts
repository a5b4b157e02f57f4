import type { ArticleRecord, EventRecord } from "../../src/reader/index.ts";
import { addDays } from "../../src/time/calendar.ts";
import { eventOf, recordOf, state, taking } from "./records.ts";

/** Invented: nothing of this happened. Two and a half years in which Italy and France cooperate, fall out and make up again. */
const ITALY = taking("italy", "ITA");
const FRANCE = taking("france", "FRA");
const OTHERS = [taking("spain", "ESP"), taking("germany", "DEU"), taking("united-kingdom", "GBR")];
const ACTORS = [
  state("italy", "ITA"),
  state("france", "FRA"),
  state("spain", "ESP"),
  state("germany", "DEU"),
  state("united-kingdom", "GBR"),
];

const FIRST = "2023-01-02";
const WEEKS = 128;

type Type = EventRecord["type"];
/** Quad, score and CAMEO code of each type that is told. */
const TYPES: Partial<Record<Type, readonly [quad: number, score: number, cameo: string]>> = {
  AGREE: [1, 2.5, "030"],
  CONSULT: [1, 2.5, "040"],
  SUPPORT: [1, 5, "050"],
  CONCEDE: [1, 4.5, "080"],
  COOPERATE: [2, 9.5, "060"],
  AID: [2, 10, "070"],
  REQUEST: [3, 0, "100"],
  ACCUSE: [3, -2, "111"],
  REJECT: [3, -2, "120"],
  THREATEN: [3, -3.5, "130"],
  SANCTION: [4, -6, "163"],
  COERCE: [4, -7, "172"],
};

type Who = "ITA>FRA" | "FRA>ITA" | "both";

interface Told {
  who: Who;
  type: Type;
  cameo?: string;
  mode?: string;
  text: string;
  outlets?: readonly string[];
  voice?: string;
  more?: Partial<EventRecord>;
  /** An agreement that is told of, and whether the event is foreseen only. */
  agreement?: { kind: string; name: string };
  foreseen?: { cue: string; until: string };
}

/** What stands out, by day. */
const SCRIPT: readonly [day: string, told: Told][] = [
  [
    "2023-02-08",
    {
      who: "both",
      type: "SUPPORT",
      cameo: "057",
      text: "Italy and France signed an accord on rescue in the Strait of Bonifacio.",
      outlets: ["ANSA", "Le Monde"],
      agreement: { kind: "accord", name: "accord on rescue" },
    },
  ],
  [
    "2023-04-19",
    {
      who: "ITA>FRA",
      type: "AGREE",
      cameo: "0331",
      text: "Italy will lend France 200 million euros for the tunnel, the minister promised.",
      outlets: ["ANSA", "Il Sole 24 Ore"],
      voice: "Giulia Rinaldi",
    },
  ],
  [
    "2023-06-21",
    {
      who: "ITA>FRA",
      type: "AID",
      cameo: "071",
      text: "Italy paid France the first 200 million euros of the loan for the tunnel.",
      outlets: ["ANSA", "Reuters", "Le Monde"],
    },
  ],
  [
    "2023-09-13",
    {
      who: "FRA>ITA",
      type: "AGREE",
      cameo: "0312",
      text: "France will open its bases to Italian ships, the defence minister announced.",
      outlets: ["Le Monde"],
      voice: "Hélène Vasseur",
    },
  ],
  [
    "2023-10-25",
    {
      who: "both",
      type: "COOPERATE",
      cameo: "062",
      text: "Italian and French ships patrolled the strait together for the first time.",
      outlets: ["Reuters", "ANSA"],
    },
  ],
  [
    "2023-11-15",
    {
      who: "FRA>ITA",
      type: "AGREE",
      cameo: "0353",
      text: "France pledged to release the two Italian trawlers held in Bastia.",
      outlets: ["ANSA", "Le Monde"],
      voice: "Hélène Vasseur",
    },
  ],
  [
    "2023-12-13",
    {
      who: "FRA>ITA",
      type: "REJECT",
      cameo: "1243",
      text: "France refused to release the Italian trawlers.",
      outlets: ["ANSA", "Reuters"],
    },
  ],
  [
    "2024-01-17",
    {
      who: "ITA>FRA",
      type: "ACCUSE",
      cameo: "112",
      text: "Italy accused France of breaking the fishing rules off Corsica.",
      outlets: ["ANSA", "Reuters"],
      voice: "Marco Fabbri",
    },
  ],
  [
    "2024-02-14",
    {
      who: "FRA>ITA",
      type: "THREATEN",
      cameo: "1312",
      text: "France threatened Italy with sanctions on its wine if boats are not released.",
      outlets: ["Le Monde", "Reuters", "ANSA"],
      voice: "Hélène Vasseur",
    },
  ],
  [
    "2024-03-06",
    {
      who: "ITA>FRA",
      type: "COERCE",
      cameo: "172",
      mode: "restrict",
      text: "Italy closed its ports to French trawlers.",
      outlets: ["ANSA", "Reuters", "Le Monde", "Il Sole 24 Ore"],
    },
  ],
  [
    "2024-03-20",
    {
      who: "FRA>ITA",
      type: "SANCTION",
      cameo: "163",
      mode: "discontinue",
      text: "France imposed sanctions on Italian wine exporters.",
      outlets: ["Le Monde", "ANSA", "Reuters", "Il Sole 24 Ore"],
      more: { contexts: ["economic"] },
    },
  ],
  [
    "2024-04-10",
    {
      who: "ITA>FRA",
      type: "AGREE",
      cameo: "036",
      text: "Italy will meet France in Geneva within the month, the foreign ministry said.",
      outlets: ["Reuters"],
      voice: "the foreign ministry",
    },
  ],
  [
    "2024-04-24",
    {
      who: "ITA>FRA",
      type: "REJECT",
      cameo: "125",
      text: "Italy refused to meet France in Geneva while sanctions stand.",
      outlets: ["Reuters", "ANSA"],
    },
  ],
  [
    "2024-06-19",
    {
      who: "ITA>FRA",
      type: "CONCEDE",
      cameo: "081",
      text: "Italy opened its ports to French trawlers again.",
      outlets: ["ANSA", "Le Monde"],
    },
  ],
  [
    "2024-07-10",
    {
      who: "FRA>ITA",
      type: "AGREE",
      cameo: "0354",
      text: "France promised to lift the sanctions on Italian wine by the winter.",
      outlets: ["Le Monde", "ANSA"],
      voice: "Hélène Vasseur",
    },
  ],
  [
    "2024-10-09",
    {
      who: "FRA>ITA",
      type: "CONCEDE",
      cameo: "085",
      text: "France lifted its sanctions on Italian wine exporters.",
      outlets: ["Le Monde", "Reuters", "ANSA"],
      more: { rule: "en:lift", contexts: ["economic"] },
    },
  ],
  [
    "2024-12-11",
    {
      who: "both",
      type: "AGREE",
      cameo: "0311",
      text: "Italy and France agreed to build the second tube of the tunnel.",
      outlets: ["ANSA", "Le Monde"],
      agreement: { kind: "memorandum", name: "memorandum on the tunnel" },
    },
  ],
  [
    "2025-03-12",
    {
      who: "FRA>ITA",
      type: "AGREE",
      cameo: "0333",
      text: "France offered Italy tents and doctors after the flood in Romagna.",
      outlets: ["ANSA"],
      voice: "Hélène Vasseur",
    },
  ],
  [
    "2025-05-14",
    {
      who: "ITA>FRA",
      type: "THREATEN",
      cameo: "1312",
      text: "Italy may answer with sanctions if France taxes its cheese, the minister warned.",
      outlets: ["Reuters", "ANSA"],
      voice: "Giulia Rinaldi",
    },
  ],
  [
    "2025-02-19",
    {
      who: "both",
      type: "COOPERATE",
      cameo: "061",
      text: "Italy and France will probably open the tunnel's first stations in the spring, an engineer said.",
      outlets: ["Il Sole 24 Ore"],
      voice: "Paola Neri",
      foreseen: { cue: "probably", until: "2025-06-30" },
      more: { time: "future", certainty: "probable" },
    },
  ],
  [
    "2024-05-08",
    {
      who: "FRA>ITA",
      type: "CONCEDE",
      cameo: "085",
      text: "France will lift the wine sanctions before the autumn, a banker expects.",
      outlets: ["Reuters"],
      voice: "Jean Morel",
      foreseen: { cue: "expects", until: "2024-12-31" },
      more: { time: "future", certainty: "probable", rule: "en:lift", contexts: ["economic"] },
    },
  ],
  [
    "2025-06-04",
    {
      who: "ITA>FRA",
      type: "AGREE",
      cameo: "036",
      text: "Italy will receive the French president in Rome in the summer.",
      outlets: ["ANSA"],
    },
  ],
];

/** What every week may bring while they get on, and while they do not. */
const FRIENDLY: readonly Told[] = [
  { who: "both", type: "CONSULT", text: "Italian and French ministers met in Turin to talk about the tunnel." },
  { who: "both", type: "CONSULT", text: "The Italian and French prime ministers spoke by telephone." },
  { who: "FRA>ITA", type: "CONSULT", cameo: "042", text: "A French delegation visited Rome." },
  { who: "ITA>FRA", type: "CONSULT", cameo: "042", text: "Italian mayors visited Nice." },
  {
    who: "both",
    type: "COOPERATE",
    cameo: "061",
    text: "Customs officers of Italy and France worked together in Ventimiglia.",
  },
  { who: "FRA>ITA", type: "REQUEST", text: "France asked Italy to speed up work on the tunnel." },
  { who: "ITA>FRA", type: "REJECT", text: "Italy turned down the French timetable for the tunnel." },
];
const HOSTILE: readonly Told[] = [
  { who: "ITA>FRA", type: "ACCUSE", text: "Italy said France had misled its fishermen." },
  { who: "FRA>ITA", type: "ACCUSE", text: "France blamed Italy for the queues at the border." },
  { who: "FRA>ITA", type: "REJECT", text: "France turned down the Italian proposal on fishing." },
  { who: "ITA>FRA", type: "REQUEST", text: "Italy demanded that France withdraw its new checks." },
  { who: "FRA>ITA", type: "COERCE", cameo: "173", text: "French police held an Italian trawler in Bastia." },
  { who: "ITA>FRA", type: "COERCE", cameo: "173", text: "Italian coast guards stopped French boats off Sardinia." },
  { who: "both", type: "CONSULT", text: "Italian and French officials spoke about the boats." },
];

const isHostile = (day: string): boolean => day >= "2024-01-08" && day <= "2024-07-01";

/** Numbers below 1 that are the same on every run. */
function chances(): () => number {
  let seed = 20230102;
  return () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
}

let numbers = 0;

function article(
  day: string,
  { who, type, cameo, mode, text, voice, more, agreement, foreseen }: Told,
  outlet: string,
): ArticleRecord {
  const [quad, score, code] = TYPES[type]!;
  const number = ++numbers;
  const [actors, recipients] =
    who === "both" ? [[ITALY, FRANCE], []] : who === "ITA>FRA" ? [[ITALY], [FRANCE]] : [[FRANCE], [ITALY]];
  return recordOf({
    text: `${text} (${outlet}, no. ${number})`,
    title: text.split(",")[0].replace(/\.$/, ""),
    url: `https://example.org/${number}`,
    publisher: { name: outlet, actor: null },
    published: day,
    actors: ACTORS,
    events: [
      eventOf({
        ...{ type, quad, score, cameo: cameo ?? code, mode: mode ?? null, contexts: [], actors, recipients },
        symmetric: who === "both",
        date: { start: day, end: day, precision: "day", basis: "stated" },
        evidence: [0, [...text].length],
        attribution: voice === undefined ? [] : [{ name: voice, actor: null, mention: null }],
        rule: "en:do",
        ...more,
      }),
    ],
    agreements:
      agreement === undefined
        ? []
        : [
            {
              ...agreement,
              parties: ["FRA", "ITA"],
              known: null,
              certainty: "certain",
              evidence: [0, [...text].length],
            },
          ],
    projections:
      foreseen === undefined
        ? []
        : [
            {
              statement: [0, [...text].length],
              cue: foreseen.cue,
              certainty: "probable",
              horizon: { start: null, end: foreseen.until, precision: "day", basis: "stated" },
              attribution: voice === undefined ? [] : [{ name: voice, actor: null, mention: null }],
              events: ["e1"],
            },
          ],
  });
}

/** What passes among others in a week, so that there is something to hold a pair against. */
function others(day: string, chance: () => number): ArticleRecord {
  const date = { start: day, end: day, precision: "day" as const, basis: "stated" as const };
  const events = Array.from({ length: 3 + Math.floor(4 * chance()) }, (_, at) => {
    const one = OTHERS[Math.floor(3 * chance())];
    const other = chance() < 0.5 ? ITALY : FRANCE;
    return eventOf({ id: `e${at + 1}`, date, actors: [one], recipients: [other] });
  });
  const number = ++numbers;
  return recordOf({ text: `What else happened in the week (no. ${number}).`, published: day, actors: ACTORS, events });
}

/** Articles about Italy and France, some of them about one event, among others. */
export function pairHistory(): ArticleRecord[] {
  const chance = chances();
  const articles: ArticleRecord[] = [];
  for (let week = 0; week < WEEKS; week++) {
    const monday = addDays(FIRST, 7 * week);
    const lot = isHostile(monday) ? HOSTILE : FRIENDLY;
    const times = Math.floor((isHostile(monday) ? 5 : 3.4) * chance());
    for (let at = 0; at < times; at++) {
      const told = lot[Math.floor(lot.length * chance())];
      articles.push(article(addDays(monday, Math.floor(7 * chance())), told, at % 2 === 0 ? "ANSA" : "Le Monde"));
    }
    articles.push(others(addDays(monday, 2), chance));
  }
  for (const [day, told] of SCRIPT)
    for (const [at, outlet] of (told.outlets ?? ["ANSA"]).entries())
      articles.push(article(addDays(day, at === 3 ? 1 : 0), told, outlet));
  return articles;
}
