import { randomUUID } from "node:crypto";
import { type Context, Hono } from "hono";
import { etag } from "hono/etag";
import { isExplained } from "../questions/failures.ts";
import { nearest } from "../questions/nearest.ts";
import { UsageError } from "../questions/usage-error.ts";
import { bodyOf } from "./body.ts";
import { demandChangeable } from "./guards/changes.ts";
import { guardAgainstForeigners, type Names } from "./guards/foreigners.ts";
import { securityHeaders } from "./guards/headers.ts";
import { type Limits, limitRates } from "./guards/rates.ts";
import { within } from "./guards/time.ts";
import { demandToken } from "./guards/token.ts";
import { API, describeApi } from "./openapi.ts";
import { problemOf } from "./problem.ts";
import type { Route, Sources } from "./route.ts";
import { ROUTES } from "./routes/index.ts";

/** How a server is to behave. */
export interface Settings {
  /** By which names it may be asked; null: by any, for a token is demanded. */
  names: Names | null;
  token: string | null;
  limits: Limits;
  /** Seconds within which a question is answered. */
  seconds: number;
  /** Who asks, for the limit of rates. */
  clientOf: (context: Context) => string;
  /** Told what fails by a fault of the program. */
  onFault: (fault: string) => void;
}

/** The API over a ledger. `mountPages` of `pages.ts` adds a built page to it. */
export function createApp(sources: Sources, settings: Settings): Hono {
  const app = new Hono();
  const description = describeApi(ROUTES);
  app.onError((error, context) => answerProblem(context, error, settings));
  app.notFound((context) =>
    answerProblem(context, new UsageError("request-route", { path: context.req.path }), settings),
  );
  app.use(securityHeaders());
  app.use(guardAgainstForeigners(settings.names));
  app.use(limitRates(settings.limits, settings.clientOf));
  if (settings.token !== null) app.use(`${API}/*`, demandToken(settings.token));
  app.get(`${API}/*`, etag());
  app.get(`${API}/openapi.json`, (context) => answer(context, description));
  for (const route of ROUTES)
    app.on(route.method.toUpperCase(), pathOf(route), async (context) => {
      if (route.changes) demandChangeable(context, sources.store);
      const given = {
        path: Object.fromEntries(
          Object.keys(route.inPath).map((name) => [name, plain(name, context.req.param(name)!)]),
        ),
        query: queryOf(route, context),
        body: route.body === undefined ? undefined : await bodyOf(context, route),
      };
      const asked = route.ask(given, sources);
      // Whoever changes something is told what came of it, however long it takes.
      return answer(context, await (route.changes ? asked : within(settings.seconds, asked)));
    });
  for (const [path, methods] of methodsByPath())
    app.all(path, (context) => {
      context.header("allow", methods.join(", "));
      throw new UsageError("request-method", {
        method: context.req.method,
        path: context.req.path,
        allowed: methods.join(", "),
      });
    });
  return app;
}

const pathOf = ({ path }: Route): string => API + path.replace(/\{(\w+)\}/g, ":$1");

function methodsByPath(): Map<string, string[]> {
  const methods = new Map<string, string[]>([[`${API}/openapi.json`, ["GET", "HEAD"]]]);
  for (const route of ROUTES) methods.set(pathOf(route), route.method === "get" ? ["GET", "HEAD"] : ["POST"]);
  return methods;
}

/** What is asked again and again is sent again only when it has changed. */
function answer(context: Context, body: unknown): Response {
  context.header("cache-control", "private, no-cache");
  return context.json(body as object);
}

function answerProblem(context: Context, error: unknown, { onFault }: Settings): Response {
  const explained = isExplained(error) ? error : faultOf(error, onFault);
  const problem = problemOf(explained);
  if ("facts" in explained && explained.facts.seconds !== undefined)
    context.header("retry-after", String(explained.facts.seconds));
  if (problem.status === 401) context.header("www-authenticate", "Bearer");
  context.header("cache-control", "no-store");
  return context.body(JSON.stringify(problem), problem.status as 400, { "content-type": "application/problem+json" });
}

/** A fault of the program is told where the server runs, and only by a number to whoever asked. */
function faultOf(error: unknown, onFault: Settings["onFault"]): UsageError {
  const reference = randomUUID().slice(0, 8);
  onFault(`${reference}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return new UsageError("request-failed", { reference });
}

/** Each parameter once, and none that is not known. */
function queryOf({ inQuery }: Route, { req }: Context): Record<string, string> {
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

const LONGEST = 2000;

/** No text of a question holds control characters, and no PostgreSQL keeps a NUL. */
function plain(name: string, value: string): string {
  if (value.length > LONGEST) throw new UsageError("request-value", { name, wants: `${LONGEST} characters at most` });
  if (/\p{Cc}/u.test(value))
    throw new UsageError("request-value", { name, wants: "a text without control characters" });
  return value;
}
