import * as z from "zod";
import { dayGiven } from "../../questions/dyad-question.ts";
import { askScores } from "../../questions/foreseen.ts";
import { route } from "../route.ts";

const scores = z.object({ ours: z.number(), baseRate: z.number(), recurrence: z.number() });

/** How published forecasts did. */
export const forecastScores = route({
  method: "get",
  path: "/forecasts/score",
  id: "getForecastScores",
  summary: "How published forecasts did whose time has come, beside the base rate and recurrence",
  inQuery: { origin: { says: "Counts as today, YYYY-MM-DD" } },
  answer: z
    .object({
      day: z.string(),
      due: z.int(),
      open: z.int(),
      acts: z
        .object({
          forecasts: z.int(),
          came: z.int(),
          brier: scores,
          log: scores,
          reliability: z.array(
            z.object({ from: z.number(), to: z.number(), forecasts: z.int(), mean: z.number(), came: z.number() }),
          ),
        })
        .nullable(),
      series: z
        .object({
          forecasts: z.int(),
          crps: z.object({ ours: z.number(), poisson: z.number() }),
          inside: z.number(),
        })
        .nullable(),
      outcomes: z.array(
        z.object({
          forecast: z.int(),
          made_at: z.string(),
          origin: z.string(),
          until: z.string(),
          subject: z.enum(["act", "series"]),
          party: z.string(),
          counterpart: z.string(),
          mutual: z.boolean(),
          what: z.string(),
          probability: z.number().nullable(),
          base_rate: z.number().nullable(),
          recurrence: z.number().nullable(),
          plain_mean: z.number().nullable(),
          low: z.number().nullable(),
          high: z.number().nullable(),
          came: z.int(),
          event: z.int().nullable(),
        }),
      ),
    })
    .meta({ id: "ForecastScores", description: "How published forecasts did" }),
  problems: [409],
  ask: async ({ query }, { store }) => askScores(store, dayGiven("--origin", query.origin)),
});
