import { NEVER } from "../next/fading-counts.ts";
import { type Past, remember } from "../next/past.ts";
import { type Calibration, calibrate, chanceBy } from "./calibrate.ts";
import { type Cases, fitWeights } from "./fit-weights.ts";
import { RATES, ratesOf } from "./rates.ts";
import { createWindows, type Windows } from "./windows.ts";

/** What was learnt of how acts come, for a horizon. */
export interface ChanceModel {
  days: number;
  windows: Windows;
  weights: number[];
  calibration: Calibration;
  /** Cases, and how many of them came. */
  cases: number;
  came: number;
  /** Among pairs that deal with each other, how often an act of each kind came within the horizon. */
  baseRates: number[];
}

const ORIGINS = 40;
/** At most about so many cases are learnt from of pairs between which nothing came, and as many of those between which something did. */
const MOST_CASES = 400_000;

/**
 * Learns from all that came before a day: at origins some days apart, every pair that has dealt with each other is asked what comes within
 * `days`. The past is left as it is on that day. `random` draws which pairs are asked when they are too many.
 */
export function learnChances(past: Past, day: number, days: number, random: () => number): ChanceModel {
  const { acts, slots } = past;
  const { relations } = acts;
  const first = acts.day[0] ?? day;
  const span = day - days - first;
  const every = Math.max(1, Math.floor(span / ORIGINS));
  const origins: number[] = [];
  for (let origin = day - days; origin > first + Math.min(30, span / 3) && origins.length < ORIGINS; origin -= every)
    origins.unshift(origin);
  const outcomes = createOutcomes(past);
  const windows = createWindows(acts, slots, days);
  const cases = createCases();
  const rates = new Float32Array(relations * RATES.length);
  const totals = new Float64Array(relations);
  let asked = 0;
  const all = slots.pairs * relations * origins.length;
  const chance = Math.min(1, MOST_CASES / Math.max(1, all));
  const livelyChance = Math.min(1, MOST_CASES / Math.max(1, Math.min(all, acts.day.length * relations)));
  for (const origin of origins) {
    remember(past, origin);
    windows.pass(origin);
    for (let pair = 0; pair < slots.pairs; pair++) {
      if (past.forth.last[pair] === NEVER && past.back.last[pair] === NEVER) continue;
      const came = outcomes.between(pair, origin, origin + days);
      const drawn = came === null ? chance : livelyChance;
      if (drawn < 1 && random() >= drawn) continue;
      ratesOf(past, windows, pair, origin, rates);
      const times = 1 / drawn;
      asked += times;
      for (let relation = 0; relation < relations; relation++) {
        const is = came?.has(relation) ?? false;
        if (is) totals[relation] += times;
        cases.add(rates, relation * RATES.length, is, times);
      }
    }
  }
  remember(past, day);
  windows.pass(day);
  const gathered = cases.all();
  const weights = fitWeights(gathered, days);
  return {
    days,
    windows,
    weights,
    calibration: calibrate(gathered, weights, days),
    cases: gathered.count,
    came: Math.round(totals.reduce((sum, each) => sum + each, 0)),
    baseRates: [...totals].map((each) => (each + 0.5) / (asked + 1)),
  };
}

/** The chance that at least one act comes within the model's days, by its rates. */
export const chanceOf = (rates: Float32Array, from: number, { weights, days, calibration }: ChanceModel): number =>
  chanceBy(calibration, rates, from, weights, days);

/** Which acts came of a pair in some days. */
function createOutcomes({ acts, slots }: Past) {
  const byPair = new Map<number, { day: number; relation: number }[]>();
  for (let act = 0; act < acts.day.length; act++) {
    if (acts.relation[act] >= acts.relations) continue;
    const pair = slots.triplePair[slots.tripleOf[act]];
    const known = byPair.get(pair);
    const one = { day: acts.day[act], relation: acts.relation[act] };
    if (known === undefined) byPair.set(pair, [one]);
    else known.push(one);
  }
  return {
    between: (pair: number, from: number, until: number): Set<number> | null => {
      const found = (byPair.get(pair) ?? []).filter(({ day }) => day >= from && day < until);
      return found.length === 0 ? null : new Set(found.map(({ relation }) => relation));
    },
  };
}

function createCases() {
  let count = 0;
  let rates = new Float32Array(1024 * RATES.length);
  let came = new Uint8Array(1024);
  let times = new Float32Array(1024);
  return {
    add: (from: Float32Array, at: number, is: boolean, weight: number) => {
      if (count === came.length) {
        rates = grown(rates, new Float32Array(2 * rates.length));
        times = grown(times, new Float32Array(2 * count));
        came = grown(came, new Uint8Array(2 * count));
      }
      for (let rate = 0; rate < RATES.length; rate++) rates[count * RATES.length + rate] = from[at + rate];
      came[count] = is ? 1 : 0;
      times[count++] = weight;
    },
    all: (): Cases => ({ count, rates, came, times }),
  };
}

function grown<T extends Float32Array | Uint8Array>(old: T, larger: T): T {
  larger.set(old as never);
  return larger;
}
