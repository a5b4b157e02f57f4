import { beforeAll, describe, expect, test } from "vitest";
import {
  createWordFinder,
  indexArticles,
  keepArticles,
  openLedger,
  search,
  type WordFinder,
} from "../../src/ledger/index.ts";
import { migrate } from "../../src/ledger/migrate.ts";
import { openStore } from "../../src/ledger/open.ts";
import { MIGRATIONS } from "../../src/ledger/schema/index.ts";
import { articlesOf } from "../../src/ledger/search/common-terms.ts";
import { sortPostings } from "../../src/ledger/search/sort-postings.ts";
import { fold, wordTerm } from "../../src/ledger/search/terms.ts";
import { BUILT_PACKS } from "../support/built-packs.ts";
import { newFile, onBothStores, openFor } from "../support/ledgers.ts";
import { recordOf } from "../support/records.ts";

let finder: WordFinder;
beforeAll(async () => {
  finder = createWordFinder(BUILT_PACKS);
  await finder.of("en");
}, 60_000);

const numbered = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => recordOf({ text: `Grain number ${from + at} sold.` }));

describe("terms", () => {
  test("letters are compared without capitals and accents", () => {
    expect(fold("CITTÀ Orbán Ångström ŁÓDŹ Ñandú")).toBe("citta orban angstrom łodz nandu");
    expect(wordTerm("Città")).toBe(wordTerm("citta"));
  });

  test("their numbers are whole, below 2^53 and hardly ever the same", () => {
    const terms = Array.from({ length: 200_000 }, (_, at) => wordTerm(`w${at.toString(36)}`));
    expect(new Set(terms).size).toBe(terms.length);
    expect(terms.every((term) => Number.isSafeInteger(term) && term >= 0)).toBe(true);
  });
});

onBothStores((newLedger) => {
  test("articles of a ledger made before there was an index are indexed when it is asked for", async (context) => {
    const ledger = newLedger();
    const old = await openStore(ledger, false);
    await migrate(
      old,
      MIGRATIONS.findIndex(({ name }) => name === "search"),
    );
    await old.transaction(async (inside) => {
      await inside.insert(
        "articles",
        [1, 2, 3].map((article) => ({
          article,
          sha256: String(article),
          address: String(article),
          language: article === 3 ? "fr" : "en",
          rights_reserved: false,
          text: article === 3 ? "Les céréales." : "Grain was sold.",
          reading: "{}",
          added_at: "2025-03-04T05:06:07.000Z",
        })),
      );
      await inside.run("UPDATE counters SET next = 4 WHERE name = 'article'");
    });
    await old.close();
    const store = await openFor(context, ledger);
    expect(await indexArticles(store, finder)).toBe(3);
    expect((await search(store, finder, { query: "grains" })).hits).toHaveLength(2);
    expect((await search(store, finder, { query: "cereales" })).hits).toHaveLength(1);
    expect(await indexArticles(store, finder)).toBe(0);
  });

  test("two that index at once index each article once", async (context) => {
    const ledger = newLedger();
    const store = await openFor(context, ledger);
    await keepArticles(store, numbered(0, 600));
    await Promise.all([indexArticles(store, finder), indexArticles(store, finder)]);
    expect(
      await store.query("SELECT count(*) AS rows, count(DISTINCT article) AS articles FROM postings WHERE term = $1", [
        wordTerm("grain"),
      ]),
    ).toEqual([{ rows: 600, articles: 600 }]);
  });

  test("what fails while indexing leaves no half article", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, numbered(0, 10));
    const broken: WordFinder = { ...finder, of: () => Promise.reject(new Error("no pack")) };
    await expect(indexArticles(store, broken)).rejects.toThrow("no pack");
    expect(await store.query("SELECT count(*) AS rows FROM postings")).toEqual([{ rows: 0 }]);
    expect(await indexArticles(store, finder)).toBe(10);
  });

  test("common words are counted once the ledger is large enough, and found as before", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, numbered(0, 2100));
    await indexArticles(store, finder);
    const terms = [wordTerm("grain"), wordTerm("7"), wordTerm("nowhere")];
    expect([...(await articlesOf(store, terms)).values()]).toEqual([2100, 1, 0]);
    await keepArticles(store, numbered(2100, 2110));
    await indexArticles(store, finder);
    expect([...(await articlesOf(store, terms)).values()]).toEqual([2100, 1, 0]);
    const { hits } = await search(store, finder, { query: "grain 2105" });
    expect(hits.map(({ article }) => article)).toEqual([2106]);
  });
});

describe("sorting in DuckDB", () => {
  test("keeps every row once, in order, in runs and as a whole", async () => {
    const store = await openLedger(newFile());
    try {
      const rows = () => store.query("SELECT term, article, weight FROM postings ORDER BY term, article");
      const isSorted = async (from: number) => {
        const laid = await store.query<{ term: number; article: number }>(
          "SELECT term, article FROM postings WHERE article >= $1 ORDER BY rowid",
          [from],
        );
        return laid.every(({ term }, at) => at === 0 || laid[at - 1].term <= term);
      };
      await keepArticles(store, numbered(0, 300));
      await indexArticles(store, finder);
      const before = await rows();
      expect(await isSorted(1)).toBe(false);
      expect(await sortPostings(store, 1_000_000)).toBe(false);
      expect(await sortPostings(store, 100)).toBe(true);
      expect(await rows()).toEqual(before);
      expect(await isSorted(1)).toBe(true);
      await keepArticles(store, numbered(300, 340));
      await indexArticles(store, finder);
      expect(await sortPostings(store, 100)).toBe(true);
      expect(await isSorted(301)).toBe(true);
      expect(await isSorted(1)).toBe(false);
      await keepArticles(store, numbered(340, 600));
      await indexArticles(store, finder);
      expect(await sortPostings(store, 100)).toBe(true);
      expect(await isSorted(1)).toBe(true);
      expect((await search(store, finder, { query: "grain 599" })).hits).toHaveLength(1);
      expect(await rows()).toHaveLength(600 * (before.length / 300));
    } finally {
      await store.close();
    }
  });
});
