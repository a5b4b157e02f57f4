import type { MiddlewareHandler } from "hono";
import { UsageError } from "../../questions/usage-error.ts";

/** Names by which a server on loopback is asked; whoever asks by another was led here by a name that points to this machine. */
export const LOOPBACK_NAMES = ["localhost", "127.0.0.1", "[::1]"] as const;
export type Names = readonly string[];

/**
 * Refuses requests that a page of somebody else makes a browser send: under a name that is not ours (DNS rebinding), with another origin, or
 * across sites. Programs send none of these headers but Host.
 */
export const guardAgainstForeigners =
  (names: Names | null): MiddlewareHandler =>
  async ({ req }, next) => {
    const host = (req.header("host") ?? new URL(req.url).host).toLowerCase();
    if (names !== null && !names.includes(host.replace(/:\d+$/, "")))
      throw new UsageError("request-host", { host: host.slice(0, 100) });
    const origin = req.header("origin");
    if (origin !== undefined && originHost(origin) !== host)
      throw new UsageError("request-origin", { origin: origin.slice(0, 100) });
    const isNavigation = req.header("sec-fetch-mode") === "navigate" && req.method === "GET";
    if (req.header("sec-fetch-site") === "cross-site" && !isNavigation)
      throw new UsageError("request-origin", { origin: "another site" });
    await next();
  };

function originHost(origin: string): string | null {
  try {
    const { protocol, host } = new URL(origin);
    return /^https?:$/.test(protocol) ? host : null;
  } catch {
    return null;
  }
}
