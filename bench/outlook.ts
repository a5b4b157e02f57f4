/**
 * `npm run bench -- outlook [--data ICEWS14] [--part next|series|chances] [--valid]`: forecasts on ICEWS (../shared/data/forecasting): who does
 * what to whom next, ranked; weekly counts of pairs of states; chances of acts. `--valid` ranks the validation days in place of the
 * test days, for choosing.
 */
import { line } from "../src/evaluation/figures.ts";
import { chanceScores } from "./outlook/chances.ts";
import { dyadSeriesScores } from "./outlook/dyad-series.ts";
import { hasIcews } from "./outlook/icews.ts";
import { nextEvents, type Task } from "./outlook/next-events.ts";
import { option } from "./support/samples.ts";

const TASKS: readonly Task[] = [
  {
    name: "ICEWS14",
    folder: "ICEWS14-REGCN",
    hours: false,
    days: 100,
    questions: 60_000,
    networks: 3,
    rounds: 4,
    peers: { yardstick: 37.4, regcn: 42.1, cpu: 45.0, best: 48.9, reach: 46.5 },
  },
  {
    name: "ICEWS18",
    folder: "ICEWS18",
    hours: true,
    days: 25,
    questions: 40_000,
    networks: 3,
    rounds: 3,
    peers: { yardstick: 28.7, regcn: 32.6, cpu: 32.8, best: 36.5, reach: 35.0 },
  },
  {
    name: "ICEWS05-15",
    folder: "ICEWS05-15",
    hours: false,
    days: 600,
    questions: 120_000,
    networks: 3,
    rounds: 3,
    peers: { yardstick: 44.8, regcn: 48.0, cpu: null, best: 57, reach: 54 },
  },
];
const HORIZONS = [1, 4, 12];
const CHANCE_DAYS = 28;
/** What a plain mixture of the same parts reached on 249 pairs, one week ahead, and what is to be reached. */
const SERIES_PEERS = { cooperation: { reference: 1.47, reach: 1.45 }, conflict: { reference: 0.329, reach: 0.325 } };

export default async function run(args: string[]): Promise<unknown> {
  const validates = args.includes("--valid");
  const data = option(args, "data");
  const part = option(args, "part");
  if (!hasIcews("ICEWS14-REGCN")) {
    console.log("outlook: skipped, for ../shared/data/forecasting is not there");
    return undefined;
  }
  const figures: Record<string, unknown> = {};
  if (part === null || part === "next") {
    console.log(
      `next events, MRR in %          yardstick    RE-GCN  best CPU      best     reach   entente${validates ? " (validation)" : ""}`,
    );
    for (const task of TASKS.filter(({ name }) => data === null || name === data))
      figures[task.name] = printNext(task, validates);
  }
  if (part === null || part === "series") figures.series = printSeries();
  if (part === null || part === "chances") figures.chances = printChances();
  return figures;
}

const percent = (share: number): string => (100 * share).toFixed(1);

function printNext(task: Task, validates: boolean): unknown {
  const found = nextEvents(task, { validates, hasYardstick: task.name === "ICEWS14" && !validates });
  const { yardstick, regcn, cpu, best, reach } = task.peers;
  const { ranking } = found;
  console.log(line(task.name, [yardstick, regcn, cpu ?? "-", best, reach, percent(ranking.mrr)]));
  console.log(
    `  Hits@1/3/10 ${percent(ranking.hits1)} / ${percent(ranking.hits3)} / ${percent(ranking.hits10)}; learnt and ranked in ${found.seconds.toFixed(0)} s, ${found.megabytes.toFixed(0)} MB`,
  );
  if (found.yardstick !== null) console.log(`  the yardstick reckoned here ${percent(found.yardstick.mrr)}`);
  return found;
}

function printSeries(): unknown {
  const { pairs, weeks, scores } = dyadSeriesScores(HORIZONS);
  console.log(`series of ${pairs} pairs of states over ${weeks} weeks (ICEWS18)   CRPS   Poisson   inside 90 %`);
  for (const { steps, what, crps, poisson, inside } of scores) {
    const peer = steps === 1 ? `  (reference ${SERIES_PEERS[what].reference}, reach ${SERIES_PEERS[what].reach})` : "";
    console.log(
      `  ${`${steps} weeks, ${what}`.padEnd(24)} ${crps.toFixed(3).padStart(8)} ${poisson.toFixed(3).padStart(8)} ${percent(inside).padStart(8)}${peer}`,
    );
  }
  return { pairs, weeks, scores };
}

function printChances(): unknown {
  const scores = chanceScores(CHANCE_DAYS);
  const { brier, log } = scores;
  console.log(`chances within ${scores.days} days (ICEWS14, CAMEO roots): ${scores.cases} asked, ${scores.came} came`);
  console.log(
    `  Brier ${brier.ours.toFixed(5)}, base rate ${brier.baseRate.toFixed(5)}; log ${log.ours.toFixed(5)}, base rate ${log.baseRate.toFixed(5)}`,
  );
  for (const { cases, mean, came } of scores.reliability)
    console.log(`    ${percent(mean).padStart(6)} % foreseen ${percent(came).padStart(6)} % came, of ${cases}`);
  return scores;
}
