import * as z from "zod";
import { summarise } from "../../ledger/index.ts";
import { schemaDocument } from "../../reader/schema.ts";
import { route } from "../route.ts";

const answer = z
  .object({
    readOnly: z.boolean().describe("Whether this server refuses changes"),
    schema: z.int(),
    bytes: z.int(),
    articles: z.object({ inForce: z.int(), superseded: z.int(), languages: z.record(z.string(), z.int()) }),
    events: z.object({
      inForce: z.int(),
      superseded: z.int(),
      imported: z.int(),
      rejected: z.int(),
      corrected: z.int(),
    }),
    stories: z.object({ all: z.int(), ofSeveral: z.int(), copies: z.int() }),
    imported: z.record(z.string(), z.int()).describe("Events by the table they come from"),
    mentions: z.int(),
    documents: z.int(),
    quotations: z.int(),
    actors: z.int(),
    parties: z.int(),
    period: z.object({ from: z.string().nullable(), to: z.string().nullable() }),
  })
  .meta({ id: "Ledger", description: "What the ledger holds" });

/** What the ledger holds. Where it lies is nobody's business. */
export const ledger = route({
  method: "get",
  path: "/ledger",
  id: "getLedger",
  summary: "What the ledger holds: articles, events, stories, actors, period",
  answer,
  problems: [],
  ask: async (_, { store }) => {
    const { ledger: _place, ...summary } = await summarise(store);
    return { readOnly: store.readOnly, ...summary };
  },
});

/** The contract of records. */
export const schema = route({
  method: "get",
  path: "/schema",
  id: "getSchema",
  summary: "The record's JSON Schema (draft 2020-12)",
  answer: z.looseObject({ $id: z.string() }).describe("A JSON Schema"),
  problems: [],
  ask: async () => schemaDocument() as { $id: string },
});
