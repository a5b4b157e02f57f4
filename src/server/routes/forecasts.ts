import * as z from "zod";
import { dayGiven } from "../../questions/dyad-question.ts";
import { askForecasts, askScores } from "../../questions/foreseen.ts";
import { limitGiven } from "../../questions/search-question.ts";
import { pageParameters } from "../page.ts";
import { route } from "../route.ts";

const scores = z.object({ ours: z.number(), baseRate: z.number(), recurrence: z.number() });

const group = z.object({
  group: z.string(),
  forecasts: z.int(),
  came: z.int(),
  mean: z.number().describe("Of their chances"),
  brier: scores,
  log: scores,
});

const outcome = z.object({
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
});

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
      types: z.array(group).describe("Acts by type"),
      horizons: z.array(group).describe("Acts by how many days they look ahead"),
      outcomes: z.array(outcome),
    })
    .meta({ id: "ForecastScores", description: "How published forecasts did" }),
  problems: [409],
  ask: async ({ query }, { store }) => askScores(store, dayGiven("--origin", query.origin)),
});

/** What was published. */
export const forecasts = route({
  method: "get",
  path: "/forecasts",
  id: "listForecasts",
  summary: "Published forecasts with what came of them so far, the last published first",
  inQuery: {
    status: { says: "Only those whose time has come, or not yet", values: ["settled", "open"] },
    ...pageParameters,
  },
  answer: z
    .object({
      day: z.string().nullable().describe("The last day the ledger tells of: by it a forecast's time has come or not"),
      forecasts: z.array(outcome.extend({ settled: z.boolean() })),
      next: z.string().nullable(),
    })
    .meta({ id: "Forecasts", description: "Published forecasts and what came of them" }),
  problems: [],
  ask: async ({ query: { status, limit, after } }, { store }) =>
    askForecasts(store, { status, after }, limitGiven(limit)),
});
