import { describe, expect, it } from "vitest";
import { levelForm, shapeOf } from "../../src/grammar/forms.ts";
import { applyScript } from "../../src/grammar/lemmatiser.ts";
import { lemmaScript } from "../../training/lemma-scripts.ts";

describe("lemma scripts", () => {
  it.each([
    ["incontrato", "incontrare", "L2|re"],
    ["Presidenti", "presidente", "L1|e"],
    ["Mosca", "Mosca", "="],
    ["Americans", "American", "K1|"],
    ["è", "essere", "L1|essere"],
    ["pace", "pace", "L0|"],
  ])("make %s into %s by %s", (form, lemma, script) => {
    expect(lemmaScript(form, lemma)).toBe(script);
    expect(applyScript(script, form)).toBe(lemma);
  });

  it("leave a form that is shorter than the cut", () => {
    expect(applyScript("L5|are", "va")).toBe("va");
  });
});

describe("forms", () => {
  it("are levelled in case, digits and typographic signs", () => {
    expect(levelForm("L’")).toBe("l'");
    expect(levelForm("2024")).toBe("0000");
    expect(levelForm("«")).toBe('"');
  });

  it("have shapes that tell capitals and figures apart", () => {
    const shapes = ["pace", "Pace", "PACE", "2024", "15-year", "!"].map(shapeOf);
    expect(new Set(shapes).size).toBe(6);
  });
});
