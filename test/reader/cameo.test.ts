import { describe, expect, it } from "vitest";
import { type CameoConvention, cameoTriples } from "../../src/reader/index.ts";
import { read } from "../support/reading.ts";

const PUBLISHED = "2025-03-04";

async function coded(language: string, text: string, convention?: CameoConvention): Promise<string[]> {
  const record = await read(language, text, PUBLISHED);
  return cameoTriples(record, convention)
    .map(({ source, target, code }) => `${source} ${target} ${code}`)
    .sort();
}

describe("a record as CAMEO codes it", () => {
  it.each([
    ["en", "France and Spain met Italy on Monday.", ["ESP ITA 040", "FRA ITA 040", "ITA ESP 040", "ITA FRA 040"]],
    ["it", "La Francia e la Spagna hanno riallacciato le relazioni diplomatiche.", ["ESP FRA 050", "FRA ESP 050"]],
    ["en", "Vladimir Putin left for Cairo for talks with Libya.", ["EGY RUSGOV 043", "RUSGOV EGY 042"]],
    ["en", "The French foreign minister arrived in Cairo.", ["EGY FRAGOV 043", "FRAGOV EGY 042"]],
    ["it", "I soldati russi hanno bombardato la Polonia.", ["RUSMIL POL 195"]],
    ["en", "Canada did not attack Norway.", []],
    ["it", "La Nato ha condannato la Bielorussia.", ["IGOWSTNAT BLR 111"]],
  ])("%s %s", async (language, text, triples) => {
    expect(await coded(language, text)).toEqual(triples);
  });

  it("an announced act is an intent or a threat by the manual, the act itself where tense is not looked at", async () => {
    const text = "Italy will restore relations with Libya.";
    expect(await coded("en", text)).toEqual(["ITA LBY 032", "LBY ITA 032"]);
    expect(await coded("en", text, "petrarch")).toEqual(["ITA LBY 050"]);
    expect(await coded("it", "La Turchia imporrà sanzioni alla Siria.")).toEqual(["TUR SYR 1312"]);
    expect(await coded("it", "La Turchia imporrà sanzioni alla Siria.", "petrarch")).toEqual(["TUR SYR 163"]);
  });

  it("what a noun alone tells, or a verb only brings about, is no act where verbs are coded", async () => {
    const text = "Ghana condemned an attack by Togolese soldiers in Benin.";
    expect(await coded("en", text)).toEqual(["GHA TGOMIL 111", "TGOMIL BEN 190"]);
    expect(await coded("en", text, "petrarch")).toEqual(["GHA TGOMIL 111"]);
    expect(await coded("en", "Ghana launched an attack on Benin.", "petrarch")).toEqual(["GHA BEN 190"]);
    expect(await coded("it", "L’attacco del Togo al Benin preoccupa tutti.", "petrarch")).toEqual([]);
  });

  it("who tells of an accord is no party to it; a road leads into the country named first", async () => {
    expect(await coded("en", "Ghana signed an accord on Thursday, a Togolese diplomat said.", "petrarch")).toEqual([]);
    expect(await coded("en", "Soldiers from Ghana blocked the roads leading into Togo along the border.")).toEqual([
      "GHAMIL TGO 172",
    ]);
  });

  it("an act towards nobody named has no pair", async () => {
    expect(await coded("en", "The European Union called for a ceasefire.")).toEqual(["IGOEUREEC --- 0256"]);
    expect(await coded("en", "The European Union called for a ceasefire.", "petrarch")).toEqual([]);
  });
});

describe("what hangs on the noun of an act", () => {
  it.each([
    ["Ghana condemned the attack by Togo on Benin.", ["GHA TGO 111", "TGO BEN 190"]],
    ["Kenya denounced the raid by Malian soldiers on Benin.", ["KEN MLIMIL 111", "MLIMIL BEN 171"]],
    ["Volunteers from Oxfam criticised Ghana.", ["NGO GHA 111"]],
  ])("%s", async (text, triples) => {
    expect(await coded("en", text)).toEqual(triples);
  });
});
