import type { KnownDocument } from "../../sources/event-tables/gkg.ts";
import type { Sifted } from "../../sources/event-tables/sift.ts";
import { takeNumbers } from "../keep/numbers.ts";
import { createRows } from "../keep/rows.ts";
import type { Queries, Store } from "../store.ts";
import { type ImportedRows, noRows, noteImport, type TableImport, TOLD_AT_MOST, takeImport } from "./imported-rows.ts";

/** Reads a line of the table, its cells by name; null: it cannot be read. */
export type DocumentReader = (cells: Readonly<Record<string, string>>) => KnownDocument | null;

const DATASET = "gkg";
/** So many documents are added together. */
const BATCH = 2000;

/** Adds a table of documents, all of it or nothing; what is there already changes nothing. */
export function importDocuments(store: Store, order: TableImport, read: DocumentReader): Promise<ImportedRows> {
  return store.transaction(async (inside) => {
    const number = await takeImport(inside);
    const all = noRows();
    const keep = async (batch: ReadonlyMap<string, KnownDocument>) => {
      all.added += await addDocuments(inside, batch);
    };
    let batch = new Map<string, KnownDocument>();
    for await (const sifted of order.lines) {
      for (const { line, cells } of linesIn(sifted, order.staged)) {
        const document = read(cells);
        if (document === null) {
          if (++all.broken <= TOLD_AT_MOST) order.tellBroken({ line, reason: "no number or no moment" });
          continue;
        }
        all.rows++;
        if (!batch.has(document.id)) batch.set(document.id, document);
        if (batch.size < BATCH) continue;
        await keep(batch);
        batch = new Map();
        order.progress?.(all.rows);
      }
    }
    await keep(batch);
    all.known = all.rows - all.added;
    await noteImport(inside, { import: number, format: DATASET, file: order.file, added: all.added });
    return all;
  });
}

function* linesIn({ lines }: Sifted, staged: readonly string[]) {
  const bytes = Buffer.from(lines.buffer, lines.byteOffset, lines.byteLength);
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start);
    const [line, ...cells] = bytes.toString("utf8", start, end).split("\t");
    yield { line: Number(line), cells: Object.fromEntries(staged.map((name, at) => [name, cells[at]])) };
    start = end + 1;
  }
}

async function addDocuments(inside: Queries, batch: ReadonlyMap<string, KnownDocument>): Promise<number> {
  if (batch.size === 0) return 0;
  const known = await inside.query<{ dataset_id: string }>(
    "SELECT dataset_id FROM documents WHERE dataset = $1 AND dataset_id = ANY($2)",
    [DATASET, [...batch.keys()]],
  );
  const there = new Set(known.map(({ dataset_id }) => dataset_id));
  const fresh = [...batch.values()].filter(({ id }) => !there.has(id));
  if (fresh.length === 0) return 0;
  const first = await takeNumbers(inside, "document", fresh.length);
  const rows = createRows();
  for (const [at, { id, moment, terms, places, quotations, ...facts }] of fresh.entries()) {
    const document = first + at;
    const day = moment?.slice(0, 10) ?? null;
    rows.add("documents", { ...facts, document, dataset: DATASET, dataset_id: id, moment, day });
    for (const term of terms) rows.add("document_terms", { document, ...term });
    for (const { name, country, latitude, longitude } of places)
      rows.add("document_places", { document, name, country, latitude, longitude });
    for (const [ordinal, quoted] of quotations.entries())
      rows.add("document_quotations", { document, ordinal: ordinal + 1, ...quoted });
  }
  await rows.insertAll(inside);
  return fresh.length;
}
