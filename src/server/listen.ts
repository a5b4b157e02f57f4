import type { AddressInfo } from "node:net";
import { setImmediate as immediate, setTimeout as wait } from "node:timers/promises";
import { createAdaptorServer } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, Hono } from "hono";
import { UsageError } from "../questions/usage-error.ts";
import { allEnded } from "./streams.ts";

/** Milliseconds a client has to send its headers, and all of its request, and how often that is looked after. */
const TIMES = {
  headersTimeout: 10_000,
  requestTimeout: 40_000,
  keepAliveTimeout: 5_000,
  connectionsCheckingInterval: 2_000,
};
const CONNECTIONS = 1024;
/** Milliseconds in which what was asked is answered still when the server ends. */
const GRACE = 3_000;
/** Milliseconds in which what was begun for those who are gone comes to its end then. */
const LAST = 30_000;

export interface Listening {
  url: string;
  /** Answers what was asked as far as it can be answered soon, takes no more, and ends. */
  close: () => Promise<void>;
}

/** Who asks, by its address. */
export const clientOf = (context: Context): string => getConnInfo(context).remote.address ?? "unknown";

/** Serves an app. Throws a UsageError when the port cannot be had. */
export function listen({ fetch }: Hono, host: string, port: number, times = TIMES): Promise<Listening> {
  const server = createAdaptorServer({ fetch, serverOptions: times }) as import("node:http").Server;
  server.maxConnections = CONNECTIONS;
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(new UsageError("serve-listen", { host, port, reason: error.code ?? error.message })),
    );
    server.listen(port, host, () => {
      const { port: given } = server.address() as AddressInfo;
      resolve({
        url: `http://${host.includes(":") ? `[${host}]` : host}:${given}/`,
        close: async () => {
          await new Promise<void>((ended) => {
            server.close(() => ended());
            server.closeIdleConnections();
            setTimeout(() => server.closeAllConnections(), GRACE).unref();
          });
          // Answers learn a little later that nobody takes them: sockets tell it in the next round of the loop.
          await immediate();
          await immediate();
          await Promise.race([allEnded(), wait(LAST, undefined, { ref: false })]);
        },
      });
    });
  });
}
