import type { Context, MiddlewareHandler } from "hono";
import { UsageError } from "../../questions/usage-error.ts";

/** How many requests one client may make within a window. */
export interface Limits {
  requests: number;
  seconds: number;
}

export const DEFAULT_LIMITS: Limits = { requests: 50_000, seconds: 10 };
/** Beyond so many clients all begin anew. */
const MOST_CLIENTS = 10_000;

/** Counts requests of each client in windows of fixed length. */
export function limitRates({ requests, seconds }: Limits, clientOf: (context: Context) => string): MiddlewareHandler {
  const counts = new Map<string, number>();
  let began = performance.now();
  return async (context, next) => {
    const now = performance.now();
    if (now - began > 1000 * seconds || counts.size > MOST_CLIENTS) {
      counts.clear();
      began = now;
    }
    const client = clientOf(context);
    const count = (counts.get(client) ?? 0) + 1;
    counts.set(client, count);
    if (count > requests)
      throw new UsageError("request-many", { seconds: Math.ceil(seconds - (now - began) / 1000) || 1 });
    await next();
  };
}
