import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkRecord } from "../support/check-record.ts";
import { excerpt, reader } from "../support/reading.ts";

const samples = new URL("../../samples/", import.meta.url);
const articles = readdirSync(samples).filter((name) => name.endsWith(".txt"));

describe("the record", () => {
  it.each(articles)("of %s is valid against the published schema", async (name) => {
    checkRecord(await reader.read(readFileSync(new URL(name, samples), "utf8"), { language: name.slice(0, 2) }));
  });

  it("counts offsets in code points, whatever stands before", async () => {
    const sentence = "La Francia ha imposto sanzioni alla Russia.";
    for (const before of ["", "\u{1F600}\u{1F1EE}\u{1F1F9} ", "\u1112\u1161\u11AB\uAE00 ", "e\u0300 "]) {
      const record = await reader.read(`${before}\n\n${sentence}`, { language: "it", published: "2025-03-04" });
      const event = record.events.find(({ type }) => type === "SANCTION");
      expect(event && excerpt(record, event.evidence)).toBe("La Francia ha imposto sanzioni alla Russia.");
    }
  });

  it("calls actors known only by a description as the text does", async () => {
    const { actors } = await reader.read("La polizia francese ha arrestato due manifestanti.", { language: "it" });
    expect(actors.find(({ id }) => id === "france-cop")?.name).toBe("polizia francese");
  });
});
