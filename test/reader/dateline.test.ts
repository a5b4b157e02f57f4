import { expect, it } from "vitest";
import { reader } from "../support/reading.ts";

it.each([
  ["it", "PARIGI, 3 marzo 2025 (Ansa) – Ieri la Francia ha espulso due diplomatici russi."],
  ["it", "Espulsi due russi\n\n3 marzo 2025\n\nIeri la Francia ha espulso due diplomatici."],
  ["en", "PARIS, March 3, 2025 (Reuters) - France expelled two Russian diplomats on Sunday."],
])("the day of a dateline stands for an unknown publication date: %s %s", async (language, text) => {
  const record = await reader.read(text, { language });
  expect(record.published).toBe("2025-03-03");
  expect(record.events.find(({ type }) => type === "SANCTION")?.date?.start).toBe("2025-03-02");
});

it("a day in a sentence is no dateline, and a known publication date stays", async () => {
  const sentence = "France will close its embassy in Moscow on 3 May 2025.";
  expect((await reader.read(sentence, { language: "en" })).published).toBeNull();
  const text = "PARIS, March 3, 2025 (Reuters) - France expelled two Russian diplomats.";
  expect((await reader.read(text, { language: "en", published: "2025-03-04" })).published).toBe("2025-03-04");
});
