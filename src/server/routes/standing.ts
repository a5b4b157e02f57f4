import * as z from "zod";

const text = z.string().nullable();
const event = z.int().nullable();

/** On whose word something is told, and where. */
export const evidence = z
  .object({
    event,
    article: z.int().nullable(),
    day: text,
    outlet: text,
    published: text,
    url: text,
    voices: z.array(z.string()),
    words: text.describe("The words that prove it, as far as rights allow"),
    dataset: z.string(),
  })
  .meta({ id: "Evidence", description: "On whose word something is told, and where" });

const status = z.enum(["reported", "announced", "signed", "in-force", "suspended", "ended"]);

/** How many pledges an answer lists, each with its evidence: the greatest pairs have thousands. */
export const MOST_PLEDGES = 200;

/** What stands between two sides on a day. */
export const standing = z
  .object({
    at: z.string(),
    judged: z.string().describe("The day pledges are judged by"),
    agreements: z.array(
      z.object({
        known: text.describe("Id in the table of agreements"),
        kind: z.string(),
        name: z.string(),
        names: z.record(z.string(), z.string()).describe("What the tables call it, by language"),
        parties: z.array(z.string()),
        through: z.array(z.string()),
        isMultilateral: z.boolean(),
        status,
        since: text,
        onWordOf: z.enum(["table", "reports"]),
        signed: z.string(),
        force: z.string(),
        ended: z.string(),
        mentions: z.int(),
        reports: z.array(evidence.extend({ status, by: z.array(z.string()), certainty: z.string() })),
      }),
    ),
    bodies: z.array(z.object({ body: z.string(), name: z.string(), since: text })),
    pledges: z
      .array(
        z.object({
          kind: z.string(),
          says: z.string(),
          nature: z.string(),
          from: z.string(),
          to: z.string(),
          mutual: z.boolean(),
          day: z.string(),
          deadline: z.string(),
          event: z.int(),
          reports: z.int(),
          fate: z.enum(["open", "kept", "broken", "lapsed"]),
          probable: z.boolean(),
          settled: text,
          keptBy: event,
          brokenBy: event,
        }),
      )
      .describe(`At most ${MOST_PLEDGES}, open ones before settled ones; ask for a shorter period to see others`),
    fates: z
      .object({ open: z.int(), kept: z.int(), broken: z.int(), lapsed: z.int() })
      .describe("How many pledges there are in all, by what became of them"),
    measures: z.array(
      z.object({
        kind: z.string(),
        imposer: z.string(),
        target: z.string(),
        status: z.enum(["in-place", "eased", "lifted"]),
        since: z.string(),
        until: text,
        regime: text,
        name: text,
        names: z.record(z.string(), z.string()).describe("What the tables call it, by language"),
        imposedBy: z.array(z.int()),
        easedBy: z.array(z.int()),
        liftedBy: event,
        reports: z.int(),
        probable: z.boolean(),
        binds: z.array(z.string()),
      }),
    ),
    evidence: z.record(z.string(), evidence).describe("Of all events that are named: e345"),
  })
  .meta({ id: "Standing", description: "Agreements, pledges and sanctions between two sides on a day" });
