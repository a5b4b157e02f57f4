import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseTable } from "../../src/text/table.ts";
import { read } from "../support/reading.ts";
import { quotationsOf } from "./quotations.ts";

describe.each(["it", "en"])("what is said in %s", (language) => {
  const file = `quotations.${language}.tsv`;
  const rows = parseTable(readFileSync(new URL(file, import.meta.url), "utf8"), file);
  it.each(rows.map(({ text, quotations }) => [text, quotations]))("%s", async (text, quotations) => {
    expect(await quotationsOf(language, text)).toEqual(quotations === "-" ? [] : quotations.split(" | "));
  });
});

describe("a quotation", () => {
  it("is dated by its reporting clause, not by what is said", async () => {
    const { quotations } = await read(
      "en",
      "The truce, Tajani explained on Monday, will last until Friday.",
      "2025-03-04",
    );
    expect(quotations.map(({ date }) => date.start)).toEqual(["2025-03-03"]);
  });

  it("of several paragraphs is one speaker's to the end", async () => {
    const text =
      "Il piano è pronto.\n\n«Abbiamo lavorato a lungo», ha detto Macron.\n\n«Il piano è buono.\n\n«Lo difenderemo», ha aggiunto.";
    const { quotations } = await read("it", text);
    expect(quotations.map(({ speaker }) => speaker?.id)).toEqual([
      "emmanuel-macron",
      "emmanuel-macron",
      "emmanuel-macron",
    ]);
  });

  it("in a headline is not told twice", async () => {
    const text = "Zelensky: «Non cederemo»\n\nKIEV, 3 MAR - «Non cederemo», ha detto Zelensky. La guerra continua.";
    expect((await read("it", text)).quotations).toHaveLength(1);
  });
});

describe("the voice behind an event", () => {
  it.each([
    ["it", "Secondo fonti libanesi citate da Reuters, Israele ha bombardato Beirut.", ["fonti libanesi", "Reuters"]],
    ["it", "Israele ha bombardato Beirut, ha detto Macron.", ["Emmanuel Macron"]],
    ["en", "Israel bombed Beirut, Macron said.", ["Emmanuel Macron"]],
    ["en", "According to Lebanese sources quoted by Reuters, Israel bombed Beirut.", ["Lebanese sources", "Reuters"]],
    [
      "en",
      "The Wall Street Journal reported that Israel had bombed Beirut, citing two officials.",
      ["two officials", "Wall Street Journal"],
    ],
  ])("%s: %s", async (language, text, voices) => {
    const { events } = await read(language, text);
    const attack = events.find(({ type }) => type === "ASSAULT");
    expect(attack?.attribution.map(({ name }) => name)).toEqual(voices);
  });

  it("is who says 'we' between marks", async () => {
    const { events } = await read("en", "“We have bombed Beirut,” Netanyahu said.");
    expect(events.find(({ type }) => type === "ASSAULT")?.actors.map(({ id }) => id)).toEqual(["benjamin-netanyahu"]);
  });
});
