import * as z from "zod";
import { recordSchema } from "../reader/schema.ts";
import { codePoints } from "../text/code-points.ts";
import { type Gold, PARTS, type Part, type Span } from "./gold.ts";
import { labelWith, sectorLabel } from "./labels.ts";

const { type, time, certainty, polarity } = recordSchema.shape.events.element.shape;

const { kind } = recordSchema.shape.quotations.element.shape;

const span = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
const words = z.union([z.string().min(1), span], "expected words of the text, or [start, end] in code points");

const side = z.array(
  z.union(
    [
      z.string().min(1),
      z.object({ id: z.string(), country: z.string().nullable(), sector: z.string().nullable().optional() }),
    ],
    'expected a label such as "ITA" or "nato", or an object with "id" and "country"',
  ),
);

const optional = z.boolean().optional();

const event = z.object({
  type,
  actors: side,
  recipients: side,
  mode: z.string().nullable().optional(),
  symmetric: z.boolean().optional(),
  date: z.union([z.string(), z.object({ start: z.string().nullable() }).transform(({ start }) => start)]).nullish(),
  place: z.union([z.string(), z.object({ country: z.string().nullable() }).transform((it) => it.country)]).nullish(),
  time: time.optional(),
  certainty: certainty.optional(),
  polarity: polarity.optional(),
  attribution: z.array(z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])).optional(),
  trigger: words.optional(),
  what: z.string().optional(),
  optional,
});

const quotation = z.object({
  kind: kind.optional(),
  speaker: z
    .union([z.string(), z.object({ id: z.string().nullable(), name: z.string() }).transform((it) => it.id ?? it.name)])
    .nullish(),
  content: words.optional(),
  content_starts: z.string().optional(),
  content_ends: z.string().optional(),
  optional,
});

const coding = z.object({
  id: z.string().optional(),
  title: z.string().nullish(),
  text: z.string().optional(),
  language: z.string().optional(),
  published: z.string().nullish(),
  actors: z.array(z.object({ id: z.string(), body: z.string().nullish() })).optional(),
  events: z.array(event).optional(),
  quotations: z.array(quotation).optional(),
  agreements: z.array(z.object({ kind: z.string().optional(), parties: z.array(z.string()), optional })).optional(),
  projections: z.array(z.object({ cue: z.string().min(1), about: z.string().optional(), optional })).optional(),
});

/** A coding as it was written down: with its text where it carries one. */
export interface Coding {
  gold: Gold;
  parts: ReadonlySet<Part>;
  /** Its title, else its id. */
  name: string | null;
  text: string | null;
}

/** What is wrong with a coding, in half a sentence. */
export class GoldError extends Error {}

/**
 * Takes a coding: a record of `entente read` put right by hand, or the shorter form of `samples/*.gold.json`. `text` is given where it
 * stands elsewhere; `wholeOf` gives the label of the body an organ acts for. Throws a GoldError.
 */
export function readGold(value: unknown, wholeOf: (label: string) => string, text: string | null = null): Coding {
  const checked = coding.safeParse(value);
  if (!checked.success) {
    const { path, message } = checked.error.issues[0];
    throw new GoldError(path.length === 0 ? message : `${path.join(".")}: ${message}`);
  }
  const { data } = checked;
  const parts = new Set(PARTS.filter((part) => data[part] !== undefined));
  const found = text ?? data.text ?? null;
  const at = (place: string | Span): string => (typeof place === "string" ? place : sliceOf(found ?? "", place));
  const bodies = new Map((data.actors ?? []).map(({ id, body }) => [id, body ?? null]));
  const labels = (coded: z.infer<typeof side>) =>
    coded.map((one) =>
      wholeOf(typeof one === "string" ? one : labelWith(bodies.get(one.id) ?? null, one.id, one.country)),
    );
  const gold: Gold = {
    language: data.language,
    published: data.published ?? undefined,
    events: (data.events ?? []).map(({ trigger, ...rest }) => ({
      ...rest,
      actors: labels(rest.actors),
      recipients: labels(rest.recipients),
      sectors: sectorsOf([...rest.actors, ...rest.recipients]),
      trigger: trigger === undefined ? "" : at(trigger),
      at: typeof trigger === "string" ? undefined : trigger,
    })),
    quotations: (data.quotations ?? []).map(({ content, content_starts, content_ends, ...rest }, index) => {
      const whole = content === undefined ? undefined : at(content);
      const starts = content_starts ?? whole;
      if (starts === undefined)
        throw new GoldError(`quotations.${index}: give "content", or "content_starts" and "content_ends"`);
      return { ...rest, content_starts: starts, content_ends: content_ends ?? whole ?? starts };
    }),
    agreements: data.agreements ?? [],
    projections: data.projections ?? [],
  };
  return { gold, parts, name: data.title ?? data.id ?? null, text: found };
}

/** Country and sector of participants coded as in the record; undefined where one is coded by its label alone. */
function sectorsOf(coded: z.infer<typeof side>): string[] | undefined {
  const sectors: string[] = [];
  for (const one of coded) {
    if (typeof one === "string" || one.sector === undefined) return undefined;
    sectors.push(sectorLabel({ ...one, sector: one.sector }));
  }
  return sectors;
}

function sliceOf(text: string, [start, end]: Span): string {
  const { toUtf16 } = codePoints(text);
  return text.slice(toUtf16(start), toUtf16(end));
}

/** Where words stand in a text, in code points; null when they do not. */
export function locate(text: string, phrase: string, from = 0): [number, number] | null {
  const sought = phrase.normalize("NFC");
  const start = sought === "" ? -1 : text.indexOf(sought, from);
  if (start < 0) return null;
  const { toCodePoint } = codePoints(text);
  return [toCodePoint(start), toCodePoint(start + sought.length)];
}
