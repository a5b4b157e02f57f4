import type { Store } from "../ledger/index.ts";
import { COUNTED } from "./between.ts";
import { coverageOf, periodOf } from "./coverage.ts";
import { type Dataset, ofDataset } from "./datasets.ts";
import { dealingsOf, type Somebody } from "./doings.ts";
import { hundredths, type Times } from "./series.ts";
import type { Period } from "./steps.ts";

/** Who deals with whom: in what time, by what kind of acts, from which source. */
export interface NetworkQuestion {
  /** Days, both inclusive; the ledger's own time when not given. */
  since?: string;
  until?: string;
  quad?: number;
  dataset?: Dataset;
  /** Whose dealings; everybody's when not given. It is the `party` of each pair. */
  of?: Somebody;
  /** So many pairs, those of most stories first. */
  limit: number;
}

/** What passed one way between a pair, of one quad. `direction` 1: from party to counterpart; -1: back; 0: with each other. */
export interface Way extends Times {
  quad: number;
  direction: number;
  /** Sum of PLOVER scores over reports. */
  score: number;
}

/** Two parties that deal with each other, by their ids. */
export interface Tie extends Times {
  party: string;
  counterpart: string;
  score: number;
  ways: Way[];
}

/** A party, and what passed in all between it and others. */
export interface Node extends Times {
  party: string;
  quads: Record<1 | 2 | 3 | 4, Times>;
}

export interface Network {
  period: Period | null;
  /** How many pairs there are, those beyond the limit too. */
  pairs: number;
  ties: Tie[];
  /** All who deal with somebody, those of most stories first. */
  nodes: Node[];
}

interface Row extends Way {
  party: string;
  /** Null: what passed between the party and anybody. */
  counterpart: string | null;
  pairs: number;
}

/**
 * Who deals with whom in a period. A story counts as in a dyad (counts.ts): once a pair, where the first of its affirmed reports stands; an act
 * within one party is no dealing.
 */
export async function networkOf(store: Store, question: NetworkQuestion): Promise<Network> {
  const period = periodOf(question, await coverageOf(store));
  if (period === null) return { period, pairs: 0, ties: [], nodes: [] };
  const { quad, dataset, of, limit } = question;
  const rows = await store.query<Row>(
    `WITH counted AS (
       SELECT party, counterpart, day, quad, direction, event, story, score FROM ${of === undefined ? "dyad_events" : dealingsOf(of)}
       WHERE ${COUNTED} AND party <> counterpart AND ${ofDataset(dataset)}
     ),
     -- Stories whose own first report does not count for a pair begin with another.
     later AS (
       SELECT party, counterpart, min(event) AS event FROM counted
       WHERE story IN (SELECT story FROM counted WHERE event <> story)
       GROUP BY party, counterpart, story HAVING min(event) <> story
     ),
     ways AS MATERIALIZED (
       SELECT counted.party, counted.counterpart, quad, direction, count(*) AS reports,
         sum(CASE WHEN counted.event = story OR later.event IS NOT NULL THEN 1 ELSE 0 END) AS stories, sum(score) AS score
       FROM counted LEFT JOIN later
         ON later.event = counted.event AND later.party = counted.party AND later.counterpart = counted.counterpart
       WHERE day BETWEEN $1::DATE AND $2::DATE AND ($3::INTEGER IS NULL OR quad = $3::INTEGER)
       GROUP BY counted.party, counted.counterpart, quad, direction
     ),
     pairs AS MATERIALIZED (
       SELECT party, counterpart, sum(stories) AS stories, sum(reports) AS reports FROM ways GROUP BY party, counterpart
     ),
     best AS (SELECT * FROM pairs ORDER BY stories DESC, reports DESC, party, counterpart LIMIT $4),
     ends AS (
       SELECT party, quad, reports, stories, score FROM ways
       UNION ALL SELECT counterpart, quad, reports, stories, score FROM ways
     )
     SELECT one.id AS party, other.id AS counterpart, quad, direction, ways.reports, ways.stories, score, (SELECT count(*) FROM pairs) AS pairs
     FROM ways JOIN best ON best.party = ways.party AND best.counterpart = ways.counterpart
     JOIN parties AS one ON one.party = ways.party JOIN parties AS other ON other.party = ways.counterpart
     UNION ALL
     SELECT id, NULL, quad, 0, sum(reports), sum(stories), sum(score), 0
     FROM ends JOIN parties ON parties.party = ends.party GROUP BY id, quad`,
    [period.from, period.to, quad ?? null, limit],
  );
  return {
    period,
    pairs: rows.find(({ counterpart }) => counterpart !== null)?.pairs ?? 0,
    ties: tiesOf(rows),
    nodes: nodesOf(rows),
  };
}

/** Those of most stories first, then of most reports. */
const byStories = (one: Times, other: Times): number => other.stories - one.stories || other.reports - one.reports;

function tiesOf(rows: readonly Row[]): Tie[] {
  const ties = new Map<string, Tie>();
  for (const { party, counterpart, pairs: _, ...way } of rows) {
    if (counterpart === null) continue;
    const key = `${party} ${counterpart}`;
    const tie = ties.get(key) ?? { party, counterpart, reports: 0, stories: 0, score: 0, ways: [] };
    ties.set(key, tie);
    tie.reports += way.reports;
    tie.stories += way.stories;
    tie.score = hundredths(tie.score + way.score);
    tie.ways.push({ ...way, score: hundredths(way.score) });
  }
  for (const { ways } of ties.values())
    ways.sort((one, other) => one.quad - other.quad || other.direction - one.direction);
  return [...ties.values()].sort(
    (one, other) =>
      byStories(one, other) || compare(one.party, other.party) || compare(one.counterpart, other.counterpart),
  );
}

function nodesOf(rows: readonly Row[]): Node[] {
  const nodes = new Map<string, Node>();
  for (const { party, counterpart, quad, reports, stories } of rows) {
    if (counterpart !== null) continue;
    const node = nodes.get(party) ?? {
      party,
      reports: 0,
      stories: 0,
      quads: { 1: none(), 2: none(), 3: none(), 4: none() },
    };
    nodes.set(party, node);
    for (const times of [node, node.quads[quad as 1 | 2 | 3 | 4]]) {
      times.reports += reports;
      times.stories += stories;
    }
  }
  return [...nodes.values()].sort((one, other) => byStories(one, other) || compare(one.party, other.party));
}

const none = (): Times => ({ reports: 0, stories: 0 });
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));
