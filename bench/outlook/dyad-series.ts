import countries from "i18n-iso-countries";
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };
import { crps, poisson } from "../../src/outlook/series/distributions.ts";
import { learn, sumOf } from "../../src/outlook/series/experience.ts";
import { forecastSeries } from "../../src/outlook/series/forecast-series.ts";
import { loadIcews, rootsOf } from "./icews.ts";

/** Scores of one horizon and kind, over rolling origins and pairs; lower CRPS is better. */
export interface SeriesScore {
  steps: number;
  what: "cooperation" | "conflict";
  cases: number;
  crps: number;
  /** A Poisson on the pair's mean so far. */
  poisson: number;
  inside: number;
}

/** States of ICEWS that the standard's English names do not know. */
const OTHER_NAMES = new Set(
  "South Korea|North Korea|Russia|Iran|Syria|Vietnam|Laos|Occupied Palestinian Territory|Democratic Republic of Congo|Ivory Coast|Moldova|Tanzania|Bolivia|Venezuela|Brunei|Macedonia|Kosovo|Cape Verde|Swaziland|Taiwan|Czech Republic|Republic of Congo".split(
    "|",
  ),
);
const LEAST_EVENTS = 30;
const FIRST_ORIGIN = 20;
const WEEK = 7;
const COOPERATION_UP_TO = 8;

/** Weekly counts of the pairs of states with at least 30 events, forecast from each week on from the twentieth. */
export function dyadSeriesScores(horizons: readonly number[]): { pairs: number; weeks: number; scores: SeriesScore[] } {
  const { pairs, weeks, counts } = weeklyCounts();
  const scores = horizons.flatMap((steps) =>
    (["cooperation", "conflict"] as const).map((what) => scoreOf(counts[what], weeks, steps, what)),
  );
  return { pairs, weeks, scores };
}

function scoreOf(series: Float64Array[], weeks: number, steps: number, what: SeriesScore["what"]): SeriesScore {
  const sums = { cases: 0, crps: 0, poisson: 0, inside: 0 };
  for (let origin = FIRST_ORIGIN; origin + steps <= weeks; origin++) {
    const experience = learn(series, origin, steps);
    for (const counts of series) {
      const forecast = forecastSeries(counts, origin, experience);
      const came = sumOf(counts, origin, steps);
      sums.cases++;
      sums.crps += crps(forecast.distribution, came);
      sums.poisson += crps(poisson(forecast.plainMean), came);
      if (came >= forecast.most[0] && came <= forecast.most[1]) sums.inside++;
    }
  }
  const { cases } = sums;
  return { steps, what, cases, crps: sums.crps / cases, poisson: sums.poisson / cases, inside: sums.inside / cases };
}

function weeklyCounts() {
  countries.registerLocale(english as never);
  const { given, entities, relations } = loadIcews("ICEWS18", true);
  const roots = rootsOf(relations);
  const isState = entities.map((name) => countries.getAlpha3Code(name, "en") !== undefined || OTHER_NAMES.has(name));
  const keyOf = (one: number, other: number) => (one < other ? `${one} ${other}` : `${other} ${one}`);
  const between = given.filter(([subject, , object]) => subject !== object && isState[subject] && isState[object]);
  const totals = new Map<string, number>();
  for (const [subject, , object] of between) {
    const key = keyOf(subject, object);
    totals.set(key, (totals.get(key) ?? 0) + 1);
  }
  const places = new Map([...totals].filter(([, total]) => total >= LEAST_EVENTS).map(([key], at) => [key, at]));
  const weeks = Math.floor((between.reduce((most, [, , , day]) => Math.max(most, day), 0) + 1) / WEEK);
  const empty = () => Array.from(places, () => new Float64Array(weeks));
  const counts = { cooperation: empty(), conflict: empty() };
  for (const [subject, relation, object, day] of between) {
    const place = places.get(keyOf(subject, object));
    const week = Math.floor(day / WEEK);
    if (place === undefined || week >= weeks) continue;
    (roots[relation] <= COOPERATION_UP_TO ? counts.cooperation : counts.conflict)[place][week]++;
  }
  return { pairs: places.size, weeks, counts };
}
