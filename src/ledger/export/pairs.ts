import type { Store } from "../store.ts";
import { conditionsOf, type ExportChoice } from "./choice.ts";

/** What passed between two in one quad and one way, added up; what is told not to have been done does not count. */
export interface PairTally {
  source: string;
  target: string;
  /** With each other, not from one to the other. */
  mutual: boolean;
  quad: number;
  events: number;
  stories: number;
  /** Sum of PLOVER scores. */
  score: number;
  first: string | null;
  last: string | null;
}

/** A node of the graph of pairs. */
export interface PairNode {
  id: string;
  name: string | null;
  kind: string | null;
  country: string | null;
}

const TALLY = `count(*) AS events, count(DISTINCT story) AS stories, sum(CAST(score AS DOUBLE PRECISION)) AS score, min(day) AS "first", max(day) AS "last"`;

/** The dyads of a choice: between states, bodies and groups. */
export async function pairsOfParties({ query }: Store, choice: ExportChoice): Promise<PairTally[]> {
  const { sql, parameters } = conditionsOf(choice, 0);
  const chosen = sql === "" ? "" : ` AND d.event IN (SELECT e.event FROM events_in_force AS e WHERE TRUE${sql})`;
  return query<PairTally>(
    `SELECT CASE WHEN direction < 0 THEN other.id ELSE one.id END AS source,
       CASE WHEN direction < 0 THEN one.id ELSE other.id END AS target,
       direction = 0 AS mutual, quad, ${TALLY}
     FROM dyad_events AS d JOIN parties AS one ON one.party = d.party JOIN parties AS other ON other.party = d.counterpart
     WHERE polarity = 'affirmed'${chosen} GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
    parameters,
  );
}

/** The pairs of actors of a choice; those who do something together are a pair each with each. */
export async function pairsOfActors({ query }: Store, choice: ExportChoice): Promise<PairTally[]> {
  const { sql, parameters } = conditionsOf(choice, 0);
  return query<PairTally>(
    `SELECT CASE WHEN mutual AND one > other THEN other ELSE one END AS source,
       CASE WHEN mutual AND one > other THEN one ELSE other END AS target, mutual, quad, ${TALLY}
     FROM (
       SELECT DISTINCT e.event, coalesce(s.story, e.event) AS story, e.quad, e.score, e.day, e.symmetric_act AS mutual,
         a.id AS one, b.id AS other
       FROM events_in_force AS e
       JOIN participants_in_force AS p ON p.event = e.event AND p.side = 'actor'
       JOIN participants_in_force AS q ON q.event = e.event
         AND (q.side = 'recipient' OR (e.symmetric_act AND q.side = 'actor' AND q.position > p.position))
       JOIN actors AS a ON a.actor = p.actor JOIN actors AS b ON b.actor = q.actor
       LEFT JOIN story_events AS s ON s.event = e.event
       WHERE e.polarity = 'affirmed'${sql}
     ) AS pairs GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
    parameters,
  );
}

/** What the ledger knows of some actors, by id. */
export async function nodesOf({ query }: Store, ids: readonly string[]): Promise<Map<string, PairNode>> {
  if (ids.length === 0) return new Map();
  const rows = await query<PairNode>("SELECT id, name, kind, country FROM actors WHERE id = ANY($1)", [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}
