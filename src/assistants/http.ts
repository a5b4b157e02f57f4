import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import type { Hono } from "hono";
import { UsageError } from "../questions/usage-error.ts";
import { demandToken, doorFor, MOST_BYTES, type Sources, within } from "../server/index.ts";
import { createAssistant, type Manner } from "./assistant.ts";

/** Where assistants ask. */
const PATH = "/mcp";

/** So many requests are at work at once; more are refused. */
const AT_ONCE = 64;

/**
 * Adds the way in for assistants to a server (streamable HTTP). Nothing is remembered between requests, so that there is nothing to hold or to
 * end: each is answered by a server of its own, as JSON, and GET and DELETE are refused as the protocol wants. The server's guards stand before it.
 */
export function mountAssistants(app: Hono, sources: Sources, manner: Manner, token: string | null): void {
  if (token !== null) app.use(PATH, demandToken(token));
  const enter = doorFor(AT_ONCE);
  app.post(PATH, async (context) => {
    const transport = new WebStandardStreamableHTTPServerTransport({
      sessionIdGenerator: undefined,
      enableJsonResponse: true,
      maxRequestBodySize: MOST_BYTES,
    });
    const server = createAssistant(sources, manner);
    await server.connect(transport);
    const leave = enter();
    try {
      const { body, status, headers } = await within(manner.seconds, transport.handleRequest(context.req.raw));
      context.header("cache-control", "no-store");
      return context.newResponse(body, status as 200, Object.fromEntries(headers));
    } finally {
      leave();
      await server.close();
    }
  });
  app.all(PATH, (context) => {
    context.header("allow", "POST");
    throw new UsageError("request-method", { method: context.req.method, path: PATH, allowed: "POST" });
  });
}
