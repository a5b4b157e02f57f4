import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { createAssistant, type Manner } from "../../src/assistants/index.ts";
import { type ArticleRecord, createReader } from "../../src/reader/index.ts";
import { BUILT_PACKS } from "./built-packs.ts";
import type { Ending } from "./ledgers.ts";
import { NEWS } from "./news.ts";
import { act, told } from "./relations.ts";
import { fill, serving } from "./server.ts";

export const MANNER: Manner = { version: "1", seconds: 60, changes: false, onFault: (fault) => console.error(fault) };

/** An article with something of everything. */
const SUMMIT = {
  title: "Italy and France sign a pact in Rome",
  publisher: "Agenzia",
  url: "https://example.org/pact",
  published: "2024-12-20",
  text: `French President Emmanuel Macron met Italian Prime Minister Giorgia Meloni in Rome on Thursday. Italy and France signed a
cooperation agreement on border security. “We will work together as never before,” Macron said. According to a diplomat, France could
send aid to Italy by March. Italian police denied that they had arrested French protesters.`,
};

let summit: Promise<ArticleRecord> | null = null;

/** Italy and France for a year, a pact, a promise that was kept, a threat, sanctions. */
export async function briefing(): Promise<ArticleRecord[]> {
  summit ??= createReader(BUILT_PACKS).read(SUMMIT.text, SUMMIT);
  return [
    ...NEWS,
    await summit,
    told("2024-11-01", act("france", "italy", "AGREE", "0333")),
    told("2024-11-20", act("france", "italy", "AID", "073")),
    told("2024-11-25", act("italy", "france", "SANCTION", "163")),
  ];
}

/** A client of an assistant's server over a new ledger that holds some records; it checks every answer against its schema. */
export async function clientOver(
  context: Ending,
  ledger: string,
  records: readonly ArticleRecord[],
  manner: Partial<Manner> = {},
) {
  const { store, sources } = await serving(context, ledger);
  await fill(store, sources.finder, records);
  const [here, there] = InMemoryTransport.createLinkedPair();
  const server = createAssistant(sources, { ...MANNER, ...manner });
  await server.connect(there);
  const client = new Client({ name: "test", version: "1" });
  await client.connect(here);
  context.onTestFinished(() => client.close());
  const { tools } = await client.listTools();
  return { client, tools, sources };
}

/** What a tool answers: its data, or the sentence of an error. */
export async function call(client: Client, name: string, given: Record<string, unknown> = {}) {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: given });
  const [{ text }] = content as [{ text: string }];
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of all tools
  return { text, told: structuredContent as any, isError: isError === true };
}
