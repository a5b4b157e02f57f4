import type { Context } from "hono";
import type { Store } from "../../ledger/index.ts";
import { UsageError } from "../../questions/usage-error.ts";

/**
 * Refuses a change of a ledger that is only read, and one a page of another origin asks for, if only of another port of this machine, which
 * browsers count as the same site. Programs send no such header. Throws a UsageError.
 */
export function demandChangeable({ req }: Context, { readOnly }: Pick<Store, "readOnly">): void {
  const site = req.header("sec-fetch-site");
  if (site !== undefined && site !== "same-origin")
    throw new UsageError("request-origin", { origin: "another origin" });
  if (readOnly) throw new UsageError("request-read-only");
}
