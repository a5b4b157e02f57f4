import type { Store } from "../ledger/index.ts";
import { type Network, type NetworkQuestion, networkOf, somebodyOf } from "../relations/index.ts";
import { actorNamed } from "./actor-named.ts";
import { datasetGiven, periodGiven } from "./dyad-question.ts";
import { type KnownParty, knownParties } from "./known-parties.ts";
import { limitGiven } from "./search-question.ts";
import { UsageError } from "./usage-error.ts";

/** Pairs that are given when nobody says how many. */
const DEFAULT_PAIRS = "200";

/** A network whose nodes say who they are. */
export type NamedNetwork = Omit<Network, "nodes"> & { nodes: (KnownParty & Omit<Network["nodes"][number], "party">)[] };

/** A question as somebody put it, checked; `actor` is a name still. */
export type NetworkWish = Omit<NetworkQuestion, "of"> & { actor?: string };

/** Checks a question. Throws a UsageError. */
export function networkWish(texts: Partial<Record<string, string>>): NetworkWish {
  const { quad, dataset, limit, actor } = texts;
  if (quad !== undefined && !/^[1-4]$/.test(quad))
    throw new UsageError("search-value", { option: "--quad", value: quad, known: "1, 2, 3, 4" });
  return {
    ...periodGiven(texts),
    quad: quad === undefined ? undefined : Number(quad),
    dataset: datasetGiven(dataset),
    limit: limitGiven(limit ?? DEFAULT_PAIRS),
    actor,
  };
}

/** Asks a ledger who deals with whom. Throws a UsageError that offers the nearest when a name means nobody. */
export async function askNetwork(store: Store, { actor, ...question }: NetworkWish): Promise<NamedNetwork> {
  const of = actor === undefined ? undefined : await somebodyOf(store, await actorNamed(store, actor));
  const { nodes, ...network } = await networkOf(store, { ...question, of });
  const known = await knownParties(
    store,
    nodes.map(({ party }) => party),
  );
  return { ...network, nodes: nodes.map(({ party, ...times }) => ({ ...known.get(party)!, ...times })) };
}
