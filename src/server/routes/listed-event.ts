import * as z from "zod";
import type { ListedEvent } from "../../ledger/index.ts";

const text = z.string().nullable();
/** What every answer tells of an act. */
export const actFacts = {
  type: z.string(),
  mode: text,
  quad: z.int(),
  score: z.number(),
  day: text,
  time: z.string(),
  certainty: z.string(),
  polarity: z.string(),
  confidence: z.number(),
  dataset: z.string().describe("entente, or the event table it was imported from"),
};
const participant = z.object({ id: z.string(), name: z.string(), country: text });

/** An event of a list. */
export const listedEvent = z
  .object({
    event: z.string().describe("e345"),
    story: z.string().describe("s345"),
    ...actFacts,
    place: z.object({ name: z.string(), country: text }).nullable(),
    actors: z.array(participant),
    recipients: z.array(participant),
    evidence: text.describe("The words that prove it, as far as rights allow; null for imported events"),
    article: text.describe("a12; null: imported"),
    title: text,
    outlet: text,
    published: text,
    url: text,
    language: text,
  })
  .meta({ id: "ListedEvent", description: "An event of a list, with the words that prove it" });

/** An event as lists show it, with numbers as they are asked for. */
export const shownEvent = ({ event, story, article, ...rest }: ListedEvent) => ({
  event: `e${event}`,
  story: `s${story}`,
  ...rest,
  article: article === null ? null : `a${article}`,
});
