import * as z from "zod";
import { mayShowText, withholdText } from "../../ledger/index.ts";
import type { ArticleRecord } from "../../reader/index.ts";
import { recordSchema } from "../../reader/schema.ts";

const excerpt = z.string().optional().describe("Its passage, where the article's text is withheld");
const { events, quotations, agreements, projections } = recordSchema.shape;

/** The record of a text somebody sent: the contract itself. */
export const readRecord = recordSchema.meta({ id: "Record", description: "One article read into attributed events" });

/** An event as a record has it. */
export const recordEvent = events.element.meta({ id: "RecordEvent", description: "An event as read from an article" });

/** A record as it is handed on: without its text where the rights are reserved. */
export const publicRecord = recordSchema
  .extend({
    text: z.string().nullable().describe("null: withheld"),
    withheld: z
      .object({ reason: z.literal("rights reserved"), holder: z.string().nullable(), words: z.int() })
      .optional()
      .describe("Why the text is missing, and the most words of one excerpt"),
    events: z.array(events.element.extend({ excerpt })),
    quotations: z.array(quotations.element.extend({ excerpt })),
    agreements: z.array(agreements.element.extend({ excerpt })),
    projections: z.array(projections.element.extend({ excerpt })),
  })
  .meta({ id: "PublicRecord", description: "A kept record; its text is withheld where the rights are reserved" });

/** What of a record may be shown. */
export const shownRecord = (record: ArticleRecord) =>
  mayShowText(record.rights ?? { reserved: false }) ? record : withholdText(record);
