export type { Chance, ToldReason } from "./chances/told-chances.ts";
export { quadOf } from "./kinds.ts";
export { type KnownActs, knownActs } from "./known-acts.ts";
export { LEAST_ALL, LEAST_OWN } from "./least-past.ts";
export type { NextRecipients } from "./next/next-recipients.ts";
export { type Outlook, type OutlookQuestion, outlookFrom, outlookOf, reckonerOf } from "./outlook.ts";
export {
  type ProjectionFate,
  projectionFates,
  recordsOfVoices,
  TERM_DAYS,
  type VoiceRecord,
} from "./projections/fates.ts";
export { type ForecastList, listForecasts, type Outcome, openAfter, outcomesUntil } from "./record/outcomes.ts";
export { type Published, publish } from "./record/publish.ts";
export {
  type ActScores,
  type GroupScores,
  type SeriesScores,
  scoreActs,
  scoreGroups,
  scoreSeries,
} from "./record/scores.ts";
export type { SeriesForecast } from "./series/forecast-series.ts";
export type { SeriesOutlook } from "./series/series-outlook.ts";
