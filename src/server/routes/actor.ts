import * as z from "zod";
import { actorWish, askActor } from "../../questions/actor-question.ts";
import { DATASETS, STEP_LENGTHS } from "../../relations/index.ts";
import { route } from "../route.ts";
import { listedEvent, shownEvent } from "./listed-event.ts";
import { listedStory, shownStory } from "./listed-story.ts";
import { contact, series, ways } from "./tally.ts";
import { eachWay, period, times } from "./times.ts";

const text = z.string().nullable();
const belonging = z.array(z.object({ id: z.string(), name: z.string(), from: text, to: text }));

const answer = z
  .object({
    actor: z.object({
      id: z.string().describe("The code of a state, else the id"),
      name: z.string(),
      kind: z.string(),
      country: text,
      names: z.array(z.string()).describe("Every name and spelling, in all languages"),
      sectors: z.array(z.string()),
      wikidata: text,
      isParty: z.boolean().describe("Whether dyads know it: a state, body or group"),
      offices: z
        .array(
          z.object({
            person: z.string(),
            personName: z.string(),
            office: z.string(),
            body: z.string(),
            bodyName: z.string(),
            from: z.string(),
            to: z.string(),
          }),
        )
        .describe("Those it held, or of a state or body who held its own; the latest first"),
      memberOf: belonging,
      members: belonging,
      ruled: z.array(z.object({ from: z.string(), to: z.string() })),
    }),
    period: period.nullable(),
    by: z.enum(STEP_LENGTHS),
    articles: z.int().describe("Articles that name it"),
    quotations: z.int(),
    total: z.object({ negated: z.int(), ...ways }).describe("forth: what it does; back: what is done to it"),
    datasets: z.record(z.string(), z.int()),
    series,
    contacts: z.object({ first: contact, latest: contact }),
    pairs: z.int().describe("How many counterparts it has"),
    counterparts: z.array(
      times.extend({
        id: z.string(),
        name: z.string(),
        kind: z.string(),
        iso2: text,
        isoNumeric: text,
        party: z.string().describe("Whom it acts for, or itself"),
        score: z.number(),
        ways: eachWay,
      }),
    ),
    latest: z.array(listedEvent).describe("The latest events, what is only to come aside"),
    reported: z.array(listedStory).describe("The stories told most often"),
  })
  .meta({ id: "ActorPage", description: "Who an actor is, what it did, with whom it deals" });

/** One actor. */
export const actor = route({
  method: "get",
  path: "/actors/{actor}",
  id: "getActor",
  summary: "One actor: who it is, its offices and memberships, what it did step by step, with whom it deals most",
  inPath: { actor: { says: "The code of a state, an id, or a name only one bears", example: "ITA" } },
  inQuery: {
    since: { says: "First day, YYYY-MM-DD; the ledger's own when not given" },
    until: { says: "Last day" },
    by: { says: "How long a step is; what fits the period when not given", values: STEP_LENGTHS },
    dataset: { says: "Events of one source alone", values: DATASETS },
  },
  answer,
  problems: [404],
  ask: async ({ path, query }, { store }) => {
    const { counterparts, latest, reported, ...rest } = await askActor(store, actorWish(path.actor, query));
    return {
      ...rest,
      counterparts: counterparts.map(({ who, counterpart: _, ...tie }) => ({ ...who, ...tie })),
      latest: latest.map(shownEvent),
      reported: reported.map(shownStory),
    };
  },
});
