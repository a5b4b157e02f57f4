import type { Store } from "../store.ts";

/** Whose doings are sought: somebody by id, or all who act for a state. */
export type SoughtActor = { id: string } | { country: string };
/** Where: a place by its names as records have them, or a country. */
export type SoughtPlace = { names: readonly string[] } | { country: string };

/** What articles must be like, and what must be told in them. Whatever is not given is not looked at. */
export interface Filters {
  /** Days of publication, both inclusive. */
  since?: string;
  until?: string;
  /** The publisher: its name as records have it, or its id as an actor. */
  source?: string;
  language?: string;
  /** Somebody the article names; with a filter of events, who takes part in the event. */
  actor?: SoughtActor;
  /** A place the article names; with a filter of events, where the event is. */
  place?: SoughtPlace;
  /** What one event must be like. */
  type?: string;
  quad?: number;
  certainty?: string;
  polarity?: string;
  time?: string;
  /** Two parties between which it is, by their ids. */
  dyad?: readonly [string, string];
  /** Superseded articles too, with their events. */
  allVersions?: boolean;
}

/** Filters with the numbers of those they name, by which rows are found without a detour. */
export interface ResolvedFilters extends Omit<Filters, "actor" | "dyad"> {
  actor?: { numbers: readonly number[] } | { country: string };
  /** The lesser number first. */
  dyad?: readonly [number, number];
}

/** What no row bears: of those a ledger does not know. */
const NOBODY = -1;

export async function resolve({ query }: Pick<Store, "query">, filters: Filters): Promise<ResolvedFilters> {
  const { actor, dyad, ...rest } = filters;
  const resolved: ResolvedFilters = rest;
  if (actor !== undefined && "country" in actor) resolved.actor = actor;
  else if (actor !== undefined) resolved.actor = { numbers: await actorNumbers({ query }, actor.id) };
  if (dyad !== undefined) {
    const known = await query<{ id: string; party: number }>(
      "SELECT id, party FROM parties WHERE id IN ($1, $2)",
      dyad,
    );
    const [one, other] = dyad.map((id) => known.find((party) => party.id === id)?.party ?? NOBODY);
    resolved.dyad = [Math.min(one, other), Math.max(one, other)];
  }
  return resolved;
}

/** The numbers of an actor, of all whom analysts count as the same, and of those who act for it when it is a body. */
export async function actorNumbers({ query }: Pick<Store, "query">, id: string): Promise<number[]> {
  const rows = await query<{ actor: number }>(
    `WITH named AS (SELECT coalesce(into_actor, actors.actor) AS actor
       FROM actors LEFT JOIN merged_actors ON merged_actors.actor = actors.actor WHERE id = $1)
     SELECT actor FROM named UNION SELECT actor FROM merged_actors WHERE into_actor IN (SELECT actor FROM named)
     UNION SELECT actor FROM actors WHERE body = $1`,
    [id],
  );
  return rows.length === 0 ? [NOBODY] : rows.map(({ actor }) => actor);
}

/** Whether anything narrows the articles down. */
export const narrows = ({ allVersions, ...filters }: Filters): boolean =>
  Object.values(filters).some((filter) => filter !== undefined);

/** Where the events lie that a question is about: all that was read, or what holds now. */
export const tablesOf = ({ allVersions }: Pick<Filters, "allVersions">): { events: string; participants: string } =>
  allVersions
    ? { events: "events", participants: "participants" }
    : { events: "events_in_force", participants: "participants_in_force" };
