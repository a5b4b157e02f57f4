import { expect, test } from "vitest";
import { eventsOf } from "../support/reading.ts";

test.each([
  [
    "en",
    "Amnesty International said that the prisoner was beaten by Iranian guards. Tehran denied it.",
    "REJECT IRN > amnesty",
  ],
  [
    "en",
    "According to the United Nations, Eritrean soldiers have looted villages in Tigray. Asmara denied the report.",
    "REJECT ERI > un",
  ],
  [
    "it",
    "Secondo la Croce rossa, i soldati eritrei hanno saccheggiato tre villaggi. Asmara ha smentito.",
    "REJECT ERI > red-cross",
  ],
])("who denies what was told contradicts whoever told it: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text)).toContain(event);
});

test.each([
  ["en", "According to the United Nations, Eritrean soldiers have looted villages in Tigray.", "ASSAULT ERI > un"],
  ["it", "L'Onu sostiene che l'esercito ruandese ha bombardato un campo profughi.", "ASSAULT/aerial RWA > un"],
  ["it", "Secondo la Croce rossa, i soldati eritrei hanno saccheggiato tre villaggi.", "ASSAULT ERI > red-cross"],
])("a body that only tells of violence did not suffer it: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text)).not.toContain(event);
});
