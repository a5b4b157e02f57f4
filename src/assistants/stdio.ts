import { once } from "node:events";
import type { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { JSONRPCMessage } from "@modelcontextprotocol/sdk/types.js";

/** Serves on standard input and output until the process is told to end, or the input ends and what was asked before is answered. */
export async function answerOnStdio(server: Server): Promise<void> {
  const transport = new StdioServerTransport();
  const closed = new Promise<void>((resolve) => {
    server.onclose = resolve;
  });
  const ended = new Promise<void>((resolve) => {
    process.stdin.once("end", resolve).once("close", resolve);
  });
  // A client that was killed breaks what it left unread or unanswered; nobody waits for an answer then.
  const broken = new Promise<void>((resolve) => {
    process.stdin.once("error", () => resolve());
    process.stdout.removeAllListeners("error").on("error", () => resolve());
  });
  await server.connect(transport);
  const waiting = watch(transport);
  await Promise.race([
    ended.then(() => waiting.over()),
    broken,
    once(process, "SIGINT"),
    once(process, "SIGTERM"),
    closed,
  ]);
  await server.close();
}

/** Keeps account of the requests that wait for their answers. */
function watch(transport: StdioServerTransport): { over: () => Promise<void> } {
  const waiting = new Set<unknown>();
  let settle = () => {};
  const forget = (id: unknown) => {
    waiting.delete(id);
    if (waiting.size === 0) settle();
  };
  const receive = transport.onmessage;
  const send = transport.send.bind(transport);
  transport.onmessage = (message: JSONRPCMessage) => {
    if ("method" in message && "id" in message) waiting.add(message.id);
    if ("method" in message && message.method === "notifications/cancelled") forget(message.params?.requestId);
    receive?.(message);
  };
  transport.send = async (message) => {
    await send(message);
    if ("result" in message || "error" in message) forget(message.id);
  };
  return {
    over: () =>
      new Promise((resolve) => {
        settle = resolve;
        if (waiting.size === 0) resolve();
      }),
  };
}
