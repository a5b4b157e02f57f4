import * as z from "zod";

/** Days, both inclusive. */
export const period = z.object({ from: z.string(), to: z.string() });

/** How often: reports, and stories, of which each counts once. */
export const times = z.object({ reports: z.int(), stories: z.int() });

/** What passed between a pair, by quad and by who did it to whom. */
export const eachWay = z.array(
  times.extend({
    quad: z.int(),
    direction: z.int().describe("1: from party to counterpart; -1: back; 0: with each other"),
    score: z.number(),
  }),
);
