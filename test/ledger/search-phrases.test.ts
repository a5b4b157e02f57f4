import { describe, expect, test } from "vitest";
import { openLedger } from "../../src/ledger/index.ts";
import { phraseFinder, plainWords, roughPattern } from "../../src/ledger/search/phrases.ts";
import { fold } from "../../src/ledger/search/terms.ts";
import { newFile } from "../support/ledgers.ts";

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

/** Texts of letters that are taken apart and put together in many ways. */
function randomTexts(letters: readonly string[], count: number, length: number): string[] {
  let seed = 7;
  const next = () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return letters[(seed >>> 16) % letters.length];
  };
  return Array.from({ length: count }, () => Array.from({ length }, next).join(""));
}

test("letters are compared as if the whole text were taken apart at once", () => {
  const whole = (text: string) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");
  const texts = randomTexts([..."aeé ü̈ÑİſK각ᄀ\u1161ॐक़ﬁ\u0301\u0327\n-Ω😀ꙮ"], 20_000, 12);
  expect(texts.filter((text) => fold(text) !== whole(text))).toEqual([]);
});

test("a rough pattern holds no words of a user's but letters and figures", () => {
  for (const phrase of ["Rome's \\ treaty", "a' OR 1=1 --", "x{2,} (y|z)* [^a]", "l’Aquila “$1” ¿qué?", "Ω".repeat(90)])
    expect(roughPattern(plainWords(phrase)).replaceAll(/\[[^\]]+\][*+]?|\(\?:\^\|/g, "")).toBe(")");
});

test("DuckDB hands every text over that has a phrase", async () => {
  const store = await openLedger(newFile());
  try {
    const texts = randomTexts([..."aaAeeéEkKıİ   \u0301\u0327-.”Ωω\u0345ς"], 20_000, 14);
    for (const phrase of ["a e", "e", "ke a", "ω a", "i k"]) {
      const has = phraseFinder([plainWords(phrase)], []);
      const passed = await store.query<{ text: string }>(
        `SELECT text FROM (SELECT unnest($1::TEXT[]) AS text) AS texts
         WHERE regexp_matches(text, '${roughPattern(plainWords(phrase))}')`,
        [texts],
      );
      const handed = new Set(passed.map(({ text }) => text));
      const wanted = texts.filter(has);
      expect(wanted.length, phrase).toBeGreaterThan(5);
      expect(
        wanted.filter((text) => !handed.has(text)),
        phrase,
      ).toEqual([]);
      expect(handed.size).toBeLessThan(texts.length);
    }
  } finally {
    await store.close();
  }
});
