import type { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { briefing, call, clientOver } from "../support/assistant.ts";
import { HOSTILE } from "../support/hostile.ts";
import { newFile } from "../support/ledgers.ts";

let client: Client;
const faults: string[] = [];
const atTheEnd: (() => void | Promise<void>)[] = [];

beforeAll(async () => {
  const context = { onTestFinished: (end: () => void | Promise<void>) => void atTheEnd.push(end) };
  const records = (await briefing()).slice(0, 3);
  ({ client } = await clientOver(context, newFile(), records, { onFault: (fault) => faults.push(fault) }));
}, 60_000);
afterAll(async () => {
  for (const end of atTheEnd.reverse()) await end();
});

test.for<[what: string, tool: string, given: Record<string, unknown>, sentence: string]>([
  [
    "a parameter nobody knows",
    "search",
    { query: "x" },
    '[request-parameter] there is no parameter "query": this takes q, actor',
  ],
  ["one that is spelt wrong", "get_relations", { party: "ITA", counterprt: "FRA" }, "did you mean counterpart"],
  [
    "one that is missing",
    "get_relations",
    { party: "ITA" },
    '[request-value] the parameter "counterpart" cannot be used: it wants to be given',
  ],
  ["none at all", "get_event", {}, '"event" cannot be used: it wants to be given: Its number: e345'],
  ["a state nobody knows", "get_relations", { party: "Itly", counterpart: "FRA" }, "did you mean ITA (Italy)"],
  ["a person nobody knows", "search", { actor: "vladimir-puttin" }, "did you mean Vladimir Putin"],
  ["a type there is not", "search", { type: "ATTACK" }, '[search-type] there is no type "ATTACK"'],
  ["a type spelt wrong", "get_outlook", { actor: "ITA", type: "SANCTON" }, "did you mean SANCTION"],
  [
    "a day that is none",
    "search",
    { q: "x", since: "last week" },
    '"since" cannot be used: it wants a day as YYYY-MM-DD',
  ],
  [
    "a day the calendar lacks",
    "search",
    { q: "visit", since: "2024-02-31" },
    '[dyad-date] since "2024-02-31" is no day',
  ],
  [
    "a period that ends before it begins",
    "search",
    { since: "2024-03-01", until: "2024-01-01" },
    "[dyad-period] the period ends",
  ],
  [
    "too many at once",
    "search",
    { q: "x", limit: 5000 },
    '"limit" cannot be used: it wants a whole number from 1 to 20',
  ],
  ["a number in words", "search", { q: "x", limit: "ten" }, "a whole number from 1 to 20"],
  [
    "a flag that is none",
    "get_relations",
    { party: "ITA", counterpart: "FRA", members: "some" },
    "it wants true or false",
  ],
  [
    "a step there is not",
    "get_relations",
    { party: "ITA", counterpart: "FRA", by: "year" },
    "it wants one of day, week, month",
  ],
  ["a cursor of another search", "search", { q: "visits", after: "77" }, "[search-cursor]"],
  ["a page that is none", "get_story", { story: "s1", after: "-1" }, '"after" cannot be used'],
  ["no such event", "get_event", { event: "e99999" }, '[show-unknown] no article, event or document "e99999"'],
  ["no such article", "get_article", { article: "a99999" }, "[show-unknown]"],
  ["no such story", "get_story", { story: "Rome" }, '[story-unknown] no story "Rome"'],
  ["nothing to search for", "search", {}, "[search-empty] nothing to search for"],
  ["an empty text", "read_text", { text: " " }, "[empty]"],
  ["a text of no known language", "read_text", { text: "x", language: "xx" }, "[language-unsupported]"],
])("%s is a sentence that says what to do", async ([_, tool, given, sentence]) => {
  const { text, told, isError } = await call(client, tool, given);
  expect(text).toContain(sentence);
  expect({ told, isError }).toEqual({ told: undefined, isError: true });
  expect(text).not.toMatch(/[\r\n]|--[a-z]|entente (actors|show)|duckdb|\bat .*\.ts/);
});

test("what is null or empty counts as not given", async () => {
  const { told } = await call(client, "search", { q: "visits", actor: null, since: "", after: null });
  expect(told.found).toHaveLength(3);
});

test("a tool there is not, and a prompt, are told with those there are", async () => {
  await expect(call(client, "get_events")).rejects.toThrow(
    'there is no tool "get_events", did you mean get_event: there are',
  );
  await expect(client.getPrompt({ name: "brief" })).rejects.toThrow("brief_on_pair");
  await expect(client.getPrompt({ name: "brief_on_pair", arguments: { party: "ITA" } })).rejects.toThrow(
    "counterpart is missing",
  );
});

test("whatever stands in a parameter is at most an error, and harms nothing", async () => {
  const all = [...HOSTILE, 1e99, -1, true, [], {}, { $ne: 1 }];
  const tried = new Set<string>();
  for (const { name, inputSchema } of (await client.listTools()).tools)
    for (const parameter of Object.keys(inputSchema.properties ?? {})) {
      // What several tools take is put to all of them, but tried hard once.
      const few = tried.has(parameter);
      tried.add(parameter);
      for (const hostile of few ? [HOSTILE[0], { $ne: 1 }] : all) {
        const required = Object.fromEntries((inputSchema.required ?? []).map((each) => [each, "ITA"]));
        const { text, isError } = await call(client, name, { ...required, [parameter]: hostile });
        expect(typeof isError).toBe("boolean");
        if (isError) expect(text).toMatch(/^\[[a-z-]+\] [^\r\n]+$/);
      }
    }
  expect(faults).toEqual([]);
  expect((await call(client, "get_ledger")).told.articles).toBe(3);
}, 120_000);

test("a fault of the program is told by a number only", async (context) => {
  const faults: string[] = [];
  const { client, sources } = await clientOver(context, newFile(), [], { onFault: (fault) => faults.push(fault) });
  await sources.store.close();
  const { text, isError } = await call(client, "get_ledger");
  expect(isError).toBe(true);
  expect(text).toMatch(/^\[request-failed\] answering failed: .* [0-9a-f]{8}$/);
  expect(faults).toHaveLength(1);
});

test("what takes too long ends", async (context) => {
  const { client, sources } = await clientOver(context, newFile(), [], { seconds: 0.1 });
  sources.read = () => new Promise(() => {});
  expect((await call(client, "read_text", { text: "Rome" })).text).toContain("[request-slow]");
});
