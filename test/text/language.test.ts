import { describe, expect, test } from "vitest";
import { identifyLanguage } from "../../src/text/language.ts";

describe("language", () => {
  test.each([
    ["Il governo ha annunciato nuove misure contro l'inflazione.", "it"],
    ["The government announced new measures against inflation.", "en"],
    ["Le gouvernement a annoncé de nouvelles mesures contre l'inflation.", "fr"],
    ["12345 67890 1000000 2,5 3,7 99 100", null],
    ["Sì", null],
    ["", null],
  ])("%s → %s", async (text, expected) => expect(await identifyLanguage(text, ["it", "en"])).toBe(expected));

  test("answers with the tag of the pack", async () => {
    expect(await identifyLanguage("The government announced new measures.", ["en-GB"])).toBe("en-GB");
  });
});
