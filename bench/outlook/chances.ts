import { chanceOf, learnChances } from "../../src/outlook/chances/learn-chances.ts";
import { RATES, ratesOf } from "../../src/outlook/chances/rates.ts";
import { actsOf } from "../../src/outlook/next/acts.ts";
import { NEVER } from "../../src/outlook/next/fading-counts.ts";
import { createPast, type Past, remember } from "../../src/outlook/next/past.ts";
import { randomOf } from "../../src/outlook/next/random.ts";
import { loadIcews, rootsOf } from "./icews.ts";

/** How chances of acts of a CAMEO root did beside the base rate and the pair's own recurrence; lower is better. */
export interface ChanceScores {
  days: number;
  cases: number;
  came: number;
  brier: { ours: number; baseRate: number };
  log: { ours: number; baseRate: number };
  /** Of chances between two edges: how many, their mean, the share that came. */
  reliability: { from: number; cases: number; mean: number; came: number }[];
}

const ROOTS = 20;
const EDGES = [0, 0.01, 0.03, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/** Chances within `days` on ICEWS14, learnt once from the training days, asked every week from then on of all pairs that know each other. */
export function chanceScores(days: number): ChanceScores {
  const { given, entities, relations, validFrom } = loadIcews("ICEWS14-REGCN", false);
  const roots = rootsOf(relations);
  const acts = actsOf(
    given.map(([subject, relation, object, day]) => [subject, roots[relation] - 1, object, day] as const),
    entities.length,
    ROOTS,
  );
  const past = createPast(acts);
  const model = learnChances(past, validFrom, days, randomOf(1));
  const came = outcomesOf(past);
  const rates = new Float32Array(ROOTS * RATES.length);
  const sums = { cases: 0, came: 0, brier: 0, brierBase: 0, log: 0, logBase: 0 };
  const bins = EDGES.map((from) => ({ from, cases: 0, sum: 0, came: 0 }));
  for (let origin = validFrom; origin + days <= acts.day[acts.day.length - 1] + 1; origin += 7) {
    remember(past, origin);
    model.windows.pass(origin);
    for (let pair = 0; pair < past.slots.pairs; pair++) {
      if (past.forth.last[pair] === NEVER && past.back.last[pair] === NEVER) continue;
      ratesOf(past, model.windows, pair, origin, rates);
      for (let root = 0; root < ROOTS; root++) {
        const chance = chanceOf(rates, root * RATES.length, model);
        const base = model.baseRates[root];
        const is = came(pair, root, origin, origin + days) ? 1 : 0;
        sums.cases++;
        sums.came += is;
        sums.brier += (chance - is) ** 2;
        sums.brierBase += (base - is) ** 2;
        sums.log += logLoss(chance, is);
        sums.logBase += logLoss(base, is);
        const bin = bins.findLast(({ from }) => chance >= from)!;
        bin.cases++;
        bin.sum += chance;
        bin.came += is;
      }
    }
  }
  const mean = (sum: number) => sum / sums.cases;
  return {
    days,
    cases: sums.cases,
    came: sums.came,
    brier: { ours: mean(sums.brier), baseRate: mean(sums.brierBase) },
    log: { ours: mean(sums.log), baseRate: mean(sums.logBase) },
    reliability: bins.map((bin) => ({
      from: bin.from,
      cases: bin.cases,
      mean: bin.sum / bin.cases,
      came: bin.came / bin.cases,
    })),
  };
}

function logLoss(chance: number, came: number): number {
  const bounded = Math.min(0.9999, Math.max(1e-6, chance));
  return -Math.log(came === 1 ? bounded : 1 - bounded);
}

/** Whether a pair had an act of a root within days. */
function outcomesOf({ acts, slots }: Past) {
  const days = new Map<number, number[]>();
  for (let act = 0; act < acts.day.length; act++) {
    if (acts.relation[act] >= ROOTS) continue;
    const key = slots.triplePair[slots.tripleOf[act]] * ROOTS + acts.relation[act];
    const known = days.get(key);
    if (known === undefined) days.set(key, [acts.day[act]]);
    else known.push(acts.day[act]);
  }
  return (pair: number, root: number, from: number, until: number): boolean =>
    days.get(pair * ROOTS + root)?.some((day) => day >= from && day < until) ?? false;
}
