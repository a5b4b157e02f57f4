import { expect, it } from "vitest";
import { reader } from "../support/reading.ts";

it.each([
  ["it", "PARIGI, 3 marzo 2025 (Ansa) – Ieri la Francia ha espulso due diplomatici russi.", "2025-03-03", "2025-03-02"],
  [
    "it",
    "Espulsi due russi\n\n3 marzo 2025\n\nIeri la Francia ha espulso due diplomatici.",
    "2025-03-03",
    "2025-03-02",
  ],
  [
    "en",
    "PARIS, March 3, 2025 (Reuters) - France expelled two Russian diplomats on Sunday.",
    "2025-03-03",
    "2025-03-02",
  ],
  ["en", "France expelled two Russian diplomats. It will close its embassy on 3 May 2025.", null, undefined],
])("the day of a dateline stands for an unknown publication date: %s %s", async (language, text, published, day) => {
  const record = await reader.read(text, { language });
  expect(record.published).toBe(published);
  expect(record.events.find(({ type }) => type === "SANCTION")?.date?.start).toBe(day);
});
