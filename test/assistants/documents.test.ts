import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { INSTRUCTIONS } from "../../src/assistants/instructions.ts";
import { PROMPTS } from "../../src/assistants/prompts.ts";
import { TOOLS } from "../../src/assistants/tools/index.ts";
import { schemaDocument } from "../../src/reader/schema.ts";
import { briefing, clientOver } from "../support/assistant.ts";
import { newFile } from "../support/ledgers.ts";

test("documents: the codes, the schema, and what the ledger holds by number", async (context) => {
  const { client } = await clientOver(context, newFile(), await briefing());
  const textAt = async (uri: string) => {
    const [document] = (await client.readResource({ uri })).contents as { uri: string; text: string }[];
    expect(document.uri).toBe(uri);
    return document.text;
  };
  const { resources } = await client.listResources();
  expect(resources.map(({ uri }) => uri)).toEqual(["entente://codes", "entente://schema"]);
  expect(JSON.parse(await textAt("entente://schema"))).toEqual(JSON.parse(JSON.stringify(schemaDocument())));
  expect(await textAt("entente://codes")).toMatch(/\*\*CONSULT\*\* \(verbal cooperation, 2.5\).*Modes: visit/);

  const { resourceTemplates } = await client.listResourceTemplates();
  expect(resourceTemplates.map(({ name }) => name)).toEqual(["article", "event", "story"]);
  expect(await textAt("entente://article/a1")).toContain("“Italy visi”");
  expect(await textAt(`entente://article/${encodeURIComponent("https://example.org/3")}`)).toContain("Visit 3");
  expect(await textAt("entente://article/a53")).not.toContain("in Paris");
  expect(await textAt("entente://event/e1")).toContain("CONSULT");
  expect(await textAt("entente://story/s1")).toContain("Visit 0");
  await expect(client.readResource({ uri: "entente://article/a999" })).rejects.toThrow("[show-unknown]");
  await expect(client.readResource({ uri: "file:///etc/passwd" })).rejects.toThrow("there is nothing at");
  await expect(client.readResource({ uri: "entente://article/..%2f%2e%2e" })).rejects.toThrow("[show-unknown]");
});

test("prompts ask for what the user chose, with sources", async (context) => {
  const { client } = await clientOver(context, newFile(), []);
  const { prompts } = await client.listPrompts();
  expect(prompts.map(({ name }) => name)).toEqual(["brief_on_pair", "what_changed", "check_claim"]);
  const { messages } = await client.getPrompt({
    name: "brief_on_pair",
    arguments: { party: "ITA", counterpart: "FRA", since: "2024-01-01" },
  });
  const { text } = messages[0].content as { text: string };
  expect(text).toContain("ITA and FRA since 2024-01-01");
  expect(text).toContain("give its source");
});

test("the documentation lists every tool", () => {
  const documentation = readFileSync("docs/assistants.md", "utf8");
  for (const { name } of TOOLS) expect(documentation).toContain(`\`${name}\``);
});

test("the tools prompts and instructions name are there", () => {
  const tools = new Set(TOOLS.map(({ name }) => name));
  for (const text of [
    INSTRUCTIONS,
    ...PROMPTS.map(({ text }) => text({})),
    ...TOOLS.map(({ description }) => description),
  ])
    for (const [name] of text.matchAll(/\b(get|find|list|read)_\w+/g)) expect(tools).toContain(name);
});
