import { addDays, dayNumber } from "../../time/calendar.ts";
import { isCooperation, isMutual } from "../kinds.ts";
import type { KnownActs } from "../known-acts.ts";
import { LEAST_PAST, learn } from "./experience.ts";
import { forecastSeries, type SeriesForecast } from "./forecast-series.ts";

/** The weeks a forecast is made for, in one sum each. */
export const HORIZONS = [1, 4, 12] as const;

/** What may come of a pair's cooperation and conflict, as counts of stories. */
export interface SeriesOutlook {
  /** Weeks of past, counted back from the origin. */
  weeks: number;
  /** The latest of them, oldest first. */
  cooperation: number[];
  conflict: number[];
  forecasts: SeriesHorizon[];
}

export interface SeriesHorizon {
  weeks: number;
  until: string;
  cooperation: SeriesForecast;
  conflict: SeriesForecast;
}

/** Of so many pairs, the busiest, it is learnt how counts stray. */
const TEACHERS = 120;
const SHOWN = 26;
const WEEK = 7;

/** Forecasts a pair's weeks from its own past and what all pairs teach; null when the past is too short. */
export function seriesOutlook(known: KnownActs, one: number, other: number, origin: string): SeriesOutlook | null {
  const end = dayNumber(origin) - known.from;
  const weeks = Math.floor(end / WEEK);
  if (weeks < LEAST_PAST) return null;
  const { cooperation, conflict } = weeklyCounts(known, one, other, end, weeks);
  const forecasts = HORIZONS.filter((steps) => weeks >= LEAST_PAST + steps).map((steps) => {
    const of = (series: readonly Float64Array[]) =>
      forecastSeries(series[0], weeks, learn(series, weeks, steps, Math.max(1, Math.floor(weeks / 40))));
    return {
      weeks: steps,
      until: addDays(origin, WEEK * steps - 1),
      cooperation: of(cooperation),
      conflict: of(conflict),
    };
  });
  return {
    weeks,
    cooperation: [...cooperation[0].subarray(-SHOWN)],
    conflict: [...conflict[0].subarray(-SHOWN)],
    forecasts,
  };
}

/** Counts of the asked pair first, then of the busiest others. */
function weeklyCounts({ acts }: KnownActs, one: number, other: number, end: number, weeks: number) {
  const keyOf = (subject: number, object: number) =>
    subject < object ? subject * acts.entities + object : object * acts.entities + subject;
  const first = end - WEEK * weeks;
  const counted: { key: number; week: number; isCooperation: boolean }[] = [];
  const totals = new Map<number, number>();
  for (let act = 0; act < acts.day.length; act += 2) {
    const kind = acts.relation[act];
    if (isMutual(kind) && acts.subject[act] > acts.object[act]) continue;
    if (acts.day[act] < first || acts.day[act] >= end) continue;
    const key = keyOf(acts.subject[act], acts.object[act]);
    counted.push({ key, week: Math.floor((acts.day[act] - first) / WEEK), isCooperation: isCooperation(kind) });
    totals.set(key, (totals.get(key) ?? 0) + 1);
  }
  const asked = keyOf(one, other);
  totals.delete(asked);
  const busiest = [...totals].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, TEACHERS - 1);
  const places = new Map([asked, ...busiest.map(([key]) => key)].map((key, at) => [key, at]));
  const empty = () => Array.from(places, () => new Float64Array(weeks));
  const series = { cooperation: empty(), conflict: empty() };
  for (const { key, week, isCooperation: cooperative } of counted) {
    const place = places.get(key);
    if (place !== undefined) (cooperative ? series.cooperation : series.conflict)[place][week]++;
  }
  return series;
}
