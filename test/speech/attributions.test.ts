import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { attributionsOf } from "../../src/reader/attributions.ts";
import { parseTable } from "../../src/text/table.ts";
import { reader } from "../support/reading.ts";

describe.each(["it", "en"])("who is behind a statement, wish or attitude in %s", (language) => {
  const file = `attributions.${language}.tsv`;
  const rows = parseTable(readFileSync(new URL(file, import.meta.url), "utf8"), file);
  it.each(rows.map(({ text, attributions }) => [text, attributions]))("%s", async (text, attributions) => {
    const { document, pack } = await reader.readDocument(text, { language });
    const read = attributionsOf(document, pack).map(({ source, cue }) => {
      const who = source?.phrase ? document.text.slice(...source.phrase) : "–";
      return `${who}: ${document.text.slice(...cue)}`;
    });
    expect(read).toEqual(attributions === "-" ? [] : attributions.split(" | "));
  });
});

it("wants and attitudes are attributions, no quotations", async () => {
  const { record } = await reader.readDocument("The United States supports the Egyptian proposal.", { language: "en" });
  expect(record.quotations).toEqual([]);
});
