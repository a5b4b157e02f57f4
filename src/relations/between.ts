import type { Store } from "../ledger/index.ts";
import { type Dataset, ofDataset } from "./datasets.ts";
import type { Side } from "./sides.ts";

/**
 * What passed between two sides, as a table to ask from: `rows` stands after FROM and has the columns of `dyad_events`, but for direction,
 * which is 1 from the first side, -1 from the second, 0 with each other. An event between several of them stands in it once.
 */
export interface Between {
  rows: string;
  /** The same with one row for each pair of parties, `party` of the first side and `counterpart` of the second, by number. */
  pairs: string;
  /** Ids of parties by number. */
  ids: ReadonlyMap<number, string>;
}

/** What of the rows counts: all that is affirmed; what is told not to have been done does not. */
export const COUNTED = "polarity = 'affirmed'";

/** Two parties, and when both count. */
interface Pair {
  one: number;
  other: number;
  from: string;
  to: string;
}

/** What passed between two sides, by all datasets or one; null when the ledger has nothing of one of them. */
export async function betweenOf(
  { query }: Store,
  first: Side,
  second: Side,
  dataset?: Dataset,
): Promise<Between | null> {
  const wanted = [...new Set([...first.parties, ...second.parties].map(({ party }) => party))];
  const known = await query<{ id: string; party: number }>("SELECT id, party FROM parties WHERE id = ANY($1)", [
    wanted,
  ]);
  const numbers = new Map(known.map(({ id, party }) => [id, party]));
  const pairs = pairsOf(first, second, numbers);
  if (pairs.length === 0) return null;
  const ids = new Map(known.map(({ id, party }) => [party, id]));
  const isSingle = first.counted === "itself" && second.counted === "itself" && pairs.length === 1;
  return isSingle ? { ...ofPair(pairs[0], dataset), ids } : { ...ofPairs(pairs, dataset), ids };
}

function pairsOf(first: Side, second: Side, numbers: ReadonlyMap<string, number>): Pair[] {
  const pairs: Pair[] = [];
  for (const one of first.parties) {
    for (const other of second.parties) {
      const from = one.from > other.from ? one.from : other.from;
      const to = one.to < other.to ? one.to : other.to;
      const [left, right] = [numbers.get(one.party), numbers.get(other.party)];
      // What passes within one party is between two sides only when the party alone is asked for twice.
      const isPair = one.party !== other.party || (first.parties.length === 1 && second.parties.length === 1);
      if (left !== undefined && right !== undefined && from <= to && isPair)
        pairs.push({ one: left, other: right, from, to });
    }
  }
  return pairs;
}

const COLUMNS = "event, story, day, type, quad, score, time, certainty, polarity, dataset";

/** One pair: the range its rows lie in. Numbers are the ledger's own. */
function ofPair({ one, other }: Pair, dataset: Dataset | undefined): Pick<Between, "rows" | "pairs"> {
  const [sign, party, counterpart] = one <= other ? ["", "party", "counterpart"] : ["0 - ", "counterpart", "party"];
  const rows = `(SELECT ${party} AS party, ${counterpart} AS counterpart, ${sign}direction AS direction, ${COLUMNS} FROM dyad_events
    WHERE party = ${Math.min(one, other)} AND counterpart = ${Math.max(one, other)} AND ${ofDataset(dataset)}) AS dyad`;
  return { rows, pairs: rows };
}

/** Several pairs, each while both belong to their side. */
function ofPairs(pairs: readonly Pair[], dataset: Dataset | undefined): Pick<Between, "rows" | "pairs"> {
  const values = pairs.map(({ one, other, from, to }) => {
    const [sign, least, greatest] = one <= other ? [1, one, other] : [-1, other, one];
    return `(${least}, ${greatest}, ${sign}, DATE '${from}', DATE '${to}')`;
  });
  const numbers = (side: (pair: Pair) => number) => [...new Set(pairs.map(side))].join(", ");
  // The lists bound what DuckDB reads and let PostgreSQL take its index.
  const of = `(SELECT CASE sign WHEN 1 THEN party ELSE counterpart END AS party, CASE sign WHEN 1 THEN counterpart ELSE party END AS counterpart,
      sign * direction AS direction, ${COLUMNS}
    FROM dyad_events JOIN (VALUES ${values.join(", ")}) AS pairs(least, greatest, sign, first, last)
      ON party = least AND counterpart = greatest AND day BETWEEN first AND last
    WHERE party IN (${numbers(({ one, other }) => Math.min(one, other))})
      AND counterpart IN (${numbers(({ one, other }) => Math.max(one, other))}) AND ${ofDataset(dataset)}) AS dyad`;
  // What an event is does not depend on the pair; day and polarity are keys so that conditions on them reach the table.
  const rows = `(SELECT event, day, polarity, min(story) AS story, min(type) AS type, min(quad) AS quad, min(score) AS score,
      min(time) AS time, min(certainty) AS certainty, min(dataset) AS dataset,
      CASE WHEN min(direction) = max(direction) THEN min(direction) ELSE 0 END AS direction
    FROM ${of} GROUP BY event, day, polarity) AS dyad`;
  return { rows, pairs: of };
}

/** Whether a ledger has anything of a party. */
export const isParty = async ({ query }: Store, id: string): Promise<boolean> =>
  (await query("SELECT 1 AS known FROM parties WHERE id = $1", [id])).length > 0;
