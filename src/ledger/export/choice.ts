import type { Parameter, Store } from "../store.ts";

/** Which events are exported; all that are in force when nothing is said. */
export interface ExportChoice {
  /** Id of an actor, body or group, or code of a state: whoever takes part as it or for it. */
  actor?: string;
  /** Ids of two parties between whom it passed, whichever way. */
  dyad?: readonly [string, string];
  types?: readonly string[];
  /** First and last day, YYYY-MM-DD. */
  since?: string;
  until?: string;
  /** Name or id of the publisher. */
  source?: string;
  certainties?: readonly string[];
  dataset?: string;
  /** False: only what was read in articles. */
  imported?: false;
}

/** A choice as SQL over `events_in_force AS e`. */
export interface Conditions {
  /** Begins with AND; empty when all are chosen. */
  sql: string;
  parameters: Parameter[];
}

/**
 * A choice as conditions, whose parameters follow the `first` that are taken already. `within`: a condition on the number of an event that
 * holds of all that are asked for; it spares the inner questions the rest of their tables.
 */
export function conditionsOf(
  choice: ExportChoice,
  first: number,
  within: (event: string) => string = () => "TRUE",
): Conditions {
  const parameters: Parameter[] = [];
  const take = (parameter: Parameter) => `$${first + parameters.push(parameter)}`;
  const { actor, dyad, types, since, until, source, certainties, dataset, imported } = choice;
  const sql: string[] = [];
  if (since !== undefined) sql.push(`e.day >= ${take(since)}::DATE`);
  if (until !== undefined) sql.push(`e.day <= ${take(until)}::DATE`);
  if (types !== undefined) sql.push(`e.type = ANY(${take(types)})`);
  if (certainties !== undefined) sql.push(`e.certainty = ANY(${take(certainties)})`);
  if (dataset !== undefined) sql.push(`e.dataset = ${take(dataset)}`);
  if (imported === false) sql.push("e.article IS NOT NULL");
  if (source !== undefined) {
    const wanted = take(source);
    sql.push(
      `(e.article IN (SELECT article FROM articles WHERE publisher = ${wanted} OR publisher_actor = ${wanted})
         OR e.event IN (SELECT i.event FROM imported_events AS i WHERE ${within("i.event")} AND i.source = ${wanted}))`,
    );
  }
  if (actor !== undefined) {
    const wanted = take(actor);
    sql.push(
      `e.event IN (SELECT p.event FROM participants_in_force AS p JOIN actors ON actors.actor = p.actor
         WHERE ${within("p.event")} AND (actors.id = ${wanted} OR p.country = ${wanted} OR actors.body = ${wanted}))`,
    );
  }
  if (dyad !== undefined) {
    const [one, other] = dyad.map((id) => `(SELECT party FROM parties WHERE id = ${take(id)})`);
    sql.push(
      `e.event IN (SELECT d.event FROM dyad_events AS d WHERE ${within("d.event")}
         AND ((d.party = ${one} AND d.counterpart = ${other}) OR (d.party = ${other} AND d.counterpart = ${one})))`,
    );
  }
  return { sql: sql.map((condition) => ` AND ${condition}`).join(""), parameters };
}

/** How many events a choice has, and the numbers they lie between; null when there are none. */
export async function boundsOf({ query }: Store, choice: ExportChoice): Promise<Bounds | null> {
  const { sql, parameters } = conditionsOf(choice, 0);
  const [{ events, first, last }] = await query<Bounds>(
    `SELECT count(*) AS events, min(e.event) AS first, max(e.event) AS last FROM events_in_force AS e WHERE TRUE${sql}`,
    parameters,
  );
  return events === 0 ? null : { events, first, last };
}

export interface Bounds {
  events: number;
  first: number;
  last: number;
}
