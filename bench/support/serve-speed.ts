import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import autocannon from "autocannon";
import { line } from "../../src/evaluation/figures.ts";
import { DEFAULT_LIMITS } from "../../src/server/index.ts";
import { peakOf, processorSeconds } from "./process-figures.ts";

const COMMAND = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
/** Connections of the load generator, and different addresses of each kind that it asks for. */
const CONNECTIONS = 16;
const ADDRESSES = 50;
const ROUNDS = 5;

/** Requests a second it sends at most: somewhat fewer than the server grants one client. */
const RATE = Math.floor((0.9 * DEFAULT_LIMITS.requests) / DEFAULT_LIMITS.seconds);

/** `entente serve` in a process of its own. */
export interface Server {
  url: string;
  pid: number;
  stop: () => Promise<void>;
}

/** Starts the built server over a ledger, on any port that is free. */
export async function startServer(ledger: string): Promise<Server> {
  const child = spawn(process.execPath, [COMMAND, "serve", "--read-only", "--port", "0", "--ledger", ledger], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [out] = await once(child.stdout, "data");
  return {
    url: String(out).trim(),
    pid: child.pid!,
    stop: async () => {
      child.kill("SIGINT");
      await once(child, "exit");
    },
  };
}

/** Milliseconds of one question asked for the first time, and those the processor worked for it; the median of some that differ in nothing else. */
export async function measureFirst(server: Server, pairs: readonly [string, string][]): Promise<unknown> {
  const figures: Record<string, unknown> = {};
  const dyads = [0, 99, 999].filter((at) => at < pairs.length).map((at) => pairs[at]);
  const questions: [string, (round: number) => string][] = [
    ...dyads.map(([one, other], at): [string, (round: number) => string] => [
      `dyad, 10 years, the ${["greatest", "hundredth", "thousandth"][at]} pair`,
      (round) => `dyads/${one}/${other}?by=month&until=2024-12-${10 + round}`,
    ]),
    ["network, 10 years", (round) => `network?until=2024-12-${10 + round}`],
    ["network, one year", (round) => `network?since=2020-01-${10 + round}&until=2020-12-31`],
    ["actor most in the news", (round) => `actors/${pairs[0][0]}?until=2024-12-${10 + round}`],
    ["an actor seldom in the news", (round) => `actors/ITA?until=2024-12-${10 + round}`],
    ["events, the latest", (round) => `events?until=2024-12-${10 + round}`],
    ["events of an actor and type", (round) => `events?actor=ITA&type=ASSAULT&until=2024-12-${10 + round}`],
    ["stories of several reports", (round) => `stories?several=true&until=2024-12-${10 + round}`],
    ["articles", (round) => `articles?until=2024-12-${10 + round}`],
    ["quotations of a state", (round) => `quotations?speaker=FRA&until=2024-12-${10 + round}`],
    ["one event", (round) => `events/e${1000 + 7919 * round}`],
    ["one article", (round) => `articles/a${100 + 97 * round}`],
  ];
  console.log(line("asked for the first time: ms, processor ms", []));
  for (const [name, pathOf] of questions) {
    await ask(server, pathOf(0));
    const walls: number[] = [];
    const before = processorSeconds(server.pid);
    for (let round = 1; round <= ROUNDS; round++) walls.push(await ask(server, pathOf(round)));
    const processor = ((processorSeconds(server.pid) - before) * 1000) / ROUNDS;
    const median = walls.sort((one, other) => one - other)[ROUNDS >> 1];
    console.log(line(`  ${name}`, [median.toFixed(0), processor.toFixed(0)]));
    figures[name] = { median, processor };
  }
  return figures;
}

async function ask({ url }: Server, path: string): Promise<number> {
  const started = performance.now();
  const response = await fetch(`${url}api/v1/${path}`);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return performance.now() - started;
}

/** Small questions of a ledger that stays as it is, the same ones over and over: a second, half of them and 99 of 100, and what the processor did. */
export async function measureLoad(server: Server, events: number, articles: number, seconds: number): Promise<unknown> {
  const paths = Array.from({ length: ADDRESSES }, (_, at) => [
    `events/e${1 + ((at * 7919) % events)}`,
    `articles/a${1 + ((at * 97) % articles)}`,
    `stories/s${1 + ((at * 7919) % events)}`,
    `events?limit=5&until=2023-01-${String(1 + (at % 28)).padStart(2, "0")}`,
  ]).flat();
  for (const path of paths) await ask(server, path);
  const own = process.cpuUsage();
  const before = processorSeconds(server.pid);
  const { requests, latency, non2xx, errors } = await autocannon({
    url: server.url,
    connections: CONNECTIONS,
    overallRate: RATE,
    duration: seconds,
    requests: paths.map((path) => ({ path: `/api/v1/${path}` })),
  });
  const { user, system } = process.cpuUsage(own);
  const worked = processorSeconds(server.pid) - before;
  const generating = (user + system) / 1e6;
  const megabytes = peakOf(server.pid);
  console.log(
    line("asked again and again, a second; ms: half, 99 of 100, most", [
      Math.round(requests.average),
      latency.p50,
      latency.p99,
      latency.max,
    ]),
  );
  console.log(
    line("  failed; a second of the server's processor; memory of the server, MB", [
      non2xx + errors,
      Math.round(requests.total / worked),
      megabytes,
    ]),
  );
  console.log(
    line(`  seconds of ${seconds} the processor worked: server, load generator`, [
      worked.toFixed(1),
      generating.toFixed(1),
    ]),
  );
  return {
    requests: requests.average,
    p50: latency.p50,
    p99: latency.p99,
    failed: non2xx + errors,
    worked,
    generating,
    megabytes,
  };
}
