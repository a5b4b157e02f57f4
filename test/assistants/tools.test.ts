import { expect, test } from "vitest";
import { inputSchemaOf } from "../../src/assistants/schemas.ts";
import { MOST_CHARACTERS } from "../../src/assistants/tool.ts";
import { TOOLS } from "../../src/assistants/tools/index.ts";
import { briefing, call, clientOver } from "../support/assistant.ts";
import { newFile, onBothStores } from "../support/ledgers.ts";
import { eventOf, recordOf, state, taking } from "../support/records.ts";

const TEXT = "Il presidente francese Emmanuel Macron ha incontrato ieri a Parigi la premier italiana Giorgia Meloni.";
/** For every tool questions that are answered, and where in the answer evidence stands. */
const ASKED: Readonly<Record<string, { given: Record<string, unknown>; evidence?: string }[]>> = {
  get_ledger: [{ given: {} }],
  search: [
    { given: { q: "visits", limit: 3 }, evidence: "found.0.events.0" },
    { given: { dyad: "ITA,FRA", type: "CONSULT", since: "2024-02-01" }, evidence: "found.0.events.0" },
  ],
  list_events: [{ given: { dyad: "ITA,FRA", limit: 3 }, evidence: "events.0" }],
  list_stories: [{ given: { actor: "FRA", type: "AID" }, evidence: "stories.0.first" }],
  list_quotations: [{ given: { speaker: "emmanuel-macron" }, evidence: "quotations.0" }],
  list_agreements: [{ given: { party: "ITA" }, evidence: "agreements.0" }],
  get_actor: [{ given: { actor: "ITA" }, evidence: "latest.0" }, { given: { actor: "emmanuel-macron" } }],
  get_network: [{ given: { since: "2024-01-01", quad: "1" } }],
  list_review: [{ given: { actor: "ITA", limit: 2 }, evidence: "events.0.event" }],
  list_corrections: [{ given: {} }],
  find_actor: [{ given: { name: "Macron", day: "2024-01-01" } }],
  get_relations: [
    { given: { party: "ITA", counterpart: "FRA" }, evidence: "telling.0" },
    { given: { party: "eu", counterpart: "ITA", members: true, by: "month" } },
  ],
  get_standing: [
    { given: { party: "FRA", counterpart: "ITA" }, evidence: "pledges.0.proofs.0" },
    { given: { party: "FRA", counterpart: "ITA", part: "sanctions" }, evidence: "sanctions.0.proofs.0" },
    { given: { party: "FRA", counterpart: "ITA", part: "agreements", limit: 2 } },
  ],
  get_outlook: [
    { given: { actor: "ITA", counterpart: "FRA" }, evidence: "evidence.0" },
    { given: { actor: "ITA", type: "CONSULT", days: 14 }, evidence: "evidence.0" },
  ],
  get_projections: [{ given: {}, evidence: "projections.0" }],
  get_forecast_scores: [{ given: {} }],
  get_article: [
    { given: { article: "a1" }, evidence: "events.0" },
    { given: { article: "https://example.org/pact" }, evidence: "quotations.0" },
    { given: { article: "a54", part: "events", limit: 1 }, evidence: "events.0" },
  ],
  get_event: [{ given: { event: "e1" }, evidence: "event" }],
  get_story: [{ given: { story: "s1" }, evidence: "reports.0" }],
  read_text: [{ given: { text: TEXT, published: "2025-03-04" }, evidence: "events.0" }],
};

const at = (value: unknown, path: string) =>
  path.split(".").reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value);

onBothStores((newLedger) => {
  test("every tool answers by its schema, with evidence and in few words", async (context) => {
    const { client, tools } = await clientOver(context, newLedger(), await briefing());
    expect(Object.keys(ASKED).sort()).toEqual(tools.map(({ name }) => name).sort());
    for (const { name, annotations } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, destructiveHint: false, openWorldHint: false });
      for (const { given, evidence } of ASKED[name]) {
        const question = `${name} ${JSON.stringify(given)}`;
        const { told, text, isError } = await call(client, name, given);
        expect(isError, `${question}: ${text}`).toBe(false);
        expect(JSON.stringify(told).length, question).toBeLessThan(MOST_CHARACTERS);
        expect(text, question).not.toMatch(/undefined|\[object|NaN/);
        if (evidence === undefined) continue;
        const shown = at(told, evidence) as { words: string; onWordOf: string[]; source?: object };
        expect(shown?.words, `${question}: ${JSON.stringify(told)}`).toBeTruthy();
        if (name !== "list_agreements") expect(Array.isArray(shown.onWordOf), question).toBe(true);
        // What stands in one article has its source above it.
        const { source = (told as { source: object }).source } = shown;
        expect(source, question).toHaveProperty("publisher");
        expect(text, question).toContain(shown.words);
      }
    }
  }, 120_000);

  test("an empty ledger is told so", async (context) => {
    const { client, tools } = await clientOver(context, newLedger(), []);
    for (const { name } of tools)
      for (const { given } of ASKED[name]) {
        const { text, told } = await call(client, name, given);
        expect(text.length, name).toBeGreaterThan(10);
        if (told !== undefined) expect(text, name).not.toContain("undefined");
      }
    expect((await call(client, "get_ledger")).text).toContain("The ledger is empty");
    expect((await call(client, "get_outlook", { actor: "ITA", counterpart: "FRA" })).text).toContain("[outlook-empty]");
  }, 120_000);
});

onBothStores((newLedger) => {
  test("where it is allowed the ledger is corrected and put back; elsewhere no such tool is there", async (context) => {
    const { client, tools } = await clientOver(context, newLedger(), await briefing(), { changes: true });
    const changing = tools.filter(({ annotations }) => !annotations?.readOnlyHint).map(({ name }) => name);
    expect(changing).toEqual(["correct", "undo_correction"]);
    const word = { author: "Anna Rossi", reason: "a film" };
    const { told } = await call(client, "correct", { target: "e1", reject: true, ...word });
    expect(told.made).toMatchObject({ name: "e1", author: "Anna Rossi", undone: false });
    expect((await call(client, "get_event", { event: "e1" })).text).toContain("DO NOT USE: rejected");
    expect((await call(client, "list_corrections", { of: "e1" })).told.corrections).toHaveLength(1);
    const again = await call(client, "correct", { target: "e1", actors: ["ITA"], reject: true, ...word });
    expect(again.text).toContain("[correct-together]");
    expect((await call(client, "correct", { target: "e1", reject: true, reason: "x" })).text).toContain('"author"');
    await call(client, "undo_correction", { correction: told.made.correction, ...word });
    expect((await call(client, "get_event", { event: "e1" })).told.standing).toBe("in force");
  });
});

test("what an article reserves goes out in excerpts only", async (context) => {
  const { client } = await clientOver(context, newFile(), await briefing());
  for (const [name, given] of [
    ["get_article", { article: "a53" }],
    ["get_event", { event: "e53" }],
    ["get_story", { story: "e53" }],
    ["search", { q: "trade" }],
    ["get_relations", { party: "ITA", counterpart: "FRA", since: "2024-12-24" }],
  ] as const) {
    const { told, text } = await call(client, name, given);
    expect(JSON.stringify(told), name).not.toContain("in Paris");
    expect(text).toContain("Italy visits France and talks of trade");
  }
});

test("long lists are cut, counted and gone through page by page", async (context) => {
  const { client } = await clientOver(context, newFile(), await briefing());
  const found: string[] = [];
  let after: string | undefined;
  do {
    const { told, text } = await call(client, "search", { q: "visits", limit: 20, ...(after && { after }) });
    found.push(...told.found.map(({ source }: { source: { article: string } }) => source.article));
    after = told.rest?.next;
    if (after !== undefined) expect(text).toContain(`ask again with after="${after}"`);
  } while (after !== undefined);
  expect(new Set(found).size).toBe(53);
  expect(found).toHaveLength(53);

  const agreements = (page: object) =>
    call(client, "get_standing", { party: "FRA", counterpart: "ITA", part: "agreements", limit: 2, ...page });
  const first = await agreements({});
  expect(first.told.rest).toEqual({ more: first.told.counts.agreements - 2, next: "2" });
  const second = await agreements({ after: "2" });
  expect(second.told.agreements[0].name).not.toBe(first.told.agreements[0].name);
});

test("however much an article says, an answer stays short", async (context) => {
  const long = "Extraordinarily ".repeat(200);
  const text = `${long.repeat(10)}Italy attacks France.`;
  const italy = { ...state("italy", "ITA"), name: long };
  const hoard = recordOf({
    text,
    title: long,
    publisher: { name: long, actor: null },
    url: "https://example.org/hoard",
    actors: [italy, state("france", "FRA")],
    events: Array.from({ length: 100 }, (_, at) =>
      eventOf({
        id: `e${at + 1}`,
        actors: Array.from({ length: 10 }, () => taking("italy", "ITA")),
        recipients: [taking("france", "FRA")],
        evidence: [0, text.length],
        trigger: [at, at + 3],
        attribution: Array.from({ length: 10 }, () => ({ name: long, actor: null, mention: null })),
      }),
    ),
    quotations: Array.from({ length: 100 }, () => ({
      ...{ kind: "direct" as const, speaker: { id: null, name: long, mention: null }, addressee: null, cue: null },
      ...{ content: [0, text.length] as [number, number], attribution: [] },
      date: { start: null, end: null, precision: null, basis: "unknown" as const },
    })),
  });
  const { client } = await clientOver(context, newFile(), [hoard]);
  for (const [name, given] of [
    ["search", { q: "extraordinarily", limit: 20 }],
    ["get_article", { article: "a1", limit: 20 }],
    ["get_article", { article: "a1", part: "events", limit: 20 }],
    ["get_article", { article: "a1", part: "quotations", limit: 20 }],
    ["get_relations", { party: "ITA", counterpart: "FRA" }],
    ["get_event", { event: "e1" }],
    ["get_story", { story: "e1" }],
  ] as const) {
    const { told, text: said } = await call(client, name, given);
    expect(JSON.stringify(told).length, name).toBeLessThan(MOST_CHARACTERS);
    expect(said.length, name).toBeLessThan(MOST_CHARACTERS);
  }
});

test("tools are told in words that fit a model's choice", () => {
  for (const { name, description, parameters } of TOOLS) {
    expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
    expect(description.length, name).toBeGreaterThan(100);
    expect(description.length, name).toBeLessThan(1200);
    for (const [parameter, schema] of Object.entries(inputSchemaOf(parameters).properties ?? {}))
      expect((schema as { description?: string }).description, `${name} ${parameter}`).toBeTruthy();
  }
});
