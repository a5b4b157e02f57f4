import type { Queries } from "../store.ts";

/** Which way it goes: 1 when the party of the lesser number does it to the other. */
const DIRECTION = `CASE WHEN sides = 'yes' OR one.party = other.party THEN 0
  WHEN (one.party < other.party) = (sides = 'no') THEN 1 ELSE -1 END`;

/** Each party of one side with each of the other. */
const ACROSS = `FROM staged_read
  JOIN staged_parties AS one ON one.side = staged_read.one
  JOIN staged_parties AS other ON other.side = staged_read.other`;

const COLUMNS =
  "party, counterpart, day, direction, event, story, type, quad, score, time, certainty, polarity, dataset";

/**
 * Adds the pairs staged events stand between, as `keep/parties.ts` finds them for those that are read: each pair once an event, both ways
 * where it goes both. An event bears the number of its line, moved by `offset`.
 */
export async function addPairs(inside: Queries, dataset: string, offset: number): Promise<void> {
  const rest = `line + CAST($2 AS BIGINT), line + CAST($2 AS BIGINT), type, quad, score, 'past', 'unknown', 'affirmed', CAST($1 AS TEXT)`;
  await inside.run(
    `INSERT INTO dyad_events (${COLUMNS})
     SELECT least(one.party, other.party), greatest(one.party, other.party), day, ${DIRECTION}, ${rest} ${ACROSS} WHERE NOT several`,
    [dataset, offset],
  );
  const [{ several }] = await inside.query<{ several: number }>(
    "SELECT count(*) AS several FROM staged_read WHERE several",
  );
  if (several === 0) return;
  await inside.run(
    `INSERT INTO dyad_events (${COLUMNS})
     SELECT party, counterpart, day, direction, ${rest} FROM (${MERGED}) AS pairs JOIN staged_read USING (line)`,
    [dataset, offset],
  );
}

/** What several of one side do together is between them too. */
const within = (side: "one" | "other"): string => `
  SELECT line, least(one.party, other.party), greatest(one.party, other.party), 0
  FROM staged_read
    JOIN staged_parties AS one ON one.side = staged_read.${side}
    JOIN staged_parties AS other ON other.side = one.side AND other.position > one.position
  WHERE several AND sides = 'yes'`;

/** Of sides of several parties some pairs are found more than once. */
const MERGED = `
  SELECT line, party, counterpart, CASE WHEN min(direction) = max(direction) THEN min(direction) ELSE 0 END AS direction
  FROM (
    SELECT line, least(one.party, other.party) AS party, greatest(one.party, other.party) AS counterpart, ${DIRECTION} AS direction
    ${ACROSS} WHERE several UNION ALL ${within("one")} UNION ALL ${within("other")}
  ) AS found
  GROUP BY line, party, counterpart`;
