import * as z from "zod";
import type { Said } from "../../questions/event-wish.ts";

const name = z
  .string()
  .regex(/^\P{Cc}*$/u)
  .max(200);
/** One of a list, which the command line parts by commas. */
const one = name.regex(/^[^,]+$/);
const reason = z.string().max(2000).describe("Why; it is kept with the correction");
const author = name.describe("Who says it");

/** Who takes something back, and why. */
export const wordBody = z
  .strictObject({ author, reason })
  .meta({ id: "Word", description: "Who says something, and why" });

/** A correction as it is asked for: a target, and what is said of it, as on the command line. */
export const correctionBody = z
  .strictObject({
    target: name.describe(
      "An event (e345), a story under the number of its first event (s12) or an actor (actor:hamas)",
    ),
    author,
    reason,
    reject: z.literal(true).optional().describe("Of an event: it is none. Goes alone"),
    accept: z.literal(true).optional().describe("Of an event: it is right as it stands. Goes alone"),
    like: z.int().min(1).optional().describe("Of an event: what this correction says of another. Goes alone"),
    type: name.optional().describe("Of an event: another PLOVER type"),
    mode: name.optional().describe("With a type: its mode; without it has none"),
    actors: z
      .array(one)
      .max(100)
      .optional()
      .describe("Of an event: who did it, by ids or codes of states; none: nobody"),
    recipients: z.array(one).max(100).optional().describe("Of an event: who suffered it"),
    swap: z.literal(true).optional().describe("Of an event: the recipients did it to the actors"),
    symmetric: z.literal(true).optional().describe("Of an event: all who take part do it with each other"),
    date: name.optional().describe("Of an event: YYYY-MM-DD, YYYY-MM or YYYY"),
    polarity: name.optional().describe("Of an event: affirmed or negated"),
    certainty: name.optional().describe("Of an event: certain, probable, possible or unknown"),
    merge: name
      .optional()
      .describe("Of a story: another is the same (s40); of an actor: another is this one (actor:rsf)"),
    split: z
      .array(one)
      .max(1000)
      .optional()
      .describe(
        "Of a story: events that are one by themselves; of an actor: events or articles in which it is somebody else",
      ),
    to: name.optional().describe("With split of an actor: who it is instead"),
  })
  .meta({
    id: "CorrectionToMake",
    description: "What an event, a story or an actor is in truth, who says so, and why",
  });

/** What a body says of its target, as the command line says it. */
export function saidIn(said: Omit<z.infer<typeof correctionBody>, "target" | "author" | "reason">): Said {
  const texts: Said["texts"] = {};
  const flags = new Set<string>();
  for (const [option, value] of Object.entries(said)) {
    if (value === true) flags.add(option);
    else if (Array.isArray(value)) texts[option] = value.join(",") || "none";
    else if (value !== undefined) texts[option] = String(value);
  }
  return { texts, flags };
}
