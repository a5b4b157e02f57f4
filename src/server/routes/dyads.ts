import * as z from "zod";
import { askDyad, dyadQuestion } from "../../questions/dyad-question.ts";
import { plainDyad } from "../../questions/plain-dyad.ts";
import { DATASETS, STEP_LENGTHS } from "../../relations/index.ts";
import { route } from "../route.ts";
import { standing } from "./standing.ts";
import { contact, series, ways } from "./tally.ts";
import { period } from "./times.ts";

const text = z.string().nullable();

const side = z.object({
  id: z.string(),
  name: z.string(),
  counted: z.enum(["itself", "members"]),
  parties: z.array(z.object({ party: z.string(), from: z.string(), to: z.string() })).optional(),
});
const comparison = z.object({
  last: z.number(),
  mean: z.number(),
  deviation: z.number(),
  deviations: z.number().nullable(),
});

const answer = z
  .object({
    party: side,
    counterpart: side,
    period: period.nullable(),
    by: z.enum(["day", "week", "month"]),
    total: z.object({ read: z.int(), negated: z.int(), ...ways }),
    datasets: z.record(z.string(), z.int()),
    series,
    contacts: z.object({ first: contact, latest: contact }),
    change: z
      .object({
        start: z.string(),
        end: z.string(),
        steps: z.int(),
        since: z.string(),
        cooperation: comparison,
        conflict: comparison,
        score: comparison,
        share: comparison,
      })
      .nullable(),
    standing,
    telling: z.array(
      z.object({
        event: z.string(),
        day: z.string(),
        direction: z.int(),
        type: text,
        mode: text,
        quad: z.int(),
        score: z.number(),
        certainty: z.string(),
        confidence: z.number(),
        reports: z.int(),
        dataset: z.string(),
        actors: z.array(z.string()),
        recipients: z.array(z.string()),
        evidence: text,
        article: text,
        publisher: text,
        published: text,
        url: text,
        articles: z.int().nullable().optional(),
        sources: z.int().nullable().optional(),
      }),
    ),
  })
  .meta({ id: "Dyad", description: "What passed between two sides, and what stands between them" });

const name = "the code of a state, the id of a body or group, or several joined by +";

/** What passed between two sides. */
export const dyad = route({
  method: "get",
  path: "/dyads/{party}/{counterpart}",
  id: "getDyad",
  summary: "What passed between two sides step by step; agreements, pledges and sanctions between them on a day",
  inPath: { party: { says: name, example: "ITA" }, counterpart: { says: name, example: "FRA" } },
  inQuery: {
    since: { says: "First day, YYYY-MM-DD; the ledger's own when not given" },
    until: { says: "Last day" },
    at: { says: "The day of agreements, pledges and sanctions; the last of the period when not given" },
    by: { says: "How long a step is; what fits the period when not given", values: STEP_LENGTHS },
    dataset: { says: "Events of one source alone", values: DATASETS },
    members: { says: "Whether a body counts with its members at the time of each event", values: ["true", "false"] },
  },
  answer,
  problems: [404],
  ask: async ({ path, query: { members, ...query } }, { store }) => {
    const question = dyadQuestion([path.party, path.counterpart], members === "true", query);
    const { relation, sides, standing } = await askDyad(store, question);
    return plainDyad(...(await Promise.all([relation(), standing()])), sides);
  },
});
