import { expect, test } from "vitest";
import {
  type EventFilters,
  keepArticles,
  listAgreements,
  listArticles,
  listEvents,
  listQuotations,
  listStories,
  type Page,
  type Paging,
  type Store,
} from "../../src/ledger/index.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";
import { eventOf, recordOf, state } from "../support/records.ts";
import { act, told } from "../support/relations.ts";

const limit = 100;
const visit = act("italy", "france", "CONSULT", "042");
const attack = act("russia", "ukraine", "ASSAULT", "190", { quad: 4, certainty: "probable" });
const undated = { date: { start: null, end: null, precision: null, basis: "published" as const } };
const nowhere = { ...told("2025-03-03"), published: null };

/** All pages of a list, so many rows at a time; `between` is done after each page. */
async function paged<Item>(
  list: (paging: Paging) => Promise<Page<Item>>,
  size: number,
  between: () => Promise<unknown> = async () => {},
): Promise<Item[][]> {
  const pages: Item[][] = [];
  let after: string | undefined;
  do {
    const { items, next } = await list({ limit: size, after });
    pages.push(items);
    after = next ?? undefined;
    await between();
  } while (after !== undefined);
  return pages;
}

const eventsOf = async (store: Store, filters: EventFilters = {}) =>
  (await listEvents(store, filters, { limit })).items.map(({ event }) => event);

onBothStores((newLedger) => {
  test("events are listed with the latest first, undated last, whatever the size of a page", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, [
      told("2025-03-03", visit, attack),
      told("2025-03-12", visit),
      { ...nowhere, events: [eventOf({ ...visit, ...undated }), eventOf({ ...attack, ...undated, id: "e2" })] },
      told("2025-03-03", attack),
    ]);
    const expected = [3, 6, 2, 1, 5, 4];
    expect(await eventsOf(store)).toEqual(expected);
    for (const size of [1, 2, 3, 6]) {
      const pages = await paged((paging) => listEvents(store, {}, paging), size);
      expect(pages.flat().map(({ event }) => event)).toEqual(expected);
      expect(pages).toHaveLength(Math.ceil(expected.length / size));
    }
  });

  test("rows that are added between two pages repeat none and hide none", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, [told("2025-03-03", visit, attack, visit), told("2025-03-12", visit)]);
    const before = await eventsOf(store);
    const pages = await paged(
      (paging) => listEvents(store, {}, paging),
      1,
      () => keepArticles(store, [told("2025-04-01", visit), told("2025-03-12", visit)]),
    );
    expect(pages.flat().map(({ event }) => event)).toEqual(before);
  });

  test("filters of events, alone and together", async (context) => {
    const store = await openFor(context, newLedger());
    const gazette = { publisher: { name: "Gazette", actor: null }, language: "it" };
    await keepArticles(store, [
      told("2025-03-03", visit, attack),
      { ...told("2025-03-12", visit, { ...visit, polarity: "negated" }), ...gazette },
    ]);
    const cases: [EventFilters, number[]][] = [
      [{ type: "ASSAULT" }, [2]],
      [{ quad: 4 }, [2]],
      [{ actor: { country: "ITA" } }, [4, 3, 1]],
      [{ actor: { id: "russia" } }, [2]],
      [{ actor: { id: "nobody" } }, []],
      [{ certainty: "probable" }, [2]],
      [{ polarity: "negated" }, [4]],
      [{ dyad: ["FRA", "ITA"], since: "2025-03-04" }, [4, 3]],
      [{ until: "2025-03-03", quad: 1 }, [1]],
      [{ source: "Gazette" }, [4, 3]],
      [{ language: "it", polarity: "affirmed" }, [3]],
      [{ dataset: "entente" }, [4, 3, 2, 1]],
      [{ dataset: "gdelt" }, []],
    ];
    for (const [filters, events] of cases)
      expect(await eventsOf(store, filters), JSON.stringify(filters)).toEqual(events);
    const { items } = await listEvents(store, { type: "ASSAULT" }, { limit });
    expect(items).toMatchObject(
      [
        {
          ...{
            event: 2,
            story: 2,
            type: "ASSAULT",
            quad: 4,
            day: "2025-03-03",
            certainty: "probable",
            evidence: "Article 1",
          },
          ...{ outlet: "ANSA", article: 1, dataset: "entente", published: "2025-03-03", language: "en" },
          actors: [{ id: "russia", country: "RUS" }],
          recipients: [{ id: "ukraine", country: "UKR" }],
        },
      ].map((item) => ({ ...item, evidence: items[0].evidence })),
    );
    expect(items[0].evidence).toMatch(/^Article \d/);
  });

  test("articles with what they hold; superseded ones only when they are asked for", async (context) => {
    const store = await openFor(context, newLedger());
    const address = { url: "https://example.org/a", title: "Visit" };
    await keepArticles(store, [{ ...told("2025-03-03", visit), ...address }]);
    await keepArticles(store, [{ ...told("2025-03-03", visit, attack), ...address }, told("2025-03-12", attack)]);
    const listed = async (filters = {}) => (await listArticles(store, filters, { limit })).items;
    expect((await listed()).map(({ article }) => article)).toEqual([3, 2]);
    expect((await listed({ allVersions: true })).map(({ article, supersededBy }) => [article, supersededBy])).toEqual([
      [3, null],
      [2, null],
      [1, 2],
    ]);
    expect((await listed({ actor: { country: "ITA" }, quad: 1 }))[0]).toMatchObject({
      ...{ article: 2, title: "Visit", url: address.url, outlet: "ANSA", day: "2025-03-03", events: 2, quotations: 0 },
      ...{ supersededBy: null, copyOf: null, reserved: false },
    });
  });

  test("stories: those of several reports once, events that stand alone beside them", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, [told("2025-03-03", visit), told("2025-03-12", attack), told("2025-03-13", attack)]);
    await store.run("DELETE FROM story_events");
    await store.run("DELETE FROM stories");
    await store.run("INSERT INTO stories VALUES (2, 'ASSAULT', '2025-03-12', NULL, 2, 2, 2, 0)");
    await store.run("INSERT INTO story_events VALUES (2, 2), (2, 3)");
    const listed = async (filters = {}) => (await listStories(store, filters, { limit })).items;
    expect(await listed()).toMatchObject([
      { story: 2, type: "ASSAULT", day: "2025-03-12", reports: 2, voices: 2, first: { event: 2 } },
      { story: 1, type: "CONSULT", reports: 1, voices: 1, affirmed: 1, denied: 0, first: { event: 1 } },
    ]);
    expect((await listed({ several: true })).map(({ story }) => story)).toEqual([2]);
    expect((await listed({ since: "2025-03-13" })).map(({ story }) => story)).toEqual([2]);
    expect((await listed({ type: "CONSULT" })).map(({ story }) => story)).toEqual([1]);
    const pages = await paged((paging) => listStories(store, {}, paging), 1);
    expect(pages.map(([{ story }]) => story)).toEqual([2, 1]);
  });

  test("quotations by speaker, in the order of their article; what is reserved is cut", async (context) => {
    const store = await openFor(context, newLedger());
    const words = `We talk ${"and talk ".repeat(40)}on.`;
    const person = (id: string, country: string) => ({ ...state(id, country), kind: "person" as const });
    const quotation = (id: string | null, name: string, content: [number, number]) => ({
      ...{ kind: "direct" as const, speaker: { id, name, mention: null }, addressee: null, cue: null, content },
      ...{ date: undated.date, attribution: [] },
    });
    const actors = [person("macron", "FRA"), person("meloni", "ITA")];
    const of = (published: string, more: object) =>
      recordOf({ text: `${published} ${words}`, published, actors, ...more });
    await keepArticles(store, [
      of("2025-03-03", { quotations: [quotation("macron", "Macron", [11, 18]), quotation(null, "a man", [11, 13])] }),
      of("2025-03-12", {
        quotations: [quotation("meloni", "Meloni", [11, 11 + words.length])],
        rights: { holder: "ANSA", reserved: true, statement: "All rights reserved" },
      }),
    ]);
    const { items } = await listQuotations(store, {}, { limit });
    expect(items.map(({ article, ordinal, speaker }) => [article, ordinal, speaker?.name])).toEqual([
      [2, 1, "meloni"],
      [1, 1, "macron"],
      [1, 2, "a man"],
    ]);
    expect(items[0].content.split(" ")).toHaveLength(41);
    expect(items[1]).toMatchObject({ content: "We talk", speaker: { id: "macron" }, published: "2025-03-03" });
    const french = await listQuotations(store, { speaker: { country: "FRA" } }, { limit });
    expect(french.items).toEqual([items[1]]);
    expect((await listQuotations(store, { speaker: { id: "meloni" } }, { limit })).items).toEqual([items[0]]);
    expect((await paged((paging) => listQuotations(store, {}, paging), 1)).flat()).toEqual(items);
  });

  test("agreements by parties, kind and day", async (context) => {
    const store = await openFor(context, newLedger());
    const agreement = (name: string, ...parties: string[]) => ({
      ...{
        kind: "treaty",
        name,
        parties,
        known: null,
        certainty: "certain" as const,
        evidence: [0, 7] as [number, number],
      },
    });
    await keepArticles(store, [
      { ...told("2025-03-03"), agreements: [agreement("Treaty of Rome", "ITA", "FRA"), agreement("Pact", "eu")] },
      { ...told("2025-03-12"), agreements: [agreement("Treaty of Rome", "ITA", "FRA", "eu")] },
    ]);
    const listed = async (filters = {}) =>
      (await listAgreements(store, filters, { limit })).items.map(({ article, ordinal }) => [article, ordinal]);
    expect(await listed()).toEqual([
      [2, 1],
      [1, 1],
      [1, 2],
    ]);
    expect(await listed({ parties: ["FRA", "ITA"], until: "2025-03-10" })).toEqual([[1, 1]]);
    expect(await listed({ parties: ["e"] })).toEqual([]);
    expect(await listed({ kind: "pact" })).toEqual([]);
    const [first] = (await listAgreements(store, { parties: ["eu"] }, { limit })).items;
    expect(first).toMatchObject({
      name: "Treaty of Rome",
      parties: ["ITA", "FRA", "eu"],
      evidence: "Article",
      outlet: "ANSA",
    });
  });

  test("what is no cursor of a list is an error of its own", async (context) => {
    const store = await openFor(context, newLedger());
    await keepArticles(store, [told("2025-03-03", visit, visit)]);
    const { next } = await listEvents(store, {}, { limit: 1 });
    const forged = Buffer.from(JSON.stringify(["x", "2025-03-03", 1])).toString("base64url");
    const bent = Buffer.from(next!, "base64url").toString().replace("2025-03-03", "2025-02-31");
    for (const after of ["", "!", "bnVsbA", forged, Buffer.from(bent).toString("base64url")])
      await expect(listEvents(store, {}, { limit: 1, after }), after).rejects.toMatchObject({ code: "search-cursor" });
    await expect(listEvents(store, { quad: 1 }, { limit: 1, after: next! })).rejects.toMatchObject({
      code: "search-cursor",
    });
  });
});
