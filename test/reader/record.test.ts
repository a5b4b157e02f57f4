import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ArticleRecord } from "../../src/reader/index.ts";
import { schemaDocument } from "../../src/reader/schema.ts";
import { excerpt, reader } from "../support/reading.ts";

const validate = new Ajv2020({ strict: false }).compile(schemaDocument());
const samples = new URL("../../samples/", import.meta.url);
const articles = readdirSync(samples).filter((name) => name.endsWith(".txt"));

/** Every span of a record is within the text, and evidence and triggers are verbatim parts of it. */
function checkRecord(record: ArticleRecord): void {
  expect(validate(record), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  const length = [...record.text].length;
  for (const event of record.events) {
    const [start, end] = event.evidence;
    expect(start).toBeLessThan(end);
    expect(end).toBeLessThanOrEqual(length);
    expect(record.text).toContain(excerpt(record, event.trigger));
    expect(event.actors.length + event.recipients.length).toBeGreaterThan(0);
  }
  for (const quotation of record.quotations) expect(record.text).toContain(excerpt(record, quotation.content));
}

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

  it("is made of any text without a crash", async () => {
    const words = articles.flatMap((name) => readFileSync(new URL(name, samples), "utf8").split(/(?<=\s)/));
    const text = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((parts) => parts.join("")),
      fc
        .array(fc.constantFrom("“", "”", "«", "»", '"', "(", ".", "che ", "ha detto ", "said "), { maxLength: 80 })
        .map((p) => p.join("")),
    );
    await fc.assert(
      fc.asyncProperty(text, fc.constantFrom("it", "en"), async (raw, language) => {
        if (raw.trim() === "" || raw.includes("\0")) return;
        checkRecord(await reader.read(raw, { language }));
      }),
      { numRuns: 4000 },
    );
  });

  it("takes linear time on ten thousand nested quotation marks", async () => {
    const started = performance.now();
    await reader.read(`Il ministro ha detto: ${"“«".repeat(5000)} pace ${"»”".repeat(5000)}.`, { language: "it" });
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
