import * as z from "zod";
import { excerptOf, findStory } from "../../ledger/index.ts";
import { UsageError } from "../../questions/usage-error.ts";
import { route } from "../route.ts";
import { correction, shownCorrection } from "./corrections.ts";

const text = z.string().nullable();
const article = text.describe("a12; null: imported from an event table");

const place = z.object({ name: z.string(), country: text }).nullable();
const participant = z.object({ id: z.string(), name: z.string(), country: text });

const answer = z
  .object({
    story: z.string().describe("s345"),
    type: z.string(),
    day: text,
    place,
    voices: z.int(),
    affirmed: z.int(),
    denied: z.int(),
    reports: z.array(
      z.object({
        event: z.string(),
        article,
        outlet: text,
        language: text,
        published: text,
        title: text,
        url: text,
        type: z.string(),
        mode: text,
        quad: z.int(),
        day: text,
        place,
        actors: z.array(participant),
        recipients: z.array(participant),
        certainty: z.string(),
        polarity: z.enum(["affirmed", "negated"]),
        evidence: text.describe("The words it was read from, as far as rights allow"),
        attribution: z.array(z.string()).describe("Nearest voice first"),
        voice: z.string().describe("Whose word it is in the end"),
        copyOf: z.object({ article: z.string(), share: z.number() }).nullable(),
      }),
    ),
    contradiction: z.object({ affirmed: z.array(z.string()), denied: z.array(z.string()) }).nullable(),
    corrections: z.array(correction).describe("What analysts said of it and of its events that holds"),
  })
  .meta({ id: "Story", description: "All reports of one event" });

/** A story with all its reports. */
export const story = route({
  method: "get",
  path: "/stories/{story}",
  id: "getStory",
  summary: "All reports of one event: who copied whom, who contradicts whom",
  inPath: { story: { says: "Its number (s345), or that of an event of it (e347)", example: "s1" } },
  answer,
  problems: [404],
  ask: async ({ path }, { store }) => {
    const kept = await findStory(store, path.story);
    if (kept === null) throw new UsageError("story-unknown", { name: path.story, ledger: store.place });
    return {
      ...kept,
      story: `s${kept.story}`,
      corrections: kept.corrections.map(shownCorrection),
      reports: kept.reports.map(({ reserved, around, ...report }) => ({
        ...report,
        event: `e${report.event}`,
        article: report.article === null ? null : `a${report.article}`,
        evidence: report.evidence === null ? null : excerptOf(report.evidence, { reserved }, around),
        copyOf: report.copyOf === null ? null : { ...report.copyOf, article: `a${report.copyOf.article}` },
      })),
    };
  },
});
