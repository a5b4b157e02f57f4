import type { Store } from "../ledger/index.ts";
import { type Between, COUNTED } from "./between.ts";
import { type Evidence, evidenceOf } from "./evidence.ts";
import type { Period, StepLength } from "./steps.ts";

/** A story that stands out of all of a period, by its first report. */
export interface Landmark {
  event: number;
  story: number;
  day: string;
  /** 1: from the first party; -1: from the other; 0: with each other. */
  direction: number;
  type: string;
  quad: number;
  score: number;
  certainty: string;
  /** How many of its reports in the period count for the pair. */
  reports: number;
  evidence: Evidence;
}

/**
 * The stories that stand out of a period, at most one a step, in the order of their days: those far from neutral (PLOVER score), told as
 * certain, told often. Unlike the most telling of late they do not fade with time.
 */
export async function landmarksOf(
  store: Store,
  { rows }: Between,
  { from, to }: Period,
  by: StepLength,
  atMost: number,
): Promise<Landmark[]> {
  const found = await store.query<Omit<Landmark, "evidence">>(
    `WITH counted AS MATERIALIZED (
       SELECT event, story, day, direction, type, quad, score, certainty FROM ${rows}
       WHERE ${COUNTED} AND time <> 'future' AND day BETWEEN $1::DATE AND $2::DATE
     ),
     stories AS (
       SELECT min(event) AS event, count(*) AS reports, max(abs(score)) AS force,
         max(CASE certainty WHEN 'certain' THEN 1.0 WHEN 'probable' THEN 0.8 ELSE 0.5 END) AS trust
       FROM counted GROUP BY story
     ),
     weighed AS (
       SELECT counted.*, reports, (0.1 + force / 10) * trust * (1 + ln(reports) / ln(2)) AS weight
       FROM stories JOIN counted ON counted.event = stories.event
     ),
     placed AS (
       SELECT weighed.*, row_number() OVER (PARTITION BY date_trunc('${by}', day) ORDER BY weight DESC, event) AS place FROM weighed
     )
     SELECT event, story, day, direction, type, quad, score, certainty, reports FROM placed
     WHERE place = 1 ORDER BY weight DESC, day DESC, event LIMIT ${Math.trunc(atMost)}`,
    [from, to],
  );
  const evidence = await evidenceOf(
    store,
    found.map(({ event }) => event),
  );
  return found
    .map((landmark) => ({ ...landmark, evidence: evidence.get(landmark.event)! }))
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : one.event - other.event));
}
