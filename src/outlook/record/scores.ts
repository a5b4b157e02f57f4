import { crps, poisson } from "../series/distributions.ts";
import type { Outcome } from "./outcomes.ts";

/** How forecasts of one kind did beside those anybody could have made. Lower is better in all scores. */
export interface ActScores {
  forecasts: number;
  /** Of which came. */
  came: number;
  /** Mean squared difference between chance and outcome. */
  brier: Compared;
  /** Mean of minus the natural logarithm of the chance given to what happened. */
  log: Compared;
  /** Of forecasts between two chances: their mean, and what share came. */
  reliability: { from: number; to: number; forecasts: number; mean: number; came: number }[];
}

/** A score of the forecasts, of the base rate of all pairs, and of the pair's own recurrence. */
export interface Compared {
  ours: number;
  baseRate: number;
  recurrence: number;
}

export interface SeriesScores {
  forecasts: number;
  /** Continuous ranked probability score, in stories, beside a Poisson on the pair's own mean. */
  crps: { ours: number; poisson: number };
  /** Share of outcomes inside the interval of nine tenths. */
  inside: number;
}

const EDGES = [0, 0.01, 0.03, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1];
/** No chance is taken for none or for certain. */
const SUREST = 1e-4;

/** Scores forecasts of acts; null when there is none. */
export function scoreActs(outcomes: readonly Outcome[]): ActScores | null {
  const acts = outcomes.filter(({ forecast }) => forecast.subject === "act");
  if (acts.length === 0) return null;
  const mean = (figure: (outcome: Outcome) => number) =>
    acts.reduce((sum, each) => sum + figure(each), 0) / acts.length;
  const compared = (score: (chance: number, came: boolean) => number): Compared => ({
    ours: mean(({ forecast, came }) => score(forecast.probability!, came > 0)),
    baseRate: mean(({ forecast, came }) => score(forecast.base_rate!, came > 0)),
    recurrence: mean(({ forecast, came }) => score(forecast.recurrence!, came > 0)),
  });
  return {
    forecasts: acts.length,
    came: acts.filter(({ came }) => came > 0).length,
    brier: compared((chance, came) => (chance - (came ? 1 : 0)) ** 2),
    log: compared((chance, came) => {
      const bounded = Math.min(1 - SUREST, Math.max(SUREST, chance));
      return -Math.log(came ? bounded : 1 - bounded);
    }),
    reliability: EDGES.slice(1).flatMap((to, at) => {
      const from = EDGES[at];
      const inside = acts.filter(
        ({ forecast: { probability } }) => probability! >= from && (probability! < to || to === 1),
      );
      if (inside.length === 0) return [];
      const share = (figure: (outcome: Outcome) => number) =>
        inside.reduce((sum, each) => sum + figure(each), 0) / inside.length;
      return [
        {
          from,
          to,
          forecasts: inside.length,
          mean: share(({ forecast }) => forecast.probability!),
          came: share(({ came }) => (came > 0 ? 1 : 0)),
        },
      ];
    }),
  };
}

/** How forecasts that share a type, or the days they look ahead, did. */
export interface GroupScores extends Pick<ActScores, "forecasts" | "came" | "brier" | "log"> {
  group: string;
  /** The mean of their chances. */
  mean: number;
}

/** Scores forecasts of acts group by group, those with the most forecasts first. */
export function scoreGroups(outcomes: readonly Outcome[], groupOf: (outcome: Outcome) => string): GroupScores[] {
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    if (outcome.forecast.subject !== "act") continue;
    const group = groups.get(groupOf(outcome));
    if (group === undefined) groups.set(groupOf(outcome), [outcome]);
    else group.push(outcome);
  }
  const scored = [...groups].map(([group, members]): GroupScores => {
    const { forecasts, came, brier, log } = scoreActs(members)!;
    const mean = members.reduce((sum, { forecast }) => sum + forecast.probability!, 0) / forecasts;
    return { group, forecasts, came, mean, brier, log };
  });
  return scored.sort((one, other) => other.forecasts - one.forecasts || (one.group < other.group ? -1 : 1));
}

/** Scores forecasts of series; null when there is none. */
export function scoreSeries(outcomes: readonly Outcome[]): SeriesScores | null {
  const series = outcomes.filter(({ forecast }) => forecast.subject === "series");
  if (series.length === 0) return null;
  const mean = (figure: (outcome: Outcome) => number) =>
    series.reduce((sum, each) => sum + figure(each), 0) / series.length;
  return {
    forecasts: series.length,
    crps: {
      ours: mean(({ forecast, came }) => crps(Float64Array.from(JSON.parse(forecast.below!) as number[]), came)),
      poisson: mean(({ forecast, came }) => crps(poisson(forecast.plain_mean!), came)),
    },
    inside: mean(({ forecast, came }) => (came >= forecast.low! && came <= forecast.high! ? 1 : 0)),
  };
}
