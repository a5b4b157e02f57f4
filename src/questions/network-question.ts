import type { Store } from "../ledger/index.ts";
import { type Network, type NetworkQuestion, networkOf } from "../relations/index.ts";
import { datasetGiven, periodGiven } from "./dyad-question.ts";
import { type KnownParty, knownParties } from "./known-parties.ts";
import { limitGiven } from "./search-question.ts";
import { UsageError } from "./usage-error.ts";

/** Pairs that are given when nobody says how many. */
const DEFAULT_PAIRS = "200";

/** A network whose nodes say who they are. */
export type NamedNetwork = Omit<Network, "nodes"> & { nodes: (KnownParty & Omit<Network["nodes"][number], "party">)[] };

/** Checks a question. Throws a UsageError. */
export function networkQuestion(texts: Partial<Record<string, string>>): NetworkQuestion {
  const { quad, dataset, limit } = texts;
  if (quad !== undefined && !/^[1-4]$/.test(quad))
    throw new UsageError("search-value", { option: "--quad", value: quad, known: "1, 2, 3, 4" });
  return {
    ...periodGiven(texts),
    quad: quad === undefined ? undefined : Number(quad),
    dataset: datasetGiven(dataset),
    limit: limitGiven(limit ?? DEFAULT_PAIRS),
  };
}

/** Asks a ledger who deals with whom. */
export async function askNetwork(store: Store, question: NetworkQuestion): Promise<NamedNetwork> {
  const { nodes, ...network } = await networkOf(store, question);
  const known = await knownParties(
    store,
    nodes.map(({ party }) => party),
  );
  return { ...network, nodes: nodes.map(({ party, ...times }) => ({ ...known.get(party)!, ...times })) };
}
