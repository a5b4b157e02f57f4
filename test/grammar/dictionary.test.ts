import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { loadDictionary } from "../../src/grammar/dictionary.ts";

const italian = loadDictionary(readFileSync("models/it/grammar.bin"));
const english = loadDictionary(readFileSync("models/en/grammar.bin"));

describe("all dictionary forms of a form", () => {
  it.each([
    ["accordi", "accordo"],
    ["incontri", "incontro"],
    ["incontri", "incontrare"],
    ["incontrato", "incontrare"],
    ["morti", "morto"],
    ["ciberattacchi", "ciberattacco"],
  ])("Italian: %s may be of %s", (form, lemma) => expect(italian.formsOf(form).lemmas).toContain(lemma));

  it.each([
    ["met", "meet"],
    ["meeting", "meet"],
    ["meeting", "meeting"],
    ["cyberattacks", "cyberattack"],
    ["Sanctions", "sanction"],
  ])("English: %s may be of %s", (form, lemma) =>
    expect(english.formsOf(form).lemmas.map((each) => each.toLowerCase())).toContain(lemma),
  );

  it("a verb that carries clitics goes by its infinitive", () => {
    expect(italian.formsOf("cyberattaccar", true).lemmas).toContain("cyberattaccare");
  });

  it("function words have none, full verbs that are also auxiliaries among them", () => {
    for (const form of ["di", "la", "che", "è", "ha", "può"]) expect(italian.formsOf(form).lemmas, form).toEqual([]);
    for (const form of ["of", "the", "which", "has", "do", "will"])
      expect(english.formsOf(form).lemmas, form).toEqual([]);
  });

  it("what is mostly a name or foreign is told", () => {
    expect(english.formsOf("la").isName).toBe(true);
    expect(english.formsOf("state").isName).toBe(false);
  });
});
