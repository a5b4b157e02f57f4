import { actorNumbers, type SoughtActor, type Store } from "../ledger/index.ts";
import type { Between } from "./between.ts";

/** Whose doings are asked for, by the ledger's numbers. */
export interface Somebody {
  /** All who act for a state, or somebody with those who act for it. */
  who: { country: string } | { numbers: readonly number[] };
  /** Null: a person, or nobody the ledger met as a party. */
  party: number | null;
}

/** Whom a name that was looked up means in a ledger. */
export async function somebodyOf(store: Store, actor: SoughtActor): Promise<Somebody> {
  const id = "country" in actor ? actor.country : actor.id;
  const [known] = await store.query<{ party: number }>("SELECT party FROM parties WHERE id = $1", [id]);
  const who = "country" in actor ? actor : { numbers: await actorNumbers(store, actor.id) };
  return { who, party: known?.party ?? null };
}

/** That a column with the number of an actor has somebody. Codes come from the tables, numbers from the ledger. */
export function isAmong({ who }: Somebody, column: string): string {
  if ("numbers" in who) return `${column} IN (${who.numbers.join(", ")})`;
  return `${column} IN (SELECT actor FROM actors WHERE country = '${codeOf(who.country)}')`;
}

/** Which rows of `participants_in_force` are somebody's: whom a participant acts for may change from event to event. */
const isOne = ({ who }: Somebody): string =>
  "numbers" in who ? `taking.actor IN (${who.numbers.join(", ")})` : `taking.country = '${codeOf(who.country)}'`;

function codeOf(country: string): string {
  if (!/^[A-Z]{3}$/.test(country)) throw new TypeError("no code of a state");
  return country;
}

/**
 * What somebody did, as a table to ask from like the rows between two sides (between.ts), each event once. Direction 1: it does it; -1: it is
 * done to it; 0: both, or with others. Events without a counterpart are among them.
 */
export const doingsOf = (somebody: Somebody): Pick<Between, "rows"> => ({
  rows: `(SELECT told.event, coalesce(story_events.story, told.event) AS story, told.day, type, quad, score, time, certainty, polarity, dataset,
      CASE WHEN symmetric_act THEN 0 ELSE does - takes END AS direction
    FROM (SELECT event, max(CASE side WHEN 'actor' THEN 1 ELSE 0 END) AS does, max(CASE side WHEN 'actor' THEN 0 ELSE 1 END) AS takes
          FROM participants_in_force AS taking WHERE ${isOne(somebody)} GROUP BY event) AS part
    JOIN events_in_force AS told ON told.event = part.event
    LEFT JOIN story_events ON story_events.event = told.event) AS doings`,
});

const COLUMNS = "day, dyad.event, story, type, quad, score, time, certainty, polarity, dataset";

/** What passed between somebody and others: rows of dyads with the party it is, or acted for, as `party`; direction 1 is from it. */
export function dealingsOf(somebody: Somebody): string {
  const { party } = somebody;
  if (party !== null)
    return `(SELECT party, counterpart, direction, ${COLUMNS} FROM dyad_events AS dyad WHERE party = ${party}
      UNION ALL SELECT counterpart, party, 0 - direction, ${COLUMNS} FROM dyad_events AS dyad WHERE counterpart = ${party} AND party <> ${party})
      AS dealings`;
  // A person acts for a state; for a body where it has none (ledger/keep/parties.ts).
  const own = `SELECT DISTINCT taking.event, parties.party FROM participants_in_force AS taking JOIN actors ON actors.actor = taking.actor
    JOIN parties ON parties.id = coalesce(nullif(taking.country, 'IGO'), actors.body) WHERE ${isOne(somebody)}`;
  return `(SELECT own.party, CASE own.party WHEN dyad.party THEN dyad.counterpart ELSE dyad.party END AS counterpart,
      CASE own.party WHEN dyad.party THEN direction ELSE 0 - direction END AS direction, ${COLUMNS}
    FROM dyad_events AS dyad JOIN (${own}) AS own ON own.event = dyad.event AND own.party IN (dyad.party, dyad.counterpart)) AS dealings`;
}
