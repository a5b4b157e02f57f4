import { codeLines, type Telling } from "../../sources/event-tables/code-lines.ts";
import { readDocument } from "../../sources/event-tables/gkg.ts";
import type { TableFile } from "../../sources/event-tables/open-tables.ts";
import { READERS } from "../../sources/event-tables/readers.ts";
import { recognise } from "../../sources/event-tables/recognise.ts";
import type { BrokenLine } from "../../sources/event-tables/scan-lines.ts";
import type { Layout, TableFormat } from "../../sources/event-tables/shape.ts";
import { sift } from "../../sources/event-tables/sift.ts";
import { TableError } from "../../sources/event-tables/table-error.ts";
import type { Vocabulary } from "../../sources/event-tables/vocabulary.ts";
import type { Store } from "../store.ts";
import { importDocuments } from "./import-documents.ts";
import { importEvents } from "./import-events.ts";
import { importMentions } from "./import-mentions.ts";
import { type ImportedRows, TOLD_AT_MOST } from "./imported-rows.ts";

/** What became of a table. */
export interface ImportedTable extends ImportedRows {
  format: TableFormat;
  title: string;
  /** The first of the broken lines. */
  examples: BrokenLine[];
}

/**
 * Adds a table to a ledger, all of it or, when it fails, nothing: as a format, or as what its first line tells. A table that is there already
 * changes nothing. Lines that cannot be read are left out and counted. Throws a TableError when it is no table, or none of its lines can be read.
 */
export async function importTable(
  store: Store,
  file: TableFile,
  vocabulary: Vocabulary,
  { format = null, progress }: { format?: TableFormat | null; progress?: (rows: number) => void } = {},
): Promise<ImportedTable> {
  const layout = await recognise(file.bytes(), format);
  const { shape } = layout;
  const examples: BrokenLine[] = [];
  let cut = 0;
  const tellBroken = (broken: BrokenLine) => {
    if (examples.length < TOLD_AT_MOST) examples.push(broken);
  };
  const tellCut = (broken: BrokenLine) => {
    cut++;
    tellBroken(broken);
  };
  const rows = await importAs(store, vocabulary, layout, { file, progress, tellCut, tellBroken });
  const broken = rows.broken + cut;
  examples.sort((one, other) => one.line - other.line);
  if (rows.rows === 0 && broken > 0) throw new TableError("table-none", { title: shape.title, ...examples[0] });
  return { format: shape.format, title: shape.title, ...rows, broken, examples };
}

interface Source extends Telling {
  file: TableFile;
  progress?: (rows: number) => void;
}

function importAs(store: Store, vocabulary: Vocabulary, layout: Layout, source: Source): Promise<ImportedRows> {
  const { file, progress, tellCut, tellBroken } = source;
  const { format } = layout.shape;
  if (format === "gdelt-mentions" || format === "gkg") {
    const lines = sift(file.bytes(), layout, tellCut);
    const order = { file: file.name, staged: layout.staged, lines, progress, tellBroken };
    if (format === "gdelt-mentions") return importMentions(store, order);
    return importDocuments(store, order, (cells) => readDocument(vocabulary, cells));
  }
  const lines = codeLines(file.bytes(), layout, READERS[format](vocabulary), { tellCut, tellBroken });
  return importEvents(store, { dataset: format, file: file.name, lines, progress });
}
