import { EXPORT_FORMATS, type ExportChoice, type LeftOut } from "../../src/ledger/export/index.ts";
import { keepArticles, type Store } from "../../src/ledger/index.ts";
import type { ArticleRecord } from "../../src/reader/index.ts";
import { readExportTables } from "../../src/sources/export-tables.ts";
import { eventOf, recordOf, state, taking } from "./records.ts";

/** What an export says, and what it leaves out. */
export async function exported(
  store: Store,
  format: string,
  choice: ExportChoice = {},
  { fullText = false, nodes = "parties" as "parties" | "actors" } = {},
): Promise<{ text: string; written: number; leftOut: Map<LeftOut, number> }> {
  const write = await EXPORT_FORMATS[format].load();
  const leftOut = new Map<LeftOut, number>();
  let text = "";
  let written = 0;
  const tell = (count: number) => {
    written += count;
  };
  const leaveOut = (reason: LeftOut, count = 1) => leftOut.set(reason, (leftOut.get(reason) ?? 0) + count);
  const tables = readExportTables();
  for await (const piece of write({ store, choice, tables, fullText, nodes, tell, leaveOut })) text += piece;
  return { text, written, leftOut };
}

export const linesOf = (text: string): string[] => text.split("\n").filter((line) => line !== "");
export const cellsOf = (text: string): string[][] => linesOf(text).map((line) => line.split("\t"));

const [france, italy, russia] = [taking("france", "FRA"), taking("italy", "ITA"), taking("russia", "RUS")];
const actors = [state("france", "FRA"), state("italy", "ITA"), state("russia", "RUS")];
const on = (day: string) => ({ start: day, end: day, precision: "day" as const, basis: "stated" as const });
const ROME = { name: "Rome", country: "ITA", lat: 41.89, lon: 12.51, geonames: 3169070, mentions: [] };

/** Words enough that an excerpt of them must be cut. */
export const LONG = `${Array.from({ length: 60 }, (_, at) => `word${at}`).join(" ")} attacked the end`;

/**
 * Three articles: a free one with an astral character before the evidence, whose visit is in Rome, and a symmetric act; a free one of another
 * outlet with an attack and its denial; one whose rights are reserved, with long evidence.
 */
export const ARTICLES: readonly ArticleRecord[] = [
  recordOf({
    text: '😀 France, "the visitor",\nvisited Italy in Rome, and met Russia.',
    url: "https://www.example.org/1?a=1&b=2",
    title: "A visit, with “quotes”, a\ttab",
    publisher: { name: "Example Post", actor: null },
    published: "2025-03-04",
    actors,
    places: [ROME],
    events: [
      eventOf({
        actors: [france],
        recipients: [italy],
        date: on("2025-03-03"),
        place: { name: "Rome", country: "ITA", mention: null },
        evidence: [2, 46],
        trigger: [25, 32],
        attribution: [{ name: "Example Post", actor: null, mention: null }],
      }),
      eventOf({
        id: "e2",
        ...{ mode: "meet", cameo: "04", symmetric: true, actors: [france, russia] },
        date: on("2025-03-03"),
        evidence: [48, 62],
        trigger: [52, 55],
      }),
    ],
  }),
  recordOf({
    text: "Russia attacked France. Italy did not attack Russia.",
    url: "https://news.example.net/2",
    publisher: { name: "Other News", actor: "other-news" },
    published: "2025-04-01",
    actors,
    events: [
      eventOf({
        ...{ type: "ASSAULT", mode: "aerial", cameo: "195", quad: 4, score: -9.5, contexts: ["military"] },
        ...{ actors: [russia], recipients: [france], date: on("2025-03-31"), evidence: [0, 23], trigger: [7, 15] },
      }),
      eventOf({
        id: "e2",
        ...{ type: "ASSAULT", mode: null, cameo: "190", quad: 4, score: -9, polarity: "negated", contexts: [] },
        ...{ actors: [italy], recipients: [russia], date: on("2025-03-31"), evidence: [24, 52], trigger: [38, 44] },
      }),
    ],
  }),
  recordOf({
    text: `${LONG}. Nobody else may print this sentence.`,
    url: "https://reserved.example.com/3",
    publisher: { name: "Ansa", actor: "ansa" },
    published: "2025-05-01",
    rights: { holder: "ANSA", reserved: true, statement: "Riproduzione riservata © ANSA" },
    actors,
    events: [
      eventOf({
        ...{ type: "ASSAULT", cameo: "190", quad: 4, score: -9, contexts: [], mode: null },
        ...{ actors: [russia], recipients: [italy], date: on("2025-05-01") },
        evidence: [0, LONG.length],
        trigger: [LONG.indexOf("attacked"), LONG.indexOf("attacked") + 8],
      }),
    ],
  }),
];

/** An event of an event table, as an importer would keep it; its number follows those of ARTICLES. */
export async function keepAll(store: Store): Promise<void> {
  await keepArticles(store, ARTICLES);
  await store.run("UPDATE counters SET next = 7 WHERE name = 'event'");
  const [event] = await store.query("SELECT * FROM events WHERE event = 3");
  const imported = { event: 6, article: null, ordinal: null, dataset: "gdelt", dataset_id: "123456789" };
  await store.insert("events", [{ ...event, ...imported, ...NO_SPANS, rule: "gdelt" }]);
  const sides = await store.query("SELECT * FROM participants WHERE event = 3");
  await store.insert(
    "participants",
    sides.map((side) => ({ ...side, event: 6, mention_start: null, mention_end: null })),
  );
}

const NO_SPANS = { evidence_start: null, evidence_end: null, trigger_start: null, trigger_end: null };
