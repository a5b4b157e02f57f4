import { join } from "node:path";
import { line } from "../../src/evaluation/figures.ts";
import { openLedger, type Store } from "../../src/ledger/index.ts";
import { countsOf } from "../../src/relations/counts.ts";
import {
  betweenOf,
  packageKnowledge,
  partyAlone,
  relationOf,
  type Side,
  standingBetween,
} from "../../src/relations/index.ts";

const ROUNDS = 7;
const YEARS = { from: "2015-01-01", to: "2024-12-31" };
/** Members of the group that is asked about, as many as the EU has, some often in the news and most seldom. */
const MEMBERS = 27;
const APART = 9;
/** More rows are not given events, which take room: what stands between two is then not measured. */
const MOST_EVENTS = 10_000_000;

/**
 * What entente dyad asks, of the ledger that `measureSeries` filled: the greatest pair whole, the weekly series of a group of 27 with the
 * party most in the news, and what agreements, pledges and sanctions stand between them.
 */
export async function measureRelations(folder: string, rows: number): Promise<unknown> {
  const store = await openLedger(join(folder, "series.duckdb"));
  try {
    const first = partyAlone("P1");
    const group: Side = {
      id: "group",
      counted: "members",
      parties: Array.from({ length: MEMBERS }, (_, at) => ({
        party: `P${2 + at * APART}`,
        from: "0001-01-01",
        to: "9999-12-31",
      })),
    };
    const between = (await betweenOf(store, group, first))!;
    const [{ events }] = await store.query<{ events: number }>(`SELECT count(*) AS events FROM ${between.rows}`);
    const pair = { party: first, counterpart: partyAlone("P2"), since: YEARS.from, until: YEARS.to };
    const found: Record<string, unknown> = {};
    const measure = async (what: string, ask: () => Promise<unknown>) => {
      const { median, processor } = await timeOf(ask);
      console.log(line(`  ${what}: ms, processor ms`, [median.toFixed(1), processor.toFixed(1)]));
      found[what] = { median, processor };
    };
    console.log(line("relations, events of a group of 27 with the first party", [events]));
    await measure("a pair's dyad, all of it", () => relationOf(store, { ...pair, by: "week" }));
    await measure("the group's weekly series", () => countsOf(store, between, YEARS, "week"));
    if (rows <= MOST_EVENTS) {
      await fillEvents(store);
      const knowledge = packageKnowledge();
      await measure("what stands between a pair", () =>
        standingBetween(store, [first, pair.counterpart], YEARS, knowledge),
      );
      await measure("what stands between the group and the party", () =>
        standingBetween(store, [group, first], YEARS, knowledge),
      );
    }
    return found;
  } finally {
    await store.close();
  }
}

/** Milliseconds of one question, the median, and those the processor worked for it. */
async function timeOf(ask: () => Promise<unknown>): Promise<{ median: number; processor: number }> {
  const walls: number[] = [];
  const before = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    await ask();
    walls.push(performance.now() - started);
  }
  const { user, system } = process.cpuUsage(before);
  return { median: walls.sort((a, b) => a - b)[ROUNDS >> 1], processor: (user + system) / 1000 / ROUNDS };
}

/** The events behind the rows of dyads, with the codes pledges and sanctions are known by. */
const fillEvents = (store: Store): Promise<void> =>
  store.transaction((inside) =>
    inside.run(
      `INSERT INTO events (event, dataset, type, contexts, cameo, quad, score, symmetric_act, day, date_basis, time, certainty, polarity, also,
         rule, confidence)
       SELECT event, dataset, type, '', CASE type WHEN 'AGREE' THEN '0331' WHEN 'AID' THEN '071' WHEN 'SANCTION' THEN '163'
         WHEN 'ACCUSE' THEN '112' WHEN 'CONSULT' THEN '042' ELSE '190' END, quad, score, FALSE, day, 'stated', time, certainty, polarity, '[]',
         '', 0.5
       FROM dyad_events ORDER BY event`,
    ),
  );
