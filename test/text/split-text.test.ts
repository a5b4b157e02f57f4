import { describe, expect, test } from "vitest";
import { LONGEST_SENTENCE } from "../../src/text/cut-long-sentences.ts";
import { splitText } from "../../src/text/split-text.ts";
import { textTables } from "./tables.ts";

const tables = { it: textTables("it"), en: textTables("en") };

/** The words of a text, sentences parted by ‖. */
function words(text: string, language: "it" | "en"): string {
  const { words, sentences } = splitText(text, tables[language]);
  const parts: string[] = [];
  for (let s = 0; s < sentences.length; s++) {
    parts.push(words.form.slice(sentences.firstWord[s], sentences.firstWord[s + 1]).join(" "));
  }
  return parts.join(" ‖ ");
}

/** The sentences of a text, verbatim. */
function sentences(text: string, language: "it" | "en"): string[] {
  const { sentences } = splitText(text, tables[language]);
  return Array.from({ length: sentences.length }, (_, s) => text.slice(sentences.start[s], sentences.end[s]));
}

describe("Italian words", () => {
  test.each([
    ["Il capo della delegazione è nei locali.", "Il capo di la delegazione è in i locali ."],
    ["Dall'inizio dell’anno", "Da l' inizio di l' anno"],
    ["Un po' d'acqua e l’amico c'è.", "Un po' d' acqua e l’ amico c' è ."],
    ["Vuole farlo, dirglielo e andarsene.", "Vuole far lo , dir glie lo e andar se ne ."],
    ["Trattandosi di crearsi un alibi", "Trattando si di crear si un alibi"],
    ["L'incontro svoltosi a Roma, verificatosi ieri", "L' incontro svolto si a Roma , verificato si ieri"],
    ["Ci auguriamo di esserci: diciamolo, eccolo.", "Ci auguriamo di esser ci : diciamo lo , ecco lo ."],
    ["Lo disse Benedetto Della Vedova al Senato", "Lo disse Benedetto Della Vedova a il Senato"],
    ["Carlo e Pirlo parlano del titolo dell'isola", "Carlo e Pirlo parlano di il titolo di l' isola"],
    ["i rapporti, i trasporti e gli esperti diversi", "i rapporti , i trasporti e gli esperti diversi"],
    ["parlando sulla vedova, forti allarmi e catene", "parlando su la vedova , forti allarmi e catene"],
    ["Massimo D'Alema ha visto L'Aquila", "Massimo D'Alema ha visto L'Aquila"],
    ["il centro-sinistra italo-francese", "il centro-sinistra italo-francese"],
    ["E' il 25,84% di 1.200 euro (€5), negli anni '90.", "E' il 25,84 % di 1.200 euro ( € 5 ) , in gli anni '90 ."],
    [
      "Scrivi a nome.cognome@esempio.it o su www.esempio.it/pagina.",
      "Scrivi a nome.cognome@esempio.it o su www.esempio.it/pagina .",
    ],
    ["NELLA CAPITALE", "IN LA CAPITALE"],
  ])("%s", (text, expected) => expect(words(text, "it")).toBe(expected));

  test("words of one token share its span", () => {
    const text = "vicino alla casa";
    const { words } = splitText(text, tables.it);
    expect(words.form).toEqual(["vicino", "a", "la", "casa"]);
    expect([words.start[1], words.end[1]]).toEqual([words.start[2], words.end[2]]);
    expect(text.slice(words.start[1], words.end[1])).toBe("alla");
  });
});

describe("English words", () => {
  test.each([
    ["They don't, can’t and cannot.", "They do n't , ca n’t and can not ."],
    ["It's Putin's; the workers' union's.", "It 's Putin 's ; the workers ' union 's ."],
    ["U.S.-backed, anti-war, state-run e-mail", "U.S. - backed , anti-war , state - run e-mail"],
    ["He's gonna pay $3bn, 20% of 1,000.5 at 5pm.", "He 's gon na pay $ 3 bn , 20 % of 1,000.5 at 5 pm ."],
    ["the 1990s, the 20th, O'Brien and AT&T", "the 1990s , the 20th , O'Brien and AT&T"],
    ["“Go,” he said. 'No!'", "“ Go , ” he said . ‖ ' No ! '"],
    ["See https://example.org/a-b?c=d, or #peace 😀👍🏽.", "See https://example.org/a-b?c=d , or #peace 😀 👍🏽 ."],
  ])("%s", (text, expected) => expect(words(text, "en")).toBe(expected));
});

describe("sentences", () => {
  test.each([
    ["it", "Il dott. Rossi è a Roma. Poi parte.", ["Il dott. Rossi è a Roma.", "Poi parte."]],
    ["it", "Vale l'art. 5 del trattato, ecc. Il resto no.", ["Vale l'art. 5 del trattato, ecc.", "Il resto no."]],
    ["it", "Ha detto: “Aiuteremo tutti“. Poi è uscito.", ["Ha detto: “Aiuteremo tutti“.", "Poi è uscito."]],
    [
      "it",
      "«Chi siete?» ha chiesto. «Amici.» Tutti ridono.",
      ["«Chi siete?» ha chiesto.", "«Amici.»", "Tutti ridono."],
    ],
    ["it", "Vedremo... Forse. Sì… ma poi?", ["Vedremo...", "Forse.", "Sì… ma poi?"]],
    ["it", "ROMA, 3 SET - Il governo cade.", ["ROMA, 3 SET -", "Il governo cade."]],
    ["it", "(ANSA) - ROMA, 3 SET - Il governo cade.", ["(ANSA) - ROMA, 3 SET -", "Il governo cade."]],
    ["en", "BEIJING (Reuters) — China agreed.", ["BEIJING (Reuters) —", "China agreed."]],
    [
      "en",
      "Mr. J. D. Vance left the U.S. on Jan. 5. He returned.",
      ["Mr. J. D. Vance left the U.S. on Jan. 5.", "He returned."],
    ],
    [
      "en",
      "They are in the U.S. The talks at 5 p.m. Monday failed.",
      ["They are in the U.S.", "The talks at 5 p.m. Monday failed."],
    ],
    ["en", "It ended. (They left.) [3] The rest stayed.", ["It ended.", "(They left.) [3]", "The rest stayed."]],
  ] as const)("%s: %s", (language, text, expected) => expect(sentences(text, language)).toEqual(expected));

  test("a heading ends at its line break, a paragraph at a blank line", () => {
    expect(sentences("Il vertice\nI due leader si sono visti.\n\nla lettera", "it")).toEqual([
      "Il vertice",
      "I due leader si sono visti.",
      "la lettera",
    ]);
  });

  test("wrapped lines are joined, also before a capital", () => {
    const text =
      "Il presidente della Repubblica ha incontrato ieri a Palazzo Chigi\nMario Rossi e gli altri ministri del nuovo governo, che hanno poi\ngiurato.";
    expect(sentences(text, "it")).toHaveLength(1);
  });

  test("each bullet is a sentence", () => {
    expect(sentences("Oggi:\n- accordo firmato\n- vertice rinviato", "it")).toEqual([
      "Oggi:",
      "- accordo firmato",
      "- vertice rinviato",
    ]);
  });
});

describe("sentences that are none", () => {
  test.each([
    ["behind a mark", "pace, guerra e ancora pace, ".repeat(200)],
    ["anywhere without marks", "pace guerra ".repeat(600)],
  ])("are cut %s", (_, text) => {
    const parts = sentences(text, "it");
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) expect(part.split(/[ ,]+/).length).toBeLessThanOrEqual(LONGEST_SENTENCE);
    if (text.includes(",")) for (const part of parts) expect(part).toMatch(/,$/);
  });
});
