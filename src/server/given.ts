import type { Context } from "hono";
import { nearest } from "../questions/nearest.ts";
import { UsageError } from "../questions/usage-error.ts";
import { bodyOf } from "./body.ts";
import type { Given, Route, StreamRoute } from "./route.ts";

/** What a request gives, checked; its body must have come within some seconds. Throws a UsageError or ReadingError. */
export async function givenOf(context: Context, route: Route | StreamRoute, seconds: number): Promise<Given> {
  return {
    path: Object.fromEntries(Object.keys(route.inPath).map((name) => [name, plain(name, context.req.param(name)!)])),
    query: queryOf(route, context),
    body: "body" in route && route.body !== undefined ? await bodyOf(context, route, seconds) : undefined,
    // Few ask for it, and it costs something.
    get signal() {
      return context.req.raw.signal;
    },
  };
}

/** Each parameter once, and none that is not known. */
function queryOf({ inQuery }: Pick<Route, "inQuery">, { req }: Context): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, values] of Object.entries(req.queries())) {
    if (!Object.hasOwn(inQuery, name)) {
      const known = Object.keys(inQuery);
      throw new UsageError("request-parameter", {
        name: name.slice(0, 100),
        nearest: nearest(name.slice(0, 100), known) ?? "",
        known: known.join(", "),
      });
    }
    if (values.length !== 1) throw new UsageError("request-value", { name, wants: "to be given once" });
    const allowed = inQuery[name].values;
    if (allowed !== undefined && !allowed.includes(values[0]))
      throw new UsageError("request-value", { name, wants: `one of ${allowed.join(", ")}` });
    query[name] = plain(name, values[0]);
  }
  return query;
}

/** The longest text of a parameter. */
export const LONGEST = 2000;

/** No text of a question holds control characters, and no PostgreSQL keeps a NUL. */
export function plain(name: string, value: string): string {
  if (value.length > LONGEST) throw new UsageError("request-value", { name, wants: `${LONGEST} characters at most` });
  if (/\p{Cc}/u.test(value))
    throw new UsageError("request-value", { name, wants: "a text without control characters" });
  return value;
}
