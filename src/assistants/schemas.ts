import * as z from "zod";
import { participant, toldEvent } from "./told/event.ts";
import { proof } from "./told/proof.ts";
import { source } from "./told/source.ts";

/** What answers have in common stands once in a schema, under its name; the largest first, for they hold the others. */
const SHARED = Object.entries({ Event: toldEvent, Proof: proof, Participant: participant, Source: source }).map(
  ([name, schema]) => ({ name, schema: plainOf(schema, "output"), text: JSON.stringify(plainOf(schema, "output")) }),
);

type JsonSchema = { type: "object"; [key: string]: unknown };

function plainOf(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _, ...plain } = z.toJSONSchema(schema, {
    io,
    // That whole numbers are safe ones goes without saying.
    override: ({ jsonSchema }) => {
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
      if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    },
  });
  return plain as JsonSchema;
}

export const inputSchemaOf = (parameters: z.ZodObject): JsonSchema => plainOf(parameters, "input");

/** The schema of an answer, short: clients send it along with every conversation. */
export function outputSchemaOf(answer: z.ZodObject): JsonSchema {
  const used = new Set<string>();
  const shortened = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    const text = JSON.stringify(value);
    const shared = SHARED.find((each) => each.text === text);
    if (shared !== undefined) {
      used.add(shared.name);
      return { $ref: `#/$defs/${shared.name}` };
    }
    return within(value);
  };
  const within = (value: object): object =>
    Array.isArray(value)
      ? value.map(shortened)
      : Object.fromEntries(Object.entries(value).map(([key, each]) => [key, shortened(each)]));
  const schema = within(plainOf(answer, "output"));
  const definitions: Record<string, object> = {};
  for (const { name, schema } of SHARED) if (used.has(name)) definitions[name] = within(schema);
  return { ...schema, ...(used.size === 0 ? {} : { $defs: definitions }) } as JsonSchema;
}
