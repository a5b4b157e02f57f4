import { Model } from "@alephdata/followthemoney";
import defaultModel from "@alephdata/followthemoney/dist/defaultModel.json" with { type: "json" };
import { check } from "@placemarkio/check-geojson";
import { MultiDirectedGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import { expect, test } from "vitest";
import { joinStories, keepArticles } from "../../src/ledger/index.ts";
import { ARTICLES, exported, keepAll, LONG, linesOf } from "../support/exports.ts";
import { onBothStores, openFor } from "../support/ledgers.ts";
import { eventOf, recordOf, state, taking } from "../support/records.ts";

type Attributes = Record<string, unknown>;
type Graph = MultiDirectedGraph<Attributes, Attributes>;

const parsers = {
  graphml: (text: string) => parseGraphml(MultiDirectedGraph as never, text) as unknown as Graph,
  gexf: (text: string) => parseGexf(MultiDirectedGraph as never, text) as unknown as Graph,
};

onBothStores((newLedger) => {
  test.for(["graphml", "gexf"] as const)("%s is read back as a graph, edge by edge", async (format, context) => {
    const store = await openFor(context, newLedger());
    await keepAll(store);
    await store.transaction((inside) => joinStories(inside, [3, 5]));
    const parties = parsers[format]((await exported(store, format)).text);
    expect(parties.nodes().sort()).toEqual(["FRA", "ITA", "RUS"]);
    expect(parties.getNodeAttributes("FRA")).toMatchObject({ label: "France", kind: "state", country: "FRA" });
    const edges = parties.mapEdges((key, attributes, source, target) => ({
      ...{ key, source, target },
      mutual: String(attributes.mutual),
      weight: Number(attributes.weight),
      score: Number(attributes.score),
    }));
    expect(edges.sort((one, other) => (one.key < other.key ? -1 : 1))).toEqual([
      { key: "FRA=RUS:1", source: "FRA", target: "RUS", mutual: "true", weight: 1, score: 4 },
      { key: "FRA>ITA:1", source: "FRA", target: "ITA", mutual: "false", weight: 1, score: 4 },
      { key: "RUS=FRA:1", source: "RUS", target: "FRA", mutual: "true", weight: 1, score: 4 },
      { key: "RUS>FRA:4", source: "RUS", target: "FRA", mutual: "false", weight: 1, score: -9.5 },
      { key: "RUS>ITA:4", source: "RUS", target: "ITA", mutual: "false", weight: 1, score: -9 },
    ]);
    expect(parties.getEdgeAttributes("RUS>ITA:4")).toMatchObject({
      ...{ label: "material conflict", first: "2025-05-01", last: "2025-05-01" },
    });
    // What was imported by hand has no rows of dyads; it counts among actors.
    const actors = parsers[format]((await exported(store, format, { types: ["ASSAULT"] }, { nodes: "actors" })).text);
    expect(actors.nodes().sort()).toEqual(["france", "italy", "russia"]);
    expect(actors.edges().sort()).toEqual(["russia>france:4", "russia>italy:4"]);
    expect(Number(actors.getEdgeAttribute("russia>france:4", "weight"))).toBe(2);
    expect(Number(actors.getEdgeAttribute("russia>france:4", "stories"))).toBe(2);
  });

  test("names that XML cannot hold are written without what it lacks", async (context) => {
    const store = await openFor(context, newLedger());
    const odd = {
      ...state("a&b", "FRA"),
      kind: "organisation" as const,
      name: 'Smith & <Sons> "\u0001"\ud83d\ude00',
      country: null,
    };
    const events = [eventOf({ actors: [taking("a&b", null)], recipients: [taking("italy", "ITA")] })];
    await keepArticles(store, [
      recordOf({ text: "Smith & Sons visit.", actors: [odd, state("italy", "ITA")], events }),
    ]);
    for (const format of ["graphml", "gexf"] as const) {
      const graph = parsers[format]((await exported(store, format)).text);
      expect(graph.getNodeAttribute("a&b", "label"), format).toBe('Smith & <Sons> " "\ud83d\ude00');
    }
  });

  test("GeoJSON is valid and has the events whose place has a point", async (context) => {
    const store = await openFor(context, newLedger());
    await keepAll(store);
    const { text, leftOut } = await exported(store, "geojson");
    const collection = check(text) as { features: { id: number; geometry: object; properties: object }[] };
    expect(collection.features).toHaveLength(1);
    expect(collection.features[0]).toMatchObject({
      id: 1,
      geometry: { type: "Point", coordinates: [12.51, 41.89] },
      properties: { type: "CONSULT", place: "Rome", actors: [{ id: "france", country: "FRA" }], url: ARTICLES[0].url },
    });
    expect(leftOut).toEqual(new Map([["no-point", 5]]));
  });

  test("FollowTheMoney entities keep to its model, refer to each other and come once", async (context) => {
    const store = await openFor(context, newLedger());
    const nato = {
      ...state("rutte", "NLD"),
      kind: "person" as const,
      name: "Mark Rutte",
      body: "nato",
      country: "IGO",
    };
    const visit = eventOf({ actors: [taking("rutte", "IGO")], recipients: [taking("italy", "ITA")] });
    await keepAll(store);
    await keepArticles(store, [
      recordOf({ text: "Rutte visits Italy.", actors: [nato, state("italy", "ITA")], events: [visit] }),
    ]);
    const entities = linesOf((await exported(store, "ftm")).text).map((line) => JSON.parse(line));
    const model = new Model(defaultModel as never);
    const ids = new Set(entities.map(({ id }) => id));
    expect(ids.size).toBe(entities.length);
    for (const { id, schema, properties } of entities) {
      const known = model.getSchema(schema);
      for (const [name, values] of Object.entries(properties) as [string, string[]][]) {
        const property = known.getProperty(name);
        expect(property.stub ?? false, `${schema}.${name}`).toBe(false);
        if (property.type.name === "entity") for (const value of values) expect(ids, `${id} ${name}`).toContain(value);
        if (property.type.name === "country") for (const value of values) expect(value).toMatch(/^[a-z]{2}$/);
        if (property.type.name === "date")
          for (const value of values) expect(value).toMatch(/^\d{4}(-\d\d(-\d\d(T.*)?)?)?$/);
      }
      for (const needed of known.required ?? []) expect(Object.keys(properties), `${schema} ${id}`).toContain(needed);
    }
    const bySchema = (schema: string) => entities.filter((entity) => entity.schema === schema);
    expect(bySchema("Event")).toHaveLength(7);
    expect(bySchema("Article")).toHaveLength(4);
    expect(
      bySchema("PublicBody")
        .map(({ properties }) => properties.country[0])
        .sort(),
    ).toEqual(["fr", "it", "ru"]);
    expect(bySchema("Person")[0].properties.name).toEqual(["Mark Rutte"]);
    expect(bySchema("Membership")[0].properties).toEqual({
      member: ["entente-actor-rutte"],
      organization: ["entente-actor-nato"],
    });
    expect(bySchema("UnknownLink")).toHaveLength(6);
    const [first] = bySchema("Event");
    expect(first.properties).toMatchObject({
      name: ["france → italy: CONSULT"],
      date: ["2025-03-03"],
      location: ["Rome"],
      country: ["it"],
      involved: ["entente-actor-france", "entente-actor-italy"],
      notes: ["on the word of Example Post"],
      publisher: ["Example Post"],
      sourceUrl: [ARTICLES[0].url],
      proof: [bySchema("Article")[0].id],
    });
  });

  test("selectors of Web Annotations find the passages in the text, by code points and by words", async (context) => {
    const store = await openFor(context, newLedger());
    await keepAll(store);
    const { text, leftOut } = await exported(store, "annotations");
    const collection = JSON.parse(text);
    expect(collection).toMatchObject({
      "@context": "http://www.w3.org/ns/anno.jsonld",
      type: "AnnotationCollection",
      total: 5,
      first: { type: "AnnotationPage", startIndex: 0 },
    });
    expect(leftOut).toEqual(new Map([["no-article", 1]]));
    const { items } = collection.first;
    expect(new Set(items.map(({ id }: { id: string }) => id)).size).toBe(5);
    const bySource = new Map(ARTICLES.map((article) => [article.url, article]));
    for (const { type, body, target } of items) {
      expect(type).toBe("Annotation");
      expect(body.map(({ type }: { type: string }) => type)).toEqual(["TextualBody", "TextualBody"]);
      expect(JSON.parse(body[1].value)).toMatchObject({ type: body[0].value });
      const article = bySource.get(target.source)!;
      const [position, quote] = target.selector;
      const points = [...article.text];
      const passage = points.slice(position.start, position.end).join("");
      if (quote === undefined) expect(passage).toBe(LONG);
      else {
        expect(quote.exact).toBe(passage);
        const around = (quote.prefix ?? "") + quote.exact + (quote.suffix ?? "");
        expect(article.text).toContain(around);
        expect((quote.prefix ?? "").length).toBeLessThanOrEqual(2 * 32);
      }
    }
    expect(items[0].target.selector[1]).toMatchObject({
      exact: 'France, "the visitor",\nvisited Italy in Rome',
      prefix: "😀 ",
    });
    expect(items[4].target.selector).toHaveLength(1);
  });

  test("an event told more than once is selected in each place", async (context) => {
    const store = await openFor(context, newLedger());
    const events = [
      eventOf({ actors: [taking("france", "FRA")], recipients: [taking("italy", "ITA")], also: [[21, 40]] }),
    ];
    await keepArticles(store, [recordOf({ text: "France visits Italy. The visit was short.", events })]);
    const [{ target }] = JSON.parse((await exported(store, "annotations")).text).first.items;
    expect(target.map(({ selector }: { selector: { exact?: string }[] }) => selector[1].exact)).toEqual([
      "France vis",
      "The visit was short",
    ]);
    expect(new Set(target.map(({ source }: { source: string }) => source)).size).toBe(1);
    expect(target[0].source).toMatch(/^urn:entente:article:[0-9a-f]{24}$/);
  });
});
