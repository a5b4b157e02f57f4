import * as z from "zod";
import { times } from "./times.ts";

const tally = z
  .object({
    reports: z.int(),
    stories: z.int(),
    score: z.number(),
    mean: z.number().nullable(),
    quads: z.object({ 1: times, 2: times, 3: times, 4: times }),
    types: z.record(z.string(), times),
  })
  .meta({ id: "Tally", description: "Events added up by PLOVER's quads and types, as reports and as stories" });

/** Events in all and each way. */
export const ways = { all: tally, forth: tally, back: tally, mutual: tally };

/** Steps of time with their events; `read`: events of whomever that were read for it. */
export const series = z.array(
  z.object({ start: z.string(), end: z.string(), whole: z.boolean(), read: z.int(), ...ways }),
);

/** An event that marks a beginning or an end. */
export const contact = z.object({ event: z.int(), day: z.string(), type: z.string(), quad: z.int() }).nullable();
