import { describe, expect, it } from "vitest";
import { hashString } from "../../src/grammar/hashing.ts";
import { analysisCount, packAnalysis } from "../../src/grammar/lexicon.ts";
import { readSentences, TreebankBuilder } from "../../training/conllu.ts";
import { fillRelated } from "../../training/related.ts";
import { isForeign, RECIPES, RELATED } from "../../training/treebanks.ts";

const SPANISH = `1\tEl\tel\tDET\t_\tDefinite=Def\t2\tdet\t_\t_
2\tpresidente\tpresidente\tNOUN\t_\tNumber=Sing\t0\troot\t_\t_
3\tde\tde\tADP\t_\t_\t4\tcase\t_\t_
4\tPerú\tPerú\tPROPN\t_\t_\t2\tnmod\t_\t_

`;

describe("trees of related languages", () => {
  it("keep function words, as the language has them, and no others", () => {
    const builder = new TreebankBuilder();
    for (const sentence of readSentences(SPANISH)) builder.add(sentence, RELATED.it![0]!.group, true);
    const bank = builder.build();
    const input = {
      forms: new Int32Array(4),
      lemmas: new Int32Array(4),
      tags: new Uint8Array(4),
      morph: new Int32Array(4),
      supertags: new Uint8Array(4),
    };
    fillRelated("it", bank, input);
    expect(input.lemmas[0]).toBe(hashString("il"));
    expect(input.lemmas[2]).toBe(hashString("di"));
    expect(input.lemmas[1]).not.toBe(hashString("presidente"));
  });

  it("stand in groups of their own", () => {
    for (const source of Object.values(RECIPES).flat()) expect(isForeign(source.group)).toBe(false);
    for (const source of Object.values(RELATED).flat()) expect(isForeign(source.group)).toBe(true);
  });
});

describe("counts in the lexicon", () => {
  it("tell words a dictionary alone knows from words seen", () => {
    const counts = [0, 1, 2, 3, 4, 100].map((count) => analysisCount(packAnalysis(3, 511, 77, count)));
    expect(counts).toEqual([0, 1, 2, 2, 4, 64]);
  });
});
