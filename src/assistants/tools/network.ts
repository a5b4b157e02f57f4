import * as z from "zod";
import { network as route } from "../../server/routes/network.ts";
import { QUAD_NAMES } from "../codes.ts";
import { parametersOf } from "../parameters.ts";
import { lines, shortName } from "../told/short.ts";
import { put, tool } from "../tool.ts";

/** Who deals with whom. */
export const network = tool({
  name: "get_network",
  title: "Who deals with whom",
  description:
    'The pairs of states, bodies and groups between whom most passed in a period, with counts of cooperation and conflict in words and deeds. Use it to find which pairs to look at: "where was there most conflict in March"; then ask get_relations of a pair for the events and their evidence. Examples: {"since": "2025-01-01"}; {"quad": "4", "limit": 10}.',
  parameters: parametersOf(route),
  answer: z.object({
    period: z.object({ from: z.string(), to: z.string() }).nullable(),
    pairs: z
      .array(
        z.object({
          party: z.string(),
          partyName: z.string(),
          counterpart: z.string(),
          counterpartName: z.string(),
          stories: z.int(),
          events: z.int(),
          storiesByKind: z.array(z.int()).describe(`Stories of ${QUAD_NAMES.join(", ")}`),
          score: z.number().describe("Sum of PLOVER's scores: below 0 conflict prevails"),
        }),
      )
      .describe("Those of most stories first"),
    pairsLeftOut: z.int().describe("Ask with a higher limit, a shorter period or a quad"),
  }),
  ask: async (given, sources) => {
    const { period, pairs, ties, nodes } = await put(route, given, sources);
    const names = new Map(nodes.map(({ id, name }) => [id, shortName(name)]));
    return {
      period,
      pairs: ties.map(({ party, counterpart, stories, reports, ways, score }) => ({
        ...{ party, counterpart, stories, events: reports, score },
        partyName: names.get(party) ?? party,
        counterpartName: names.get(counterpart) ?? counterpart,
        storiesByKind: QUAD_NAMES.map((_, at) =>
          ways.filter(({ quad }) => quad === at + 1).reduce((sum, way) => sum + way.stories, 0),
        ),
      })),
      pairsLeftOut: pairs - ties.length,
    };
  },
  say: ({ period, pairs, pairsLeftOut }) =>
    lines(
      period === null ? "Nothing in the ledger is dated." : `${period.from} to ${period.to}`,
      pairs.length === 0 ? "Nothing passed between any two." : null,
      pairs.map(
        ({ party, partyName, counterpart, counterpartName, stories, storiesByKind, score }) =>
          `${partyName} (${party}) and ${counterpartName} (${counterpart}): ${stories} stories (${QUAD_NAMES.map((kind, at) => `${storiesByKind[at]} ${kind}`).join(", ")}), sum of scores ${score}`,
      ),
      pairsLeftOut === 0 ? null : `${pairsLeftOut} more pairs: ask with a higher limit, a shorter period or a quad`,
    ),
});
