import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { faultOf } from "../../bench/errors/acts.ts";
import { SENTENCES_PUBLISHED } from "../../bench/support/sentences.ts";
import { parseTable } from "../../src/text/table.ts";
import { read } from "../support/reading.ts";

describe.each(["it", "en"])("acts in %s", (language) => {
  it("ordinary sentences of the wires give their act (80% by type, 65% with everybody who takes part)", async () => {
    const file = `acts.${language}.tsv`;
    const rows = parseTable(readFileSync(new URL(file, import.meta.url), "utf8"), file);
    const faults: (string | null)[] = [];
    for (const row of rows) {
      const record = await read(language, row.sentence, SENTENCES_PUBLISHED);
      faults.push(faultOf({ row, record }));
    }
    const typed = faults.filter((fault) => fault !== "no such act").length;
    const right = faults.filter((fault) => fault === null).length;
    expect(typed / rows.length).toBeGreaterThanOrEqual(0.8);
    expect(right / rows.length).toBeGreaterThanOrEqual(0.65);
  }, 120_000);
});
