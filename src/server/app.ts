import { type Context, Hono } from "hono";
import { etag } from "hono/etag";
import { UsageError } from "../questions/usage-error.ts";
import { answer, answering, streaming } from "./answering.ts";
import { explained } from "./faults.ts";
import { guardAgainstForeigners, type Names } from "./guards/foreigners.ts";
import { securityHeaders } from "./guards/headers.ts";
import { type Limits, limitRates } from "./guards/rates.ts";
import { demandToken } from "./guards/token.ts";
import { KeptAnswers, keeping } from "./kept-answers.ts";
import { API, describeApi } from "./openapi.ts";
import { problemOf } from "./problem.ts";
import type { Sources } from "./route.ts";
import { ROUTES, STREAMS } from "./routes/index.ts";

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
  const description = describeApi(ROUTES, STREAMS);
  app.onError((error, context) => answerProblem(context, error, settings));
  app.notFound((context) =>
    answerProblem(context, new UsageError("request-route", { path: context.req.path }), settings),
  );
  app.use(securityHeaders());
  app.use(guardAgainstForeigners(settings.names));
  app.use(limitRates(settings.limits, settings.clientOf));
  if (settings.token !== null) app.use(`${API}/*`, demandToken(settings.token));
  app.get(`${API}/openapi.json`, etag(), (context) => answer(context, description));
  const kept = new KeptAnswers(sources.store);
  for (const route of ROUTES) {
    const handler = route.method === "get" && route.kept !== false ? keeping(kept) : answering;
    app.on(route.method.toUpperCase(), pathOf(route), handler(route, sources, settings));
  }
  for (const route of STREAMS) app.get(pathOf(route), streaming(route, sources, settings));
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

const pathOf = ({ path }: { path: string }): string => API + path.replace(/\{(\w+)\}/g, ":$1");

function methodsByPath(): Map<string, string[]> {
  const methods = new Map<string, string[]>([[`${API}/openapi.json`, ["GET", "HEAD"]]]);
  for (const route of [...ROUTES, ...STREAMS]) {
    const known = methods.get(pathOf(route)) ?? [];
    methods.set(pathOf(route), [...known, ...(route.method === "get" ? ["GET", "HEAD"] : ["POST"])]);
  }
  return methods;
}

function answerProblem(context: Context, error: unknown, { onFault }: Settings): Response {
  const known = explained(error, onFault);
  const problem = problemOf(known);
  if ("facts" in known && known.facts.seconds !== undefined) context.header("retry-after", String(known.facts.seconds));
  if (problem.status === 401) context.header("www-authenticate", "Bearer");
  context.header("cache-control", "no-store");
  return context.body(JSON.stringify(problem), problem.status as 400, { "content-type": "application/problem+json" });
}
