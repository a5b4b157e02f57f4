import { describe, expect, test } from "vitest";
import { identifyLanguage } from "../../src/text/language.ts";
import { toldByFunctionWords } from "../../src/text/tell-tale-words.ts";

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

  describe("told by function words alone", () => {
    const ENGLISH =
      "The ministers of both countries said on Monday that they will meet again in Geneva, and that their talks with the mediator were useful. The text which was agreed by the delegations has been sent to the capitals for approval.";
    const ITALIAN =
      "I ministri dei due Paesi hanno detto lunedì che si vedranno di nuovo a Ginevra, e che i colloqui con il mediatore sono stati utili. Il testo concordato dalle delegazioni è stato inviato alle capitali per l’approvazione della versione finale, che non è più in discussione.";

    test.each([
      ["an article's words", ENGLISH, "en"],
      ["the other language's", ITALIAN, "it"],
      ["both languages in one text", `${ENGLISH} ${ITALIAN}`, null],
      ["a short text", "The government announced new measures against inflation.", null],
      ["one word of a language again and again", "il ".repeat(40), null],
      [
        "a related language",
        "Los ministros de los dos países dijeron el lunes que se verán de nuevo en Ginebra, y que las conversaciones con el mediador fueron útiles. El texto que las delegaciones acordaron se envió a las capitales para su aprobación.",
        null,
      ],
    ])("%s", (_, text, expected) => expect(toldByFunctionWords(text, ["it", "en"])).toBe(expected));

    test("not for a language that is not to be had", () => expect(toldByFunctionWords(ITALIAN, ["en"])).toBeNull());
  });
});
