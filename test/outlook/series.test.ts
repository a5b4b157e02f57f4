import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  atMost,
  crps,
  empirical,
  intervalOf,
  levelOf,
  meanOf,
  mixture,
  negativeBinomial,
  poisson,
  quantile,
} from "../../src/outlook/series/distributions.ts";
import { learn } from "../../src/outlook/series/experience.ts";
import { forecastSeries } from "../../src/outlook/series/forecast-series.ts";

const certain = (count: number) => Float64Array.from({ length: count + 1 }, (_, k) => (k < count ? 0 : 1));

describe("distributions of counts", () => {
  test("a Poisson and a negative binomial have the mean they are made with", () => {
    expect(meanOf(poisson(3.5))).toBeCloseTo(3.5, 3);
    expect(meanOf(negativeBinomial(3.5, 20))).toBeCloseTo(3.5, 2);
    expect(atMost(poisson(2), 0)).toBeCloseTo(Math.exp(-2), 10);
  });

  test("a score is the distance for one who was certain, and lower for who knew better", () => {
    expect(crps(certain(3), 7)).toBe(4);
    expect(crps(certain(7), 7)).toBe(0);
    expect(crps(poisson(7), 7)).toBeLessThan(crps(poisson(2), 7));
    expect(crps(poisson(2), 9000)).toBeGreaterThan(8000);
  });

  test("a mixture lies between its parts; an empirical one has what was seen", () => {
    const both = mixture([certain(1), certain(5)], [0.25, 0.75]);
    expect([...both]).toEqual([0, 0.25, 0.25, 0.25, 0.25, 1]);
    const seen = empirical([2, 2, 4], [1, 1, 2], poisson(1), 0);
    expect([atMost(seen, 1), atMost(seen, 2), atMost(seen, 4)]).toEqual([0, 0.5, 1]);
  });

  test("an interval grows around the median until it has its chance, and a count lies in it from its own level on", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 30, noNaN: true }),
        fc.nat(40),
        fc.double({ min: 0.05, max: 0.99, noNaN: true }),
        (mean, count, level) => {
          const below = negativeBinomial(mean, mean * 2);
          const [low, high] = intervalOf(below, level);
          expect(atMost(below, high) - atMost(below, low - 1)).toBeGreaterThanOrEqual(level - 1e-5);
          expect(low).toBeLessThanOrEqual(quantile(below, 0.5));
          const needed = levelOf(below, count);
          if (Math.abs(needed - level) > 1e-9) expect(count >= low && count <= high).toBe(needed < level);
        },
      ),
    );
  });
});

describe("the weeks of a pair", () => {
  const steady = () => Float64Array.from({ length: 40 }, (_, week) => 4 + (week % 3));
  const quiet = () => Float64Array.from({ length: 40 }, (_, week) => (week % 10 === 0 ? 1 : 0));

  test("a steady pair is expected to go on, a quiet one to stay quiet", () => {
    const series = [steady(), quiet(), steady(), quiet()];
    const experience = learn(series, 40, 1);
    const of = (at: number) => forecastSeries(series[at], 40, experience);
    expect(of(0).mean).toBeGreaterThan(4);
    expect(of(0).mean).toBeLessThan(6);
    expect(of(1).mean).toBeLessThan(0.5);
    expect(of(1).most[1]).toBeLessThanOrEqual(1);
    expect(experience.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 6);
  });

  test("what comes at the origin or later changes nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 40, maxLength: 40 }), fc.nat(50), (counts, later) => {
        const known = [Float64Array.from(counts), steady()];
        const changed = known.map((each) => each.map((count, week) => (week < 30 ? count : later)));
        const forecast = (series: Float64Array[]) => forecastSeries(series[0], 30, learn(series, 30, 4));
        expect(forecast(changed)).toEqual(forecast(known));
      }),
      { numRuns: 10 },
    );
  });
});
