import { join } from "node:path";
import { line } from "../../src/evaluation/figures.ts";
import { dyadSeries, openLedger, type Store, sortDyads } from "../../src/ledger/index.ts";

const ROUNDS = 15;
/** Parties there are, the first far oftener in the news than the last. */
const PARTIES = 250;
const YEARS = { from: "2015-01-01", to: "2024-12-31", step: "week" } as const;

/** The weekly series of some pairs over ten years among so many generated rows, in milliseconds, the median. */
export async function measureSeries(folder: string, rows: number): Promise<unknown> {
  const store = await openLedger(join(folder, "series.duckdb"));
  try {
    const filled = await timed(() => fill(store, rows));
    const sorted = await timed(() => sortDyads(store));
    console.log(
      line("rows of dyads generated, seconds; sorted, seconds", [rows, filled.toFixed(0), sorted.toFixed(0)]),
    );
    const pairs = await store.query<{ one: string; other: string; rows: number }>(
      `SELECT one.id AS one, other.id AS other, rows FROM
         (SELECT party, counterpart, count(*) AS rows FROM dyad_events GROUP BY party, counterpart) AS pairs
       JOIN parties one ON one.party = pairs.party JOIN parties other ON other.party = counterpart ORDER BY rows DESC, 1, 2`,
    );
    const series: Record<string, unknown> = {};
    for (const [name, at] of [
      ["the greatest pair", 0],
      ["the hundredth", 99],
      ["the thousandth", 999],
    ] as const) {
      // Few rows have few pairs.
      if (at >= pairs.length) continue;
      const { one, other, rows } = pairs[at];
      const { median, processor } = await timeSeries(store, one, other);
      console.log(line(`  ${name}: rows, ms, processor ms`, [rows, median.toFixed(1), processor.toFixed(1)]));
      series[name] = { rows, median, processor };
    }
    const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(line("  file, MB; memory at most, MB", [Math.round((await store.size()) / 1024 / 1024), megabytes]));
    return { rows, filled, sorted, series, megabytes };
  } finally {
    await store.close();
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** Milliseconds of one question, and those the processor worked for it: on a machine that does other things the second tells more. */
async function timeSeries(
  store: Store,
  party: string,
  counterpart: string,
): Promise<{ median: number; processor: number }> {
  const walls: number[] = [];
  const before = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    await dyadSeries(store, { party, counterpart, ...YEARS });
    walls.push(performance.now() - started);
  }
  const { user, system } = process.cpuUsage(before);
  return { median: walls.sort((a, b) => a - b)[ROUNDS >> 1], processor: (user + system) / 1000 / ROUNDS };
}

/** Rows as an import of ten years would add them, day by day; pairs fall off as in the news. */
async function fill(store: Store, rows: number): Promise<void> {
  await store.transaction(async (inside) => {
    await inside.run("SELECT setseed(0.5)");
    await inside.run(`INSERT INTO parties SELECT n, 'P' || n FROM generate_series(1, ${PARTIES}) AS numbers(n)`);
    await inside.run(
      `INSERT INTO dyad_events
       SELECT least(one, other), greatest(one, other), DATE '2015-01-01' + CAST(3652 * n // ${rows} AS INTEGER),
         n % 3 - 1, n, n - n % 2,
         CASE n % 32 WHEN 0 THEN 'AGREE' WHEN 3 THEN 'SANCTION' ELSE
           CASE quad WHEN 0 THEN 'CONSULT' WHEN 1 THEN 'AID' WHEN 2 THEN 'ACCUSE' ELSE 'ASSAULT' END END, quad + 1, n % 20 - 10,
         'past', 'certain', 'affirmed', 'bench'
       FROM (SELECT n, n % 4 AS quad, 1 + CAST(${PARTIES - 1} * pow(random(), 3) AS INTEGER) AS one,
         1 + CAST(${PARTIES - 1} * pow(random(), 3) AS INTEGER) AS other
         FROM range(1, ${rows + 1}) AS numbers(n)) AS generated`,
    );
    await inside.run(`UPDATE counters SET next = ${rows + 1} WHERE name = 'event'`);
  });
}
