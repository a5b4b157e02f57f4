import type { Store } from "../store.ts";

/** A pair of parties, by their ids (RUS, nato), and the time that is asked for: days, both inclusive. */
export interface SeriesQuestion {
  party: string;
  counterpart: string;
  from: string;
  to: string;
  step: "day" | "week" | "month";
}

/** What passed between the pair in one step of time, by quad and by who did it to whom. */
export interface SeriesPoint {
  /** The first day of the step; weeks begin on Monday. */
  start: string;
  quad: number;
  /** 1: the first party to the other; -1: the other to it; 0: with each other. */
  direction: number;
  reports: number;
  /** Stories that begin in it: reports of one event count once a pair, where the first that is the pair's stands. */
  stories: number;
  /** Sum of PLOVER scores over reports. */
  score: number;
}

/** The series of a pair; steps without events are left out. Denials and what is only announced count as their rows say: filter on them. */
export async function dyadSeries(store: Store, question: SeriesQuestion): Promise<SeriesPoint[]> {
  const { party, counterpart, from, to, step } = question;
  const numbers = await store.query<{ id: string; party: number }>("SELECT id, party FROM parties WHERE id = ANY($1)", [
    [party, counterpart],
  ]);
  const numberOf = (wanted: string) => numbers.find(({ id }) => id === wanted)?.party;
  const [one, other] = [numberOf(party), numberOf(counterpart)];
  if (one === undefined || other === undefined) return [];
  const points = await store.query<SeriesPoint>(
    `WITH pair AS MATERIALIZED (SELECT day, quad, direction, event, story, score FROM dyad_events WHERE party = $1 AND counterpart = $2),
     -- Stories whose own first report is of another pair begin with another here.
     later AS (
       SELECT min(event) AS event FROM pair WHERE story IN (SELECT story FROM pair WHERE event <> story)
       GROUP BY story HAVING min(event) <> story
     )
     SELECT CAST(date_trunc('${step}', day) AS DATE) AS start, quad, direction, count(*) AS reports,
       sum(CASE WHEN pair.event = story OR later.event IS NOT NULL THEN 1 ELSE 0 END) AS stories, sum(score) AS score
     FROM pair LEFT JOIN later ON later.event = pair.event
     WHERE day BETWEEN $3::DATE AND $4::DATE
     GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    [Math.min(one, other), Math.max(one, other), from, to],
  );
  return one <= other ? points : points.map((point) => ({ ...point, direction: 0 - point.direction }));
}
