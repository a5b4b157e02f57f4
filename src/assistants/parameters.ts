import * as z from "zod";
import { nearest } from "../questions/nearest.ts";
import { MOST_DAYS } from "../questions/outlook-question.ts";
import { UsageError } from "../questions/usage-error.ts";
import { PLOVER_TYPES } from "../reader/plover-types.ts";
import { LONGEST, type Parameter, type Route } from "../server/index.ts";
import { TYPE_MEANINGS } from "./codes.ts";
import type { Arguments } from "./tool.ts";

/** So many items a list has when nobody says, and at most. */
const DEFAULT_ITEMS = 8;
export const MOST_ITEMS = 20;

const text = (says: string) => z.string("a text").max(LONGEST, `${LONGEST} characters at most`).describe(says);
const day = (says: string) =>
  z
    .string("a day as YYYY-MM-DD")
    .regex(/^\d{4}-\d{2}-\d{2}$/, "a day as YYYY-MM-DD")
    .describe(says);
const count = (most: number) =>
  z
    .int(`a whole number from 1 to ${most}`)
    .min(1, `a whole number from 1 to ${most}`)
    .max(most, `a whole number from 1 to ${most}`);

/** How a party or an actor is named. */
export const WHO =
  "A state by its ISO 3166-1 alpha-3 code (ITA, USA, PRK) or its English name; a body or armed group by its id (eu, nato, un, hamas). find_actor looks ids up";

/** How parameters are given that are more than a text, by their names in the API; what they are for is said by the API. */
const FORMS: Readonly<Record<string, (says: string) => z.ZodType>> = {
  limit: () => count(MOST_ITEMS).default(DEFAULT_ITEMS).describe(`How many at once, 1 to ${MOST_ITEMS}`),
  after: () => text("For the next page: what the answer before gave as `next`, with all else as it was"),
  days: (says) => count(MOST_DAYS).describe(says),
  since: day,
  until: day,
  at: day,
  day,
  origin: day,
  type: (says) => text(`${says}: ${PLOVER_TYPES.join(", ")}`),
  actor: (says) => text(`${says}. ${WHO}`),
  party: () => text(`The one side. ${WHO}; several joined by + count as one (FRA+DEU)`),
  counterpart: () => text(`The other side, likewise`),
};

/** A type with what each means, where a model is to choose. */
export const typeExplained = text(
  `Events of a PLOVER type: ${PLOVER_TYPES.map((type) => `${type} (${TYPE_MEANINGS[type]})`).join("; ")}. Or of a quad: verbal-cooperation, material-cooperation, verbal-conflict, material-conflict`,
);

/** Of tools that show a long answer of the API page by page. */
export const listParameters = { limit: FORMS.limit(""), after: FORMS.after("").optional() };

function formOf(name: string, { says, example, values }: Parameter): z.ZodType {
  const said = example === undefined ? says : `${says}. Example: ${example}`;
  if (Object.hasOwn(FORMS, name)) return FORMS[name](said);
  if (values === undefined) return text(said);
  if (values.join() === "true,false") return z.boolean("true or false").describe(said);
  return z.enum(values, `one of ${values.join(", ")}`).describe(said);
}

/** The parameters of a route as a model gives them; `without` some, those of `required` always, `also` some of its own or said better. */
export function parametersOf(
  { inPath, inQuery }: Pick<Route, "inPath" | "inQuery">,
  {
    without = [],
    required = [],
    also = {},
  }: { without?: readonly string[]; required?: readonly string[]; also?: Record<string, z.ZodType> } = {},
): z.ZodObject {
  const shape: Record<string, z.ZodType> = {};
  for (const [name, parameter] of Object.entries({ ...inPath, ...inQuery })) {
    if (without.includes(name)) continue;
    const form = formOf(name, parameter);
    shape[name] = Object.hasOwn(inPath, name) || required.includes(name) ? form : form.optional();
  }
  return z.strictObject({ ...shape, ...also });
}

/** What a model gave, checked; what is null or empty counts as not given. Throws a UsageError that says what is known. */
export function argumentsOf(parameters: z.ZodObject, given: Readonly<Record<string, unknown>>): Arguments {
  const known = Object.keys(parameters.shape);
  const values = Object.entries(given).filter(([, value]) => value !== null && value !== "");
  for (const [name] of values)
    if (!known.includes(name))
      throw new UsageError("request-parameter", {
        name: name.slice(0, 100),
        nearest: nearest(name.slice(0, 100), known) ?? "",
        known: known.join(", "),
      });
  const checked = parameters.safeParse(Object.fromEntries(values));
  if (checked.success) return checked.data as Arguments;
  const [{ path, message }] = checked.error.issues;
  const name = String(path[0]);
  const isMissing = !values.some(([given]) => given === name);
  const { description } = parameters.shape[name] as z.ZodType;
  throw new UsageError("request-value", { name, wants: isMissing ? `to be given: ${description}` : message });
}
