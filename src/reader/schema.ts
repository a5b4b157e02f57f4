import * as z from "zod";
import { PLOVER_TYPES } from "./plover-types.ts";

/**
 * The record's contract: the one source of its TypeScript types and of its JSON Schema. Imported for types only where speed
 * matters; `schemaDocument` is what `entente schema` prints.
 */

const span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]).describe("[start, end) in code points of text");
const certainty = z.enum(["certain", "probable", "possible", "unknown"]);
const isoDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2}(T.*)?)?)?$/);

const date = z
  .object({
    start: isoDate.nullable(),
    end: isoDate.nullable(),
    precision: z.enum(["hour", "day", "week", "month", "quarter", "year", "decade", "period"]).nullable(),
    basis: z.enum(["stated", "resolved", "published", "unknown"]),
  })
  .describe("When: both days inclusive; null when unknown");

const voice = z
  .object({ name: z.string(), actor: z.string().nullable(), mention: span.nullable() })
  .describe("Somebody on whose word a thing is told");

const participant = z.object({
  id: z.string(),
  country: z.string().nullable(),
  sector: z.string().nullable(),
  mention: span.nullable(),
  beside: z
    .literal(true)
    .optional()
    .describe("Of a symmetric act: one of those the text says it was done with, not one of its subjects"),
});

const actor = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(["person", "state", "organisation", "armed-group", "media", "agent", "group"]),
  country: z.string().nullable(),
  sectors: z.array(z.string()),
  role: z.string().nullable(),
  wikidata: z.string().nullable(),
  body: z
    .string()
    .nullable()
    .describe("Id of the international body or armed group it acts for: its organ, its official"),
  cameo: z.string().nullable().describe("CAMEO actor code a table gives it; null: country and sector make it"),
  mentions: z.array(span),
});

const place = z.object({
  name: z.string(),
  country: z.string().nullable(),
  lat: z.number().nullable(),
  lon: z.number().nullable(),
  geonames: z.int().nullable(),
  mentions: z.array(span),
});

const event = z.object({
  id: z.string(),
  type: z.enum(PLOVER_TYPES),
  mode: z.string().nullable(),
  contexts: z.array(z.string()),
  cameo: z
    .string()
    .describe("The most specific code the words carry, by CAMEO's own rulings: may differ from the type"),
  untensed: z
    .string()
    .nullable()
    .describe("CAMEO code of the act itself where only its tense makes it an intent or a threat; null: the same"),
  quad: z.int().min(1).max(4),
  score: z.number().min(-10).max(10),
  symmetric: z.boolean(),
  actors: z.array(participant),
  recipients: z.array(participant),
  date,
  place: z.object({ name: z.string(), country: z.string().nullable(), mention: span.nullable() }).nullable(),
  time: z.enum(["past", "present", "future"]),
  certainty,
  polarity: z.enum(["affirmed", "negated"]),
  condition: span.nullable(),
  attribution: z.array(voice).describe("Nearest voice first; empty: the article itself"),
  evidence: span,
  also: z.array(span).describe("Other tellings of the same event"),
  trigger: span,
  nominal: z
    .literal(true)
    .optional()
    .describe("Told by a noun or a participle before one, and by no verb: the attack, their besieged capital"),
  rule: z.string(),
  confidence: z.number().min(0).max(1),
});

const coding = event
  .pick({ id: true, cameo: true, untensed: true, symmetric: true, actors: true, recipients: true, date: true })
  .extend(event.pick({ polarity: true, evidence: true, trigger: true, nominal: true, rule: true }).shape)
  .describe("What a user's dictionary of verbs codes and PLOVER has no type for: comments, codes of its own");

const quotation = z.object({
  kind: z.enum(["direct", "indirect", "mixed"]),
  speaker: z.object({ id: z.string().nullable(), name: z.string(), mention: span.nullable() }).nullable(),
  addressee: z.object({ id: z.string().nullable(), name: z.string(), mention: span.nullable() }).nullable(),
  cue: span.nullable(),
  content: span,
  date,
  attribution: z.array(voice),
});

const agreement = z.object({
  kind: z.string(),
  name: z.string(),
  parties: z.array(z.string()).describe("ISO 3166-1 alpha-3, or the id of a body"),
  known: z.string().nullable().describe("Id in the table of agreements"),
  certainty,
  evidence: span,
});

const projection = z.object({
  statement: span,
  cue: z.string(),
  certainty,
  horizon: date.nullable(),
  events: z.array(z.string()),
  attribution: z.array(voice),
});

export const recordSchema = z
  .object({
    id: z.string().regex(/^sha256:[0-9a-f]{64}$/),
    url: z.string().nullable(),
    title: z.string().nullable(),
    language: z.string(),
    publisher: z.object({ name: z.string(), actor: z.string().nullable() }).nullable(),
    published: isoDate.nullable(),
    rights: z.object({ holder: z.string().nullable(), reserved: z.boolean(), statement: z.string() }).nullable(),
    text: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    actors: z.array(actor),
    places: z.array(place),
    events: z.array(event),
    codings: z.array(coding).optional().describe("Only with a user's dictionary of verbs"),
    quotations: z.array(quotation),
    agreements: z.array(agreement),
    projections: z.array(projection),
  })
  .describe("One article read into attributed political events");

export type ArticleRecord = z.infer<typeof recordSchema>;
export type EventRecord = z.infer<typeof event>;
export type CodingRecord = z.infer<typeof coding>;
export type DateRecord = z.infer<typeof date>;
export type VoiceRecord = z.infer<typeof voice>;

/** The JSON Schema (draft 2020-12) of the record. */
export function schemaDocument(): object {
  return {
    $id: "https://entente.invalid/record.schema.json",
    title: "Entente record",
    ...z.toJSONSchema(recordSchema),
  };
}
