import { describe, expect, it } from "vitest";
import { standingFaults, standingLines } from "../../bench/errors/factuality.ts";
import { rulingFault } from "../../bench/errors/rulings.ts";
import { SENTENCES_PUBLISHED, sentenceRows } from "../../bench/support/sentences.ts";
import { labelled, lineOf } from "../../src/evaluation/labels.ts";
import type { ArticleRecord } from "../../src/reader/index.ts";
import type { Row } from "../../src/text/table.ts";
import { read } from "../support/reading.ts";

/**
 * A test a row; `faultOf` says what is wrong, null when nothing. A row with a `cause` is a known failure: its test fails when the
 * sentence comes out right, so that the cause is taken out of the table.
 */
function eachRow(rows: readonly Row[], language: string, faultOf: (row: Row, record: ArticleRecord) => string | null) {
  for (const row of rows) {
    const run = row.cause ? it.fails : it;
    run(row.cause ? `${row.sentence} (known: ${row.cause})` : row.sentence, async () => {
      expect(faultOf(row, await read(language, row.sentence, SENTENCES_PUBLISHED))).toBeNull();
    });
  }
}

describe.each(["it", "en"])("in %s", (language) => {
  describe("PLOVER's rulings", () => {
    const rows = sentenceRows("rulings.tsv").filter((row) => row.language === language);
    eachRow(rows, language, (row, record) => rulingFault(row.events, record));
  });

  describe("time, certainty, polarity, voice and condition", () => {
    eachRow(sentenceRows(`factuality.${language}.tsv`), language, (row, record) => {
      const faults = standingFaults(row, record);
      return faults.length === 0 ? null : standingLines(row, record, faults);
    });
  });

  describe("sport, weather, culture, crime and metaphor give no event", () => {
    eachRow(sentenceRows(`traps.${language}.tsv`), language, (_row, record) =>
      record.events.length === 0 ? null : record.events.map((event) => lineOf(labelled(record, event))).join("\n"),
    );
  });
});
