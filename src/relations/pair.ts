import type { Store } from "../ledger/index.ts";

/** Two parties as a ledger numbers them: `least` stands under `party` in its rows. */
export interface Pair {
  least: number;
  greatest: number;
  /** Whether the rows' direction is that of the question or its reverse. */
  sign: 1 | -1;
}

/**
 * What of a pair's rows counts: all that is affirmed; what is told not to have been done does not. Parameters $1 and $2 are the pair.
 */
export const COUNTED = "party = $1 AND counterpart = $2 AND polarity = 'affirmed'";

/** The pair two ids name; null when the ledger has nothing of one of them. */
export async function pairOf({ query }: Store, party: string, counterpart: string): Promise<Pair | null> {
  const rows = await query<{ id: string; party: number }>("SELECT id, party FROM parties WHERE id = ANY($1)", [
    [party, counterpart],
  ]);
  const numberOf = (wanted: string) => rows.find(({ id }) => id === wanted)?.party;
  const [one, other] = [numberOf(party), numberOf(counterpart)];
  if (one === undefined || other === undefined) return null;
  return { least: Math.min(one, other), greatest: Math.max(one, other), sign: one <= other ? 1 : -1 };
}

/** Whether a ledger has anything of a party. */
export const isParty = async ({ query }: Store, id: string): Promise<boolean> =>
  (await query("SELECT 1 AS known FROM parties WHERE id = $1", [id])).length > 0;
