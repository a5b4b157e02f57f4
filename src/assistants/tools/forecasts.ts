import * as z from "zod";
import { forecastScores as route } from "../../server/routes/forecasts.ts";
import { listParameters, parametersOf } from "../parameters.ts";
import { lines, partOf, rest, restText } from "../told/short.ts";
import { put, tool } from "../tool.ts";

const number = z.number().nullable();
const scores = z.object({ ours: z.number(), baseRate: z.number(), recurrence: z.number() });

/** How published forecasts did. */
export const forecastScores = tool({
  name: "get_forecast_scores",
  title: "How published forecasts did",
  description:
    "How the model's published forecasts did whose time has come, beside the base rate and mere recurrence (lower scores are better), and each with what came. Use it to say how far get_outlook is to be trusted. Example: {}.",
  parameters: parametersOf(route, { also: listParameters }),
  answer: z.object({
    day: z.string().describe("Counts as today"),
    due: z.int().describe("Forecasts whose time has come"),
    open: z.int(),
    acts: z.object({ forecasts: z.int(), came: z.int(), brier: scores, log: scores }).nullable(),
    series: z
      .object({
        forecasts: z.int(),
        crps: z.object({ ours: z.number(), poisson: z.number() }),
        inside: z.number().describe("Share that lay inside the 90 % interval"),
      })
      .nullable(),
    outcomes: z.array(
      z.object({
        party: z.string(),
        counterpart: z.string(),
        what: z.string(),
        from: z.string(),
        until: z.string(),
        probability: number.describe("Of an act"),
        low: number.describe("Of a number of stories"),
        high: number,
        came: z.int(),
        event: z.string().nullable().describe("The event that came, for get_event"),
      }),
    ),
    rest,
  }),
  ask: async ({ limit, after, ...question }, sources) => {
    const { day, due, open, acts, series, outcomes } = await put(route, question, sources);
    const { items, rest } = partOf(outcomes, { limit, after });
    return {
      ...{ day, due, open, series, rest },
      acts: acts && { forecasts: acts.forecasts, came: acts.came, brier: acts.brier, log: acts.log },
      outcomes: items.map(({ party, counterpart, what, origin, until, probability, low, high, came, event }) => ({
        ...{ party, counterpart, what, from: origin, until, probability, low, high, came },
        event: event === null ? null : `e${event}`,
      })),
    };
  },
  say: ({ day, due, open, acts, series, outcomes, rest }) =>
    lines(
      `By ${day}: ${due} forecasts whose time has come, ${open} open${due + open === 0 ? "; none was published" : ""}`,
      acts &&
        `acts: ${acts.came} of ${acts.forecasts} came; Brier ${acts.brier.ours.toFixed(4)} (base rate ${acts.brier.baseRate.toFixed(4)}, recurrence ${acts.brier.recurrence.toFixed(4)})`,
      series &&
        `weeks: ${series.forecasts}; CRPS ${series.crps.ours.toFixed(3)} (Poisson ${series.crps.poisson.toFixed(3)}); ${(100 * series.inside).toFixed(0)} % inside the 90 % interval`,
      outcomes.map(
        ({ party, counterpart, what, from, until, probability, low, high, came, event }) =>
          `${party}–${counterpart} ${what}, ${from} to ${until}: ${probability === null ? `${low} to ${high} foreseen` : `${(100 * probability).toFixed(1)} %`}, ${came} came${event === null ? "" : ` (${event})`}`,
      ),
      restText(rest),
    ),
});
