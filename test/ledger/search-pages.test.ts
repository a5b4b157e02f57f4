import { beforeAll, expect, test } from "vitest";
import { createWordFinder, indexArticles, keepArticles, search, type WordFinder } from "../../src/ledger/index.ts";
import { BUILT_PACKS } from "../support/built-packs.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";
import { recordOf } from "../support/records.ts";

let finder: WordFinder;
beforeAll(async () => {
  finder = createWordFinder(BUILT_PACKS);
  await finder.of("en");
}, 60_000);

onBothStores((newLedger) => {
  test("a phrase is found however its letters, accents and signs are written, in the text or in the title", async (context) => {
    const store = await openFor(context, newLedger());
    const texts = [
      "The PRIME\tMINISTER spoke.",
      "The prímé — “mi\u0301nister” spoke.",
      "\u0301prime\u0301 minister\u0301",
      "Minister of a subprime minister; prime ministers.",
      "The prime (\u212aing) mınister. Prime.minister",
      "Primeminister, minister prime, prime and minister.",
      "Der Größenwahn, the prime ꙮ minister.",
      "Große Krise: Владимир Путин, Владимира Путина.",
      "GROẞE Krise. Владимир, Путин.",
    ];
    const titled = recordOf({ text: "A minister, prime", title: "Mínister of none: prime Minister" });
    await keepArticles(store, [...texts.map((text) => recordOf({ text })), titled]);
    await indexArticles(store, finder);
    const found = async (query: string) => {
      const { hits } = await search(store, finder, { query, filters: { language: "en" } });
      return hits.map(({ article }) => article).sort((one, other) => one - other);
    };
    expect(await found('"prime minister"')).toEqual([1, 2, 3, 5, 10]);
    expect(await found('"PRÍME minister"')).toEqual([1, 2, 3, 5, 10]);
    expect(await found('"prime king"')).toEqual([5]);
    expect(await found('"große krise"')).toEqual([8, 9]);
    expect(await found('"владимир путин"')).toEqual([8, 9]);
    expect(await found('"prime minister" -"minister spoke"')).toEqual([3, 5, 10]);
  });

  test("a phrase of many letters is compared to its end", async (context) => {
    const store = await openFor(context, newLedger());
    const words = Array.from({ length: 20 }, (_, at) => `grain${at}`).join(" ");
    await keepArticles(
      store,
      ["end", "start"].map((last) => recordOf({ text: `${words} ${last}. The end or start.` })),
    );
    await indexArticles(store, finder);
    const { hits } = await search(store, finder, { query: `"${words} start"` });
    expect(hits.map(({ article }) => article)).toEqual([2]);
  });

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
