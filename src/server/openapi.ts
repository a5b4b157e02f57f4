import * as z from "zod";
import { MOST_BYTES } from "./body.ts";
import { TITLES } from "./problem.ts";
import type { Parameter, Route, StreamRoute } from "./route.ts";

/** Where the API lies. */
export const API = "/api/v1";

/** What any request may be answered with. */
const ALWAYS = [400, 401, 403, 421, 429, 500, 503];
/** And whatever bears a body. */
const OF_BODIES = [408, 413, 415, 422];
const SCHEMAS = "#/components/schemas/";

/** The API in OpenAPI 3.1, made of the very routes it is served by. */
export function describeApi(routes: readonly Route[], streams: readonly StreamRoute[]): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    paths[route.path] ??= {};
    paths[route.path][route.method] = operation(route);
  }
  for (const route of streams) paths[route.path] = { get: described(route, fileOf(route)) };
  return {
    openapi: "3.1.1",
    info: {
      title: "Entente",
      version: "1",
      summary: "Who did what to whom, when, where, on whose word, with the words that prove it",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: API }],
    security: [{}, { token: [] }],
    paths,
    components: {
      schemas: schemasByName(),
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "Wanted when the server listens beyond its own machine" },
      },
    },
  };
}

const nameOf = (schema: z.ZodType): string | undefined => schema.meta()?.id as string | undefined;

/** All schemas that bear a name of their own. */
function schemasByName(): Record<string, object> {
  const { schemas } = z.toJSONSchema(z.globalRegistry, { uri: (id) => SCHEMAS + id, io: "input" });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $id: _id, $schema: _schema, id: _name, ...schema }]) => [name, schema]),
  );
}

const referenceTo = (schema: z.ZodType): object => {
  const id = nameOf(schema);
  if (id !== undefined) return { $ref: SCHEMAS + id };
  const { $schema: _, ...plain } = z.toJSONSchema(schema, { io: "input" });
  return plain;
};

function operation(route: Route): object {
  const { answer, follow } = route;
  const content = {
    "application/json": { schema: referenceTo(answer) },
    ...(follow === undefined ? {} : { "text/event-stream": { schema: { type: "string" } } }),
  };
  const { body, problems } = route;
  const all = body === undefined ? problems : [...problems, ...OF_BODIES];
  return {
    ...described({ ...route, problems: all }, content),
    ...(body === undefined ? {} : { requestBody: bodyOf(route, body) }),
  };
}

function bodyOf({ changes, lines, mostBytes }: Route, body: z.ZodType): object {
  return {
    required: true,
    description: `${mostBytes ?? MOST_BYTES} bytes at most`,
    content: {
      "application/json": { schema: referenceTo(body) },
      ...(lines ? { "application/x-ndjson": { schema: { type: "string" } } } : {}),
      ...(changes ? {} : { "text/plain": { schema: { type: "string" } } }),
    },
  };
}

/** A file's types: JSON and text as strings, anything else as bytes. */
const fileOf = ({ types }: StreamRoute): object =>
  Object.fromEntries(types.map((type) => [type, { schema: { type: "string" } }]));

/** What all operations tell; `content`: of the answer. */
function described({ id, summary, inPath, inQuery, problems }: Route | StreamRoute, content: object): object {
  const parameters = [
    ...Object.entries(inPath).map(([name, parameter]) => parameterOf(name, "path", parameter)),
    ...Object.entries(inQuery).map(([name, parameter]) => parameterOf(name, "query", parameter)),
  ];
  const statuses = [...new Set([...ALWAYS, ...problems])].sort((one, other) => one - other);
  const problem = { "application/problem+json": { schema: { $ref: `${SCHEMAS}Problem` } } };
  return {
    operationId: id,
    summary,
    ...(parameters.length === 0 ? {} : { parameters }),
    responses: {
      200: { description: "The answer", content },
      ...Object.fromEntries(statuses.map((status) => [status, { description: TITLES[status], content: problem }])),
    },
  };
}

function parameterOf(name: string, place: "path" | "query", { says, example, values }: Parameter): object {
  return {
    name,
    in: place,
    required: place === "path",
    description: says,
    schema: { type: "string", maxLength: 2000, ...(values === undefined ? {} : { enum: values }) },
    ...(example === undefined ? {} : { example }),
  };
}
