import * as z from "zod";
import type { ListedStory } from "../../ledger/index.ts";
import { listedEvent, shownEvent } from "./listed-event.ts";

/** A story of a list. */
export const listedStory = z
  .object({
    story: z.string().describe("s345"),
    type: z.string(),
    day: z.string().nullable(),
    reports: z.int(),
    voices: z.int().describe("Reports that are not on the same word"),
    affirmed: z.int(),
    denied: z.int(),
    first: listedEvent.describe("Its first report"),
  })
  .meta({ id: "ListedStory", description: "A story of a list, with its first report" });

/** A story as lists show it, with numbers as they are asked for. */
export const shownStory = ({ story, first, ...rest }: ListedStory) => ({
  story: `s${story}`,
  ...rest,
  first: shownEvent(first),
});
