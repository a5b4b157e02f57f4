import { beforeAll, describe, expect, test } from "vitest";
import { createWordFinder, indexArticles, keepArticles, search, type WordFinder } from "../../src/ledger/index.ts";
import { phraseFinder, plainWords } from "../../src/ledger/search/phrases.ts";
import { fold } from "../../src/ledger/search/terms.ts";
import { BUILT_PACKS } from "../support/built-packs.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";
import { recordOf } from "../support/records.ts";

let finder: WordFinder;
beforeAll(async () => {
  finder = createWordFinder(BUILT_PACKS);
  await finder.of("en");
}, 60_000);

describe("phrases", () => {
  const has = (text: string, phrase: string, without: string[] = []) =>
    phraseFinder([plainWords(phrase)], without.map(plainWords))(text);

  test("whatever stands between the words of a phrase, and wherever it stands", () => {
    for (const text of [
      "Prime minister",
      "the PRIME\n\nMinister’s",
      "(prime-minister)",
      "prime, “minister”",
      "prímé mińister",
    ])
      expect(has(text, "prime minister"), text).toBe(true);
    for (const text of [
      "primes minister",
      "prime ministers",
      "a subprime minister",
      "prime of minister",
      "prime minister2",
    ])
      expect(has(text, "prime minister"), text).toBe(false);
  });

  test("a word that comes again before the next one is no phrase missed", () => {
    expect(has("on and on and off", "and on and off")).toBe(true);
    expect(has("prime prime minister", "prime minister")).toBe(true);
  });

  test("signs of a phrase mean nothing, letters of any script do", () => {
    expect(has("a+b costs 5.5 (euro)", "a.*b ? costs [5] 5")).toBe(true);
    expect(has("aab costs", "a+b costs")).toBe(false);
    expect(has("Владимир Путин сказал", "владимир путин")).toBe(true);
    expect(has("𝒜 𐐨𐐩 x", "𐐀𐐁 x")).toBe(true);
  });

  test("a text that has one that is not wanted is none", () => {
    expect(has("the prime minister of the other", "prime minister", ["the other"])).toBe(false);
    expect(has("the prime minister of another", "prime minister", ["the other"])).toBe(true);
  });
});

test("letters are compared as if the whole text were taken apart at once", () => {
  const whole = (text: string) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
  const letters = [..."aeé ü̈ÑİſK각ᄀ\u1161ॐक़ﬁ\u0301\u0327\n-Ω😀ꙮ"];
  let seed = 7;
  for (let round = 0; round < 20_000; round++) {
    let text = "";
    for (let at = 0; at < 12; at++) {
      seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
      text += letters[(seed >>> 16) % letters.length];
    }
    if (fold(text) !== whole(text)) expect(fold(text), JSON.stringify(text)).toBe(whole(text));
  }
});

onBothStores((newLedger) => {
  test("a phrase is found however far down it stands, page by page", async (context) => {
    const store = await openFor(context, newLedger());
    const texts = Array.from({ length: 1300 }, (_, at) => `Prime ${at % 97 === 5 ? "" : "and "}minister number ${at}.`);
    await keepArticles(
      store,
      texts.map((text) => recordOf({ text })),
    );
    await indexArticles(store, finder);
    const pages: number[][] = [];
    let after: string | undefined;
    do {
      const { hits, next, cut } = await search(store, finder, { query: '"prime minister"', limit: 4, after });
      expect(cut).toBe(false);
      pages.push(hits.map(({ article }) => article));
      after = next ?? undefined;
    } while (after !== undefined);
    const wanted = [...texts.keys()].filter((at) => texts[at].startsWith("Prime minister")).map((at) => at + 1);
    expect(pages.map(({ length }) => length)).toEqual([4, 4, 4, 2]);
    expect(pages.flat().sort((one, other) => one - other)).toEqual(wanted);
  });

  test("pages of what is left after a word is taken out fit together", async (context) => {
    const store = await openFor(context, newLedger());
    const goods = ["grain", "grains of salt", "grain, oil and meetings"];
    const texts = Array.from({ length: 240 }, (_, at) => `They met to buy ${goods[at % 3]}, ${at}.`);
    await keepArticles(
      store,
      texts.map((text) => recordOf({ text })),
    );
    await indexArticles(store, finder);
    const pages: number[] = [];
    let after: string | undefined;
    do {
      const question = { query: "met grain -salts", filters: { language: "en" }, limit: 70, after };
      const { hits, next } = await search(store, finder, question);
      pages.push(...hits.map(({ article }) => article));
      after = next ?? undefined;
    } while (after !== undefined);
    expect(pages.sort((one, other) => one - other)).toEqual(
      [...texts.keys()].filter((at) => at % 3 !== 1).map((at) => at + 1),
    );
  });
});
