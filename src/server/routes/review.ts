import * as z from "zod";
import { findReview } from "../../ledger/index.ts";
import { eventName, placeText, plainOrphan, reviewQuestion } from "../../questions/review-question.ts";
import { limitGiven } from "../../questions/search-question.ts";
import { pageParameters } from "../page.ts";
import { route } from "../route.ts";
import { showEvent, shownEvent } from "./events.ts";

const doubt = z.enum(["contradicted", "unsure", "learnt", "nobody", "unnamed", "unknown"]);

/** What an analyst should look at. */
export const review = route({
  method: "get",
  path: "/review",
  id: "getReview",
  summary: "Events nobody has looked at, the least certain first, with what speaks against each",
  inQuery: {
    actor: { says: "Only events somebody takes part in (an id), or anybody of a state (RUS)" },
    since: { says: "First day of the events, YYYY-MM-DD" },
    until: { says: "Last day of the events" },
    lang: { says: "Only events read in this language" },
    ...pageParameters,
  },
  answer: z
    .object({
      open: z.int().describe("Events nobody has looked at, of those asked for"),
      reviewed: z.int().describe("Events somebody accepted or corrected, in all"),
      orphans: z
        .array(
          z.object({
            correction: z.int(),
            says: z.string(),
            author: z.string(),
            reason: z.string(),
            events: z.array(z.string()),
            article: z.string(),
            candidate: z.string().nullable().describe("The event of the later version most like it"),
          }),
        )
        .describe("Corrections that say nothing any more, for their article has a later version; on the first page"),
      events: z.array(
        shownEvent.extend({
          sureness: z.number().describe("Confidence, less what a report to the contrary takes off"),
          doubts: z.array(doubt).describe("Why somebody should look"),
          against: z.array(z.string()).describe("Other reports of its story that say the contrary"),
        }),
      ),
      next: z.string().nullable(),
    })
    .meta({ id: "Review", description: "What of a ledger is least certain" }),
  problems: [],
  ask: async ({ query: { limit, ...texts } }, { store }) => {
    const most = limitGiven(limit);
    const { orphans, doubtful, open, reviewed } = await findReview(store, reviewQuestion(texts, most + 1));
    const page = doubtful.slice(0, most);
    return {
      open,
      reviewed,
      orphans: texts.after === undefined ? orphans.map(plainOrphan) : [],
      events: page.map(({ kept, sureness, doubts, against }) => ({
        ...showEvent(kept),
        sureness,
        doubts,
        against: against.map(eventName),
      })),
      next: page.length < doubtful.length ? placeText(page.at(-1)!) : null,
    };
  },
});
