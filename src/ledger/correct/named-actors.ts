import { ACTORS, numbersOf } from "../keep/numbers.ts";
import { AMONG, type Queries } from "../store.ts";
import type { NamedParticipant } from "./change.ts";
import { CorrectionError } from "./errors.ts";

/** An actor as the tables, or the ledger, describe it. */
export interface Described {
  id: string;
  name: string;
  kind: string;
  country: string | null;
  sectors: readonly string[];
  wikidata: string | null;
  body: string | null;
}

interface KnownActor {
  actor: number;
  id: string;
  country: string | null;
  sectors: string;
}

/** Actors by their ids, as those they count as; those the ledger has not met are entered as described. */
export async function participantsNamed(inside: Queries, described: readonly Described[]): Promise<NamedParticipant[]> {
  if (described.length === 0) return [];
  const rows = described.map(({ id, sectors, ...rest }) => [id, { ...rest, sectors: sectors.join(" ") }] as const);
  const numbers = await numbersOf(inside, ACTORS, new Map(rows));
  const known = await inside.query<KnownActor & { named: number }>(
    `SELECT named.actor AS named, meant.actor, meant.id, meant.country, meant.sectors
     FROM actors named LEFT JOIN merged_actors ON merged_actors.actor = named.actor
     JOIN actors meant ON meant.actor = coalesce(into_actor, named.actor) WHERE named.actor ${AMONG}`,
    [[...numbers.values()]],
  );
  const byNumber = new Map(known.map(({ named, ...each }) => [named, each]));
  const taking = described.map(({ id, country, sectors }) => {
    const meant = byNumber.get(numbers.get(id)!)!;
    const own = meant.id === id ? { country, sector: sectors[0] } : null;
    return {
      actor: meant.actor,
      id: meant.id,
      country: own?.country ?? meant.country,
      sector: own?.sector ?? (meant.sectors.split(" ")[0] || null),
    };
  });
  return [...new Map(taking.map((one) => [one.actor, one])).values()];
}

/** The number of an actor that counts as nobody else. Throws a CorrectionError. */
export async function numberOfActor(inside: Queries, id: string): Promise<number> {
  const [found] = await inside.query<{ actor: number; into_id: string | null }>(
    `SELECT named.actor, meant.id AS into_id FROM actors named
     LEFT JOIN merged_actors ON merged_actors.actor = named.actor
     LEFT JOIN actors meant ON meant.actor = into_actor WHERE named.id = $1`,
    [id],
  );
  if (found === undefined) throw new CorrectionError("correct-actor", { id, near: await idsLike(inside, id) });
  if (found.into_id !== null) throw new CorrectionError("correct-actor-merged", { id, into: found.into_id });
  return found.actor;
}

/** Some ids of the ledger with the first part of a name in common, parted by commas. */
async function idsLike({ query }: Queries, id: string): Promise<string> {
  const [part] = id.split("-");
  const rows = await query<{ id: string }>(
    "SELECT id FROM actors WHERE id LIKE '%' || replace(replace($1, '%', ''), '_', '') || '%' ORDER BY length(id), id LIMIT 3",
    [part],
  );
  return rows.map((row) => row.id).join(", ");
}
