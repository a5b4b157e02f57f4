import type { Store } from "../ledger/index.ts";
import { isParty, type RelationKnowledge, type Side, sideOf } from "../relations/index.ts";
import { type NamedParty, partiesNamed } from "./party-named.ts";

/** A side of a dyad as people are shown it. */
export interface NamedSide extends NamedParty {
  side: Side;
  /** How a body is counted, where that can be asked; "" for a party alone. */
  note: string;
}

const GROUP = "+";

/**
 * The sides names mean: a party, or several joined by +. A body counts as itself, with `members` as itself and whoever belongs to it at the
 * time of an event. One the ledger has never met as a party counts with its members anyway, unless it is asked about one of them.
 */
export async function sidesNamed(
  store: Store,
  names: readonly string[],
  members: boolean,
  knowledge: RelationKnowledge,
): Promise<NamedSide[]> {
  const named: NamedParty[][] = [];
  for (const name of names)
    named.push(
      await partiesNamed(
        store,
        name.split(GROUP).filter((each) => each !== ""),
      ),
    );
  const { membersOf } = knowledge.memberships;
  const all = new Set(named.flat().map(({ id }) => id));
  const sides: NamedSide[] = [];
  for (const parties of named) {
    const ids = [...new Set(parties.map(({ id }) => id))];
    const belonging = ids.flatMap(membersOf);
    const isUnmet =
      !members &&
      ids.length === 1 &&
      belonging.length > 0 &&
      !belonging.some(({ party }) => all.has(party)) &&
      !(await isParty(store, ids[0]));
    const side = sideOf(ids, members || isUnmet, knowledge);
    const note = belonging.length > 0 ? noteOf(side, ids, isUnmet) : "";
    sides.push({ id: side.id, name: parties.map((each) => each.name).join(" + "), side, note });
  }
  return sides;
}

function noteOf({ id, counted, parties }: Side, ids: readonly string[], isUnmet: boolean): string {
  if (counted === "itself") return `${id} is counted as the body itself; --members counts its members with it`;
  if (parties.length === ids.length)
    return `of ${id} the bodies themselves are counted; --members counts their members with them`;
  const own = ids.length === 1 ? "it and its members" : "they and their members";
  return `${id}: ${own} at the time of each event are counted${isUnmet ? ", for the ledger has nothing of it alone" : ""}`;
}
