import type * as z from "zod";
import { UsageError } from "../questions/usage-error.ts";
import { type Answer, type Given, plain, type Route, type RouteOf, type Sources } from "../server/index.ts";
import { MOST_ITEMS } from "./parameters.ts";

/** What a model gave: texts, numbers, flags and lists of texts by the names of the parameters. */
export type Arguments = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

/** A question a language model can put. */
export interface Tool {
  name: string;
  title: string;
  /** When to use it and when another, for whoever has to choose. */
  description: string;
  parameters: z.ZodObject;
  answer: z.ZodObject;
  /** Whether it changes the ledger; such tools are offered only where that was allowed. */
  changes: boolean;
  call: (given: Arguments, sources: Sources) => Promise<{ told: Readonly<Record<string, unknown>>; text: string }>;
}

/** No answer is longer: a page that would be is made shorter. */
export const MOST_CHARACTERS = 24_000;

/** A tool whose answer fits its schema; `say` tells the same as a text. */
export function tool<Schema extends z.ZodObject>({
  ask,
  say,
  changes = false,
  ...description
}: Omit<Tool, "call" | "answer" | "changes"> & {
  changes?: boolean;
  answer: Schema;
  ask: (given: Arguments, sources: Sources) => Promise<Answer<Schema>>;
  say: (told: z.infer<Schema>) => string;
}): Tool {
  const call: Tool["call"] = async (given, sources) => {
    for (let limit = Number(given.limit ?? MOST_ITEMS); ; limit = Math.floor(limit / 2)) {
      const told = (await ask(given.limit === undefined ? given : { ...given, limit }, sources)) as z.infer<Schema>;
      const isShort = limit <= 1 || given.limit === undefined || JSON.stringify(told).length <= MOST_CHARACTERS;
      if (isShort) return { told, text: say(told) };
    }
  };
  return { ...description, changes, call };
}

/** Puts a question of the API: what was given goes where the route wants it. */
export function put<Schema extends z.ZodType>(
  route: RouteOf<Schema>,
  given: Arguments,
  sources: Sources,
): Promise<Answer<Schema>> {
  const texts = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, plain(name, String(value))] as const],
  );
  const of = (place: Route["inPath"]): Given["query"] =>
    Object.fromEntries(texts.filter(([name]) => Object.hasOwn(place, name)));
  const path = of(route.inPath) as Given["path"];
  for (const name of Object.keys(route.inPath))
    if (path[name] === undefined) throw new UsageError("request-value", { name, wants: route.inPath[name].says });
  return route.ask({ path, query: of(route.inQuery), body: undefined }, sources);
}
