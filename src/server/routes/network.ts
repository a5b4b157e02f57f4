import * as z from "zod";
import { askNetwork, networkWish } from "../../questions/network-question.ts";
import { DATASETS } from "../../relations/index.ts";
import { route } from "../route.ts";
import { eachWay, period, times } from "./times.ts";

const code = z.string().nullable();

const answer = z
  .object({
    period: period.nullable(),
    pairs: z.int().describe("How many pairs there are, those beyond the limit too"),
    ties: z
      .array(
        times.extend({
          party: z.string(),
          counterpart: z.string(),
          score: z.number().describe("Sum of PLOVER scores over reports"),
          ways: eachWay,
        }),
      )
      .describe("Those of most stories first"),
    nodes: z
      .array(
        times.extend({
          id: z.string().describe("The code of a state, the id of a body or group"),
          name: z.string(),
          kind: z.string(),
          iso2: code.describe("ISO 3166-1 alpha-2, of states that have one"),
          isoNumeric: code.describe("ISO 3166-1 numeric"),
          quads: z.object({ 1: times, 2: times, 3: times, 4: times }),
        }),
      )
      .describe("All who deal with somebody, with what passed between them and anybody"),
  })
  .meta({ id: "Network", description: "Who deals with whom in a period" });

/** Who deals with whom. */
export const network = route({
  method: "get",
  path: "/network",
  id: "getNetwork",
  summary: "Who deals with whom in a period: pairs of states, bodies and groups with what passed each way by quad",
  inQuery: {
    since: { says: "First day, YYYY-MM-DD; the ledger's own when not given" },
    until: { says: "Last day" },
    quad: {
      says: "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict",
      values: ["1", "2", "3", "4"],
    },
    dataset: { says: "Events of one source alone", values: DATASETS },
    actor: { says: "Only pairs of one party or person, which is then the party of each" },
    limit: { says: "So many pairs, those of most stories first, 1 to 1000; 200 when not given" },
  },
  answer,
  problems: [404],
  ask: async ({ query }, { store }) => askNetwork(store, networkWish(query)),
});
