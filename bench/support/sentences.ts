import { readFileSync } from "node:fs";
import { type ArticleRecord, createReader, type Reader } from "../../src/reader/index.ts";
import { nodeResources } from "../../src/sources/node-resources.ts";
import { parseTable, type Row } from "../../src/text/table.ts";

/** One row of a table of test sentences, as read. */
export interface ReadSentence {
  row: Row;
  language: string;
  record: ArticleRecord;
}

/** Day on which every test sentence is published. */
export const SENTENCES_PUBLISHED = "2024-05-15";

const FOLDER = new URL("../../test/events/", import.meta.url);

/** The rows of `test/events/FILE`. */
export const sentenceRows = (file: string): Row[] => parseTable(readFileSync(new URL(file, FOLDER), "utf8"), file);

/** Reads the `sentence` of every row of `test/events/FILE`; the language is the row's own or the one given. */
export async function readSentences(
  file: string,
  language: string | null,
  only: string | null,
): Promise<ReadSentence[]> {
  const reader: Reader = createReader(nodeResources());
  const read: ReadSentence[] = [];
  for (const row of sentenceRows(file)) {
    const own = language ?? row.language;
    if (!reader.languages.includes(own) || (only !== null && own !== only)) continue;
    const record = await reader.read(row.sentence, { language: own, published: SENTENCES_PUBLISHED });
    read.push({ row, language: own, record });
  }
  return read;
}

/** Reads `NAME.it.tsv` and `NAME.en.tsv`. */
export async function readLanguageSentences(name: string, only: string | null): Promise<ReadSentence[]> {
  const files = ["it", "en"].map((language) => readSentences(`${name}.${language}.tsv`, language, only));
  return (await Promise.all(files)).flat();
}
