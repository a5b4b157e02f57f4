import { beforeAll, describe, expect, test } from "vitest";
import {
  articlesToIndex,
  createActorNames,
  createWordFinder,
  type Filters,
  indexArticles,
  keepArticles,
  type Store,
  search,
  type WordFinder,
} from "../../src/ledger/index.ts";
import { compileDirectory } from "../../src/names/gazetteer/directory.ts";
import type { ArticleRecord } from "../../src/reader/index.ts";
import { PACKAGE } from "../../src/sources/node-resources.ts";
import { readActorTables } from "../../src/sources/tables.ts";
import { BUILT_PACKS } from "../support/built-packs.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";
import { eventOf, recordOf, state, taking } from "../support/records.ts";

let finder: WordFinder;
const names = createActorNames(compileDirectory(readActorTables(PACKAGE)));
beforeAll(async () => {
  finder = createWordFinder(BUILT_PACKS);
  await Promise.all(finder.languages.map((language) => finder.of(language)));
}, 60_000);

const italian = (text: string, given: Partial<ArticleRecord> = {}) => recordOf({ text, language: "it", ...given });
const english = (text: string, given: Partial<ArticleRecord> = {}) => recordOf({ text, language: "en", ...given });

async function keep(store: Store, ...records: ArticleRecord[]): Promise<void> {
  await keepArticles(store, records);
  await indexArticles(store, finder);
}

/** The numbers of the articles found, best first. */
async function found(store: Store, query: string, filters: Filters = {}): Promise<number[]> {
  return (await search(store, finder, { query, filters }, names)).hits.map(({ article }) => article);
}

/** The words marked in the best article. */
async function marked(store: Store, query: string): Promise<string[]> {
  const [hit] = (await search(store, finder, { query }, names)).hits;
  return hit.snippets.flatMap(({ text, span, found }) =>
    found.map(([start, end]) => [...text].slice(start - span[0], end - span[0]).join("")),
  );
}

onBothStores((newLedger) => {
  describe("words", () => {
    test("a word is found in all its forms, an Italian and an English one", async (context) => {
      const store = await openFor(context, newLedger());
      await keep(
        store,
        italian("Il governo ha firmato un accordo."),
        italian("I ministri si sono incontrati a Roma."),
        italian("Gli incontri dei ministri ieri a Roma."),
        english("The ministers met in Rome."),
        english("A meeting of ministers."),
        english("The meter is broken."),
      );
      expect(await found(store, "accordi")).toEqual([1]);
      expect(await found(store, "firmare")).toEqual([1]);
      expect((await found(store, "incontrato")).sort()).toEqual([2, 3]);
      expect((await found(store, "met")).sort()).toEqual([4, 5]);
      expect(await marked(store, "accordi")).toEqual(["accordo"]);
      expect(await marked(store, "firmare")).toEqual(["firmato"]);
    });

    test("capitals and accents do not count, nor how apostrophes and signs are written", async (context) => {
      const store = await openFor(context, newLedger());
      await keep(store, italian("La città è in festa per l’accordo di libertà."), english("Orbán’s visit."));
      for (const query of ["CITTÀ", "citta", "liberta", "l'accordo", "l’Accordo,", "(accordo)"])
        expect(await found(store, query), query).toEqual([1]);
      for (const query of ["orban", "Orbán", "ORBAN’S"]) expect(await found(store, query), query).toEqual([2]);
    });

    test("all words must be there, function words of the language need not", async (context) => {
      const store = await openFor(context, newLedger());
      await keep(store, italian("Accordo commerciale con la Cina."), italian("Accordo di pace con la Cina."));
      expect(await found(store, "accordo pace")).toEqual([2]);
      expect(await found(store, "la pace dell'accordo")).toEqual([2]);
      expect((await search(store, finder, { query: "pace della" }, names)).ignored).toEqual(["di", "la"]);
      expect((await found(store, "accordo Cina")).sort()).toEqual([1, 2]);
      expect(await found(store, "accordo guerra")).toEqual([]);
    });

    test("a minus leaves out, OR takes either", async (context) => {
      const store = await openFor(context, newLedger());
      await keep(store, italian("Accordo commerciale."), italian("Accordo militare."), english("A trade agreement."));
      expect(await found(store, "accordo -militare")).toEqual([1]);
      expect((await found(store, "accordo OR agreement")).sort()).toEqual([1, 2, 3]);
      expect(await found(store, "accordo OR agreement -commerciali -militari")).toEqual([3]);
      expect(await found(store, 'accordo -"accordo militare"')).toEqual([1]);
    });

    test("words in quotation marks stand as they are, one behind the other", async (context) => {
      const store = await openFor(context, newLedger());
      await keep(
        store,
        english("The prime minister resigned."),
        english("A prime example of a minister, of prime ministers."),
        english("The minister of finance.", { title: "Prime Minister speaks" }),
      );
      for (const query of ['"prime minister"', "“Prime Minister”", "«prime minister"])
        expect((await found(store, query)).sort(), query).toEqual([1, 3]);
      expect(await found(store, '"minister of finance"')).toEqual([3]);
      expect(await found(store, '"minister finance"')).toEqual([]);
    });

    test("a name finds whom it names under all names", async (context) => {
      const store = await openFor(context, newLedger());
      const actors = [state("north-korea", "PRK")];
      await keep(
        store,
        italian("Pyongyang lancia un missile.", { actors }),
        english("Kim spoke.", { actors }),
        english("Korean food."),
      );
      for (const query of ["North Korea", "corea del nord", "Pyongyang"])
        expect((await found(store, query)).sort(), query).toEqual([1, 2]);
    });

    test("where more and rarer words stand comes first, of equals the latest", async (context) => {
      const store = await openFor(context, newLedger());
      await keep(
        store,
        english(`Sanctions on grain. ${"The weather was fine in the valley and on the hills. ".repeat(20)}`),
        english("Sanctions, sanctions and more sanctions."),
        english("Sanctions on grain."),
        english("Sanctions on grain!"),
      );
      expect(await found(store, "sanctions")).toEqual([2, 4, 3, 1]);
    });
  });

  describe("filters", () => {
    const visit = eventOf({ actors: [taking("france", "FRA")], recipients: [taking("italy", "ITA")] });
    const attack = eventOf({
      id: "e2",
      type: "ASSAULT",
      quad: 4,
      certainty: "possible",
      polarity: "negated",
      time: "future",
      actors: [taking("russia", "RUS")],
      recipients: [taking("italy", "ITA")],
      place: { name: "Trieste", country: "ITA", mention: null },
    });
    const actors = [state("france", "FRA"), state("italy", "ITA"), state("russia", "RUS")];
    const trieste = { name: "Trieste", country: "ITA", lat: null, lon: null, geonames: null, mentions: [[0, 3]] };
    const reuters = { name: "Reuters", actor: "reuters" };
    const fill = (store: Store) =>
      keep(
        store,
        english("News one.", {
          published: "2025-01-01",
          actors: actors.slice(0, 2),
          events: [visit],
          publisher: reuters,
        }),
        english("News two.", {
          published: "2025-02-01",
          actors,
          events: [visit, attack],
          places: [trieste] as ArticleRecord["places"],
        }),
        italian("News tre.", { published: "2025-03-01" }),
      );

    const CASES: [string, Filters, number[]][] = [
      ["language", { language: "it" }, [3]],
      ["first day", { since: "2025-02-01" }, [2, 3]],
      ["last day", { until: "2025-02-01" }, [1, 2]],
      ["period", { since: "2025-01-15", until: "2025-02-15" }, [2]],
      ["source by name", { source: "Reuters" }, [1]],
      ["source by id", { source: "reuters" }, [1]],
      ["actor", { actor: { id: "france" } }, [1, 2]],
      ["a state's people", { actor: { country: "RUS" } }, [2]],
      ["place", { place: { names: ["Trieste"] } }, [2]],
      ["country of a place", { place: { country: "ITA" } }, [2]],
      ["type", { type: "ASSAULT" }, [2]],
      ["quad", { quad: 1 }, [1, 2]],
      ["certainty", { certainty: "possible" }, [2]],
      ["polarity", { polarity: "affirmed" }, [1, 2]],
      ["time", { time: "future" }, [2]],
      ["dyad", { dyad: ["ITA", "FRA"] }, [1, 2]],
      ["a dyad nobody knows", { dyad: ["ITA", "XXX"] }, []],
      ["one event of type and certainty", { type: "CONSULT", certainty: "possible" }, []],
      ["one event of type and actor", { type: "ASSAULT", actor: { id: "france" } }, []],
      ["one event of type, actor and dyad", { type: "ASSAULT", actor: { country: "RUS" }, dyad: ["RUS", "ITA"] }, [2]],
      ["one event at a place", { type: "CONSULT", place: { country: "ITA" } }, []],
    ];

    test("each narrows the articles down, with words and without", async (context) => {
      const store = await openFor(context, newLedger());
      await fill(store);
      for (const [name, filters, expected] of CASES) {
        expect((await found(store, "news", filters)).sort(), name).toEqual(expected);
        expect((await found(store, "", filters)).sort(), name).toEqual(expected);
      }
    });

    test("without words the latest come first; the events that pass are given with their sides", async (context) => {
      const store = await openFor(context, newLedger());
      await fill(store);
      expect(await found(store, "", { polarity: "affirmed" })).toEqual([2, 1]);
      const [hit] = (await search(store, finder, { query: "news", filters: { type: "ASSAULT" }, events: true })).hits;
      expect(hit).toMatchObject({ article: 2, eventCount: 2, day: "2025-02-01", language: "en", outlet: null });
      expect(hit.events).toMatchObject([
        {
          event: 3,
          type: "ASSAULT",
          actors: [{ id: "russia", country: "RUS" }],
          recipients: [{ id: "italy" }],
          evidence: [0, 10],
        },
      ]);
      expect(hit.snippets[0].evidence).toEqual([[0, 9]]);
    });
  });

  test("a superseded version is found only when all are asked for, with the events it told", async (context) => {
    const store = await openFor(context, newLedger());
    const url = "https://example.org/1";
    const actors = [state("france", "FRA"), state("italy", "ITA")];
    const events = [eventOf({ actors: [taking("france", "FRA")], recipients: [taking("italy", "ITA")] })];
    await keep(store, english("Talks on grain.", { url, actors, events }), english("Talks on grain failed.", { url }));
    expect(await found(store, "grain")).toEqual([2]);
    expect(await found(store, "grain", { type: "CONSULT" })).toEqual([]);
    expect((await found(store, "grain", { allVersions: true })).sort()).toEqual([1, 2]);
    const [old] = (await search(store, finder, { query: "grain", filters: { allVersions: true, type: "CONSULT" } }))
      .hits;
    expect(old).toMatchObject({ article: 1, supersededBy: 2, eventCount: 1 });
  });

  test("an article added again is indexed once; what is kept later is found after it is indexed", async (context) => {
    const store = await openFor(context, newLedger());
    await keep(store, english("Grain."));
    await keep(store, english("Grain."));
    expect(await store.query("SELECT count(*) AS rows FROM postings")).toEqual([{ rows: 1 }]);
    await keepArticles(store, [english("More grain.")]);
    expect(await articlesToIndex(store)).toBe(1);
    expect(await found(store, "grain")).toEqual([1]);
    const told: number[] = [];
    expect(await indexArticles(store, finder, (done) => told.push(done))).toBe(1);
    expect(told).toEqual([1]);
    expect((await found(store, "grain")).sort()).toEqual([1, 2]);
  });

  test("pages fit together, though articles come in between, and the last says so", async (context) => {
    const store = await openFor(context, newLedger());
    await keep(store, ...Array.from({ length: 25 }, (_, at) => english(`Grain ${"sold ".repeat(at % 5)}no ${at}.`)));
    const all = await found(store, "grain");
    const pages: number[] = [];
    let after: string | undefined;
    for (let page = 0; page < 10; page++) {
      const { hits, next } = await search(store, finder, { query: "grain", limit: 7, after });
      pages.push(...hits.map(({ article }) => article));
      if (page === 0) await keep(store, english("Grain, grain, grain."));
      if (next === null) break;
      after = next;
    }
    expect(pages).toHaveLength(25);
    expect(new Set(pages).size).toBe(25);
    expect(pages.slice(0, 20)).toEqual(all);
    await expect(search(store, finder, { query: "other", after })).rejects.toMatchObject({ code: "search-cursor" });
    await expect(search(store, finder, { query: "grain", after: "e30" })).rejects.toMatchObject({
      code: "search-cursor",
    });
  });

  test("pages of phrases fit together too", async (context) => {
    const store = await openFor(context, newLedger());
    const texts = Array.from({ length: 200 }, (_, at) => `Prime ${at % 3 === 0 ? "" : "and "}minister number ${at}.`);
    await keep(store, ...texts.map((text) => english(text)));
    const pages: number[] = [];
    let after: string | undefined;
    do {
      const { hits, next } = await search(store, finder, { query: '"prime minister"', limit: 30, after });
      pages.push(...hits.map(({ article }) => article));
      after = next ?? undefined;
    } while (after !== undefined);
    expect(new Set(pages).size).toBe(67);
    expect(pages).toHaveLength(67);
  });

  test("hostile queries are words like others", async (context) => {
    const store = await openFor(context, newLedger());
    await keep(store, english("Robert DROP TABLE students 100% sure 😀 of it."));
    for (const query of [
      "'; DROP TABLE articles; --",
      "100% sure",
      "%",
      "_",
      "\\",
      "$1",
      "\0",
      "stu\0dents",
      "😀 students",
      '"',
      '""',
      "- -",
      "OR",
      "OR OR",
      "a".repeat(1900),
      "𝒮 \ud800",
      "ﷺ",
      "\u202e",
    ])
      await search(store, finder, { query: `${query} students` }, names);
    expect(await found(store, "students '; DROP TABLE articles; --")).toEqual([]);
    expect(await found(store, "😀 students %")).toEqual([1]);
    expect(await store.query("SELECT count(*) AS rows FROM articles")).toEqual([{ rows: 1 }]);
    const filters: Filters = {
      source: "x' OR 1=1 --",
      type: "'",
      actor: { id: "'; --" },
      place: { names: ["%\\"] },
      language: "'",
    };
    for (const [name, value] of Object.entries(filters))
      expect(await found(store, "students", { [name]: value }), name).toEqual([]);
  });

  test("a query that asks nothing is refused", async (context) => {
    const store = await openFor(context, newLedger());
    const refused = [
      ["", "search-empty"],
      ["  \n ", "search-empty"],
      ["% !? 😀", "search-empty"],
      ["-guerra", "search-empty"],
      ["del", "search-function-words"],
      ["x".repeat(10_000), "search-long"],
      [Array.from({ length: 40 }, (_, at) => `word${at}`).join(" "), "search-long"],
      ['"a phrase" OR word', "search-or"],
    ];
    for (const [query, code] of refused)
      await expect(search(store, finder, { query }), query.slice(0, 50)).rejects.toMatchObject({ code });
  });

  test("spans count code points", async (context) => {
    const store = await openFor(context, newLedger());
    await keep(store, english("😀😀 A sale of grain."));
    const [{ snippets }] = (await search(store, finder, { query: "grain" })).hits;
    expect(snippets).toMatchObject([{ span: [0, 19], found: [[13, 18]] }]);
  });
});
