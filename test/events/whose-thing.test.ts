import { describe, expect, it, test } from "vitest";
import { isMadeOf } from "../../src/events/counterparts/derived-nouns.ts";
import { eventsOf } from "../support/reading.ts";

describe("a noun made of a verb", () => {
  it.each([
    ["seizure", "seize"],
    ["decision", "decide"],
    ["vote", "vote"],
    ["indictment", "indict"],
    ["decisione", "decidere"],
    ["sgombero", "sgomberare"],
    ["richiesta", "richiedere"],
  ])("%s of %s", (noun, verb) => expect(isMadeOf(noun, verb)).toBe(true));

  it.each([
    ["protest", "protect"],
    ["note", "notify"],
    ["talk", "take"],
  ])("%s not of %s", (noun, verb) => expect(isMadeOf(noun, verb)).toBe(false));
});

test.each([
  // Talks, treaties and projects are those of all their parties, though one of them did the last thing told.
  [
    "it",
    "Armenia e Azerbaigian si sono incontrati a Bratislava. L’Azerbaigian ha accusato l’Armenia. La Russia ha elogiato la ripresa del dialogo.",
    "SUPPORT RUS > ARM + AZE",
  ],
  [
    "en",
    "Uzbekistan and Kyrgyzstan signed an agreement on a railway. Uzbekistan thanked China. Kazakhstan joined the project.",
    "AGREE KAZ > KGZ + UZB",
  ],
  // Who is only counted is of whom the act before was done to, or who did it.
  [
    "it",
    "L’aviazione russa ha bombardato Kharkiv con venti droni. La contraerea ucraina ne ha abbattuti diciassette.",
    "ASSAULT UKR > RUS",
  ],
])("whose thing, whose men: %s %s", async (language, text, event) => {
  expect(await eventsOf(language, text)).toContain(event);
});
