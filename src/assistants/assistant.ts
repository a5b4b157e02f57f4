import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import {
  CallToolRequestSchema,
  ErrorCode,
  GetPromptRequestSchema,
  ListPromptsRequestSchema,
  ListResourcesRequestSchema,
  ListResourceTemplatesRequestSchema,
  ListToolsRequestSchema,
  McpError,
  ReadResourceRequestSchema,
} from "@modelcontextprotocol/sdk/types.js";
import { nearest } from "../questions/nearest.ts";
import { type Sources, within } from "../server/index.ts";
import { errorText } from "./error-text.ts";
import { INSTRUCTIONS } from "./instructions.ts";
import { argumentsOf } from "./parameters.ts";
import { PROMPTS } from "./prompts.ts";
import { RESOURCES, readResource, TEMPLATES } from "./resources.ts";
import { inputSchemaOf, outputSchemaOf } from "./schemas.ts";
import type { Tool } from "./tool.ts";
import { TOOLS } from "./tools/index.ts";

/** How an assistant's questions are answered. */
export interface Manner {
  version: string;
  /** Seconds within which each is. */
  seconds: number;
  /** Whether tools that change the ledger are offered, where it can be written. */
  changes: boolean;
  /** Told what fails by a fault of the program. */
  onFault: (fault: string) => void;
}

/** A server of the Model Context Protocol over a ledger, for one connection. */
export function createAssistant(sources: Sources, { version, seconds, changes, onFault }: Manner): Server {
  const server = new Server(
    { name: "entente", title: "Entente", version },
    { capabilities: { tools: {}, resources: {}, prompts: {} }, instructions: INSTRUCTIONS },
  );
  const mayChange = changes && !sources.store.readOnly;
  const byName = new Map(TOOLS.filter((tool) => mayChange || !tool.changes).map((tool) => [tool.name, tool]));

  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: descriptions().filter(({ name }) => byName.has(name)),
  }));
  server.setRequestHandler(CallToolRequestSchema, async ({ params }) => {
    const tool = byName.get(params.name);
    if (tool === undefined) throw unknown("tool", params.name, [...byName.keys()]);
    try {
      const given = argumentsOf(tool.parameters, params.arguments ?? {});
      const called = tool.call(given, sources);
      // Whoever changes something is told what came of it, however long it takes.
      const { told, text } = await (tool.changes ? called : within(seconds, called));
      return { content: [{ type: "text", text }], structuredContent: told };
    } catch (error) {
      return { content: [{ type: "text", text: errorText(error, sources.store, onFault) }], isError: true };
    }
  });

  server.setRequestHandler(ListResourcesRequestSchema, () => ({ resources: [...RESOURCES] }));
  server.setRequestHandler(ListResourceTemplatesRequestSchema, () => ({ resourceTemplates: [...TEMPLATES] }));
  server.setRequestHandler(ReadResourceRequestSchema, async ({ params: { uri } }) => {
    try {
      const found = await within(seconds, readResource(uri, sources));
      if (found !== null) return { contents: [{ uri, ...found }] };
    } catch (error) {
      throw new McpError(NOT_FOUND, errorText(error, sources.store, onFault));
    }
    throw new McpError(
      NOT_FOUND,
      `there is nothing at ${uri.slice(0, 200)}: resources/list and templates say what there is`,
    );
  });

  server.setRequestHandler(ListPromptsRequestSchema, () => ({
    prompts: PROMPTS.map(({ text: _, ...prompt }) => ({ ...prompt, arguments: [...prompt.arguments] })),
  }));
  server.setRequestHandler(GetPromptRequestSchema, ({ params }) => {
    const prompt = PROMPTS.find(({ name }) => name === params.name);
    if (prompt === undefined)
      throw unknown(
        "prompt",
        params.name,
        PROMPTS.map(({ name }) => name),
      );
    const given = Object.fromEntries(Object.entries(params.arguments ?? {}).filter(([, value]) => value !== ""));
    const missing = prompt.arguments.find(({ name, required }) => required && given[name] === undefined);
    if (missing !== undefined)
      throw new McpError(ErrorCode.InvalidParams, `${missing.name} is missing: ${missing.description}`);
    return {
      description: prompt.description,
      messages: [{ role: "user", content: { type: "text", text: prompt.text(given) } }],
    };
  });
  return server;
}

/** The protocol's code of a resource that is not there. */
const NOT_FOUND = -32002;

function unknown(what: string, name: string, known: readonly string[]): McpError {
  const near = nearest(name.slice(0, 100), known);
  const meant = near === null ? "" : `, did you mean ${near}`;
  return new McpError(
    ErrorCode.InvalidParams,
    `there is no ${what} "${name.slice(0, 100)}"${meant}: there are ${known.join(", ")}`,
  );
}

/** All tools as they are offered, described once. */
function descriptions() {
  described ??= TOOLS.map(describe);
  return described;
}

let described: ReturnType<typeof describe>[] | null = null;

const describe = ({ name, title, description, parameters, answer, changes }: Tool) => ({
  ...{ name, title, description },
  inputSchema: inputSchemaOf(parameters),
  outputSchema: outputSchemaOf(answer),
  annotations: {
    title,
    readOnlyHint: !changes,
    // What is changed can be undone, and nothing is read beyond the ledger.
    destructiveHint: false,
    idempotentHint: !changes,
    openWorldHint: false,
  },
});
