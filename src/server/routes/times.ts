import * as z from "zod";

/** Days, both inclusive. */
export const period = z.object({ from: z.string(), to: z.string() });

/** How often: reports, and stories, of which each counts once. */
export const times = z.object({ reports: z.int(), stories: z.int() });
