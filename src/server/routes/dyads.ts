import * as z from "zod";
import { askDyad, dyadQuestion } from "../../questions/dyad-question.ts";
import { plainDyad, plainRelation, plainSides, plainStanding } from "../../questions/plain-dyad.ts";
import { DATASETS, STEP_LENGTHS } from "../../relations/index.ts";
import { type Given, route } from "../route.ts";
import { evidence, MOST_PLEDGES, standing } from "./standing.ts";
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

const sides = { party: side, counterpart: side };

const passed = z.object({
  ...sides,
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
  landmarks: z
    .array(
      z.object({
        event: z.string(),
        story: z.string(),
        day: z.string(),
        direction: z.int(),
        type: z.string(),
        quad: z.int(),
        score: z.number(),
        certainty: z.string(),
        reports: z.int(),
        evidence,
      }),
    )
    .describe("Stories that stand out of all of the period, at most one a step, by day"),
  telling: z
    .array(
      z.object({
        event: z.string(),
        story: text,
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
        voices: z.array(z.string()).describe("On whose word, nearest first; none: the article's own"),
        article: text,
        publisher: text,
        published: text,
        url: text,
        articles: z.int().nullable().optional(),
        sources: z.int().nullable().optional(),
      }),
    )
    .describe("The latest events that say most"),
});

const answer = passed
  .extend({ standing })
  .meta({ id: "Dyad", description: "What passed between two sides, and what stands between them" });

const name = "the code of a state, the id of a body or group, or several joined by +";

const inPath = { party: { says: name, example: "ITA" }, counterpart: { says: name, example: "FRA" } };
const days = {
  since: { says: "First day, YYYY-MM-DD; the ledger's own when not given" },
  until: { says: "Last day" },
};
const at = { at: { says: "The day of agreements, pledges and sanctions; the last of the period when not given" } };
const by = { by: { says: "How long a step is; what fits the period when not given", values: STEP_LENGTHS } };
const who = {
  dataset: { says: "Events of one source alone", values: DATASETS },
  members: { says: "Whether a body counts with its members at the time of each event", values: ["true", "false"] },
};

const questionOf = ({ path, query: { members, ...query } }: Given) =>
  dyadQuestion([path.party, path.counterpart], members === "true", query);

/** What passed between two sides, and what stands between them. */
export const dyad = route({
  method: "get",
  path: "/dyads/{party}/{counterpart}",
  id: "getDyad",
  summary: "What passed between two sides step by step; agreements, pledges and sanctions between them on a day",
  inPath,
  inQuery: { ...days, ...at, ...by, ...who },
  answer,
  problems: [404],
  ask: async (given, { store }) => {
    const { relation, sides, standing } = await askDyad(store, questionOf(given));
    return plainDyad(...(await Promise.all([relation(), standing(MOST_PLEDGES)])), sides);
  },
});

/** What passed between two sides alone. */
export const dyadRelation = route({
  method: "get",
  path: "/dyads/{party}/{counterpart}/relation",
  id: "getRelation",
  summary: "What passed between two sides step by step, without what stands between them",
  inPath,
  inQuery: { ...days, ...by, ...who },
  answer: passed.meta({ id: "Relation", description: "What passed between two sides" }),
  problems: [404],
  ask: async (given, { store }) => {
    const { relation, sides } = await askDyad(store, questionOf(given));
    return plainRelation(await relation(), sides);
  },
});

/** What stands between two sides alone. */
export const dyadStanding = route({
  method: "get",
  path: "/dyads/{party}/{counterpart}/standing",
  id: "getStanding",
  summary: "Agreements, pledges and sanctions between two sides on a day",
  inPath,
  inQuery: { ...days, ...at, ...who },
  answer: z
    .object({ ...sides, standing })
    .meta({ id: "DyadStanding", description: "Two sides and what stands between them on a day" }),
  problems: [404],
  ask: async (given, { store }) => {
    const { sides, standing } = await askDyad(store, questionOf(given));
    return { ...plainSides(sides), standing: plainStanding(await standing(MOST_PLEDGES)) };
  },
});
