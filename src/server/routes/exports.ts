import { createReadStream } from "node:fs";
import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EXPORT_FORMATS, type Exporting, parquetOf, type Store } from "../../ledger/index.ts";
import { exportingOf, exportQuestion } from "../../questions/export-question.ts";
import type { Parameter, StreamRoute } from "../route.ts";

/** How files of each format are sent and named. */
const FILES: Readonly<Record<string, { type: string; ending: string }>> = {
  parquet: { type: "application/vnd.apache.parquet", ending: "parquet" },
  csv: { type: "text/csv; charset=utf-8", ending: "csv" },
  jsonl: { type: "application/x-ndjson", ending: "jsonl" },
  graphml: { type: "application/graphml+xml", ending: "graphml" },
  gexf: { type: "application/gexf+xml", ending: "gexf" },
  geojson: { type: "application/geo+json", ending: "geojson" },
  ftm: { type: "application/x-ndjson", ending: "ftm.jsonl" },
  annotations: { type: "application/ld+json", ending: "annotations.jsonld" },
  gdelt: { type: "text/tab-separated-values; charset=utf-8", ending: "export.CSV" },
  "gdelt-mentions": { type: "text/tab-separated-values; charset=utf-8", ending: "mentions.CSV" },
  polecat: { type: "text/tab-separated-values; charset=utf-8", ending: "polecat.txt" },
};

/** Exports at work at once: each asks the ledger again and again. */
const AT_ONCE = 4;

const inQuery = {
  actor: { says: "Whoever takes part as it or for it: a state, body, group or person" },
  dyad: { says: "What passed between two parties, with a comma between" },
  type: { says: "PLOVER types, with commas between" },
  since: { says: "First day, YYYY-MM-DD" },
  until: { says: "Last day" },
  source: { says: "Of one publisher, by name or id" },
  certainty: { says: "certain, probable, possible, unknown, with commas between" },
  dataset: { says: "entente, or the event table it was imported from" },
  nodes: { says: "Of a graph: states, bodies and groups, or everybody", values: ["parties", "actors"] },
  "full-text": { says: "The text of articles too, where no rights are reserved", values: ["true", "false"] },
} satisfies Record<string, Parameter>;

/** What the ledger hands on, as a file. */
export const exports: StreamRoute = {
  method: "get",
  path: "/exports/{format}",
  id: "export",
  summary: "What the ledger hands on, as it stands now, in one of the formats of entente export",
  inPath: { format: { says: `${Object.keys(EXPORT_FORMATS).join(", ")}`, example: "csv" } },
  inQuery,
  atOnce: AT_ONCE,
  types: [...new Set(Object.values(FILES).map(({ type }) => type))],
  problems: [404],
  open: async ({ path, query, signal }, { store }) => {
    const { nodes, "full-text": fullText, dyad, ...texts }: Partial<Record<keyof typeof inQuery, string>> = query;
    const question = exportQuestion(path.format, nodes, fullText === "true");
    const [one, ...others] = dyad?.split(",").map((each) => each.trim()) ?? [];
    const exporting = {
      ...(await exportingOf(whileAsked(store, signal), question, { ...texts, dyad: one }, others)),
      tell: () => {},
      leaveOut: () => {},
    };
    const { type, ending } = FILES[question.name];
    const write = async function* () {
      yield* (await question.format.load())(exporting);
    };
    return {
      type,
      fileName: `entente.${ending}`,
      pieces: question.name === "parquet" ? () => parquetPieces(write(), exporting) : write,
    };
  },
};

/** A store that answers no more when nobody is there to be answered. */
function whileAsked(store: Store, signal: AbortSignal | undefined): Store {
  const query: Store["query"] = async (sql, parameters) => {
    signal?.throwIfAborted();
    return store.query(sql, parameters);
  };
  return { ...store, query };
}

/** Parquet is made of the whole CSV, in files that are gone afterwards. */
async function* parquetPieces(
  csv: AsyncIterable<string>,
  { fullText }: Pick<Exporting, "fullText">,
): AsyncGenerator<Uint8Array, undefined> {
  const folder = await mkdtemp(join(tmpdir(), "entente-parquet-"));
  try {
    const [from, to] = [join(folder, "events.csv"), join(folder, "events.parquet")];
    const file = await open(from, "wx");
    try {
      for await (const piece of csv) await file.writeFile(piece);
    } finally {
      await file.close();
    }
    await parquetOf(from, to, fullText);
    for await (const piece of createReadStream(to)) yield piece as Uint8Array;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
