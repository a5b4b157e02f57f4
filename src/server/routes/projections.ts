import * as z from "zod";
import { excerptOf } from "../../ledger/index.ts";
import { askForeseen } from "../../questions/foreseen.ts";
import { pageOf, pageParameters } from "../page.ts";
import { route } from "../route.ts";

/** What articles said may follow. */
export const projections = route({
  method: "get",
  path: "/projections",
  id: "getProjections",
  summary: "What articles said may follow, on whose word, and whether it was seen",
  inQuery: {
    actor: { says: "Only of one party" },
    counterpart: { says: "Only between that and another" },
    ...pageParameters,
  },
  answer: z
    .object({
      termDays: z.int(),
      voices: z.array(
        z.object({
          voice: z.string(),
          foreseen: z.int(),
          seen: z.int(),
          unseen: z.int(),
          open: z.int(),
          days: z.number().nullable(),
        }),
      ),
      projections: z.array(
        z.object({
          article: z.int(),
          ordinal: z.int(),
          day: z.string(),
          publisher: z.string().nullable(),
          voices: z.array(z.string()),
          cue: z.string(),
          certainty: z.string(),
          statement: z.string().describe("What is said, as far as rights allow"),
          event: z.int(),
          type: z.string(),
          pairs: z.array(z.object({ party: z.string(), counterpart: z.string() })),
          until: z.string(),
          ownHorizon: z.boolean(),
          fate: z.enum(["seen", "open", "unseen"]),
          seen: z.object({ event: z.int(), day: z.string(), type: z.string() }).nullable(),
        }),
      ),
      next: z.string().nullable(),
    })
    .meta({ id: "Projections", description: "What articles foresaw and what became of it" }),
  problems: [404],
  ask: async ({ query: { actor, counterpart, limit, after } }, { store }) => {
    const { projections, ...all } = await askForeseen(store, actor, counterpart);
    const { items, next } = pageOf(projections, limit, after);
    return {
      ...all,
      projections: items.map(({ reserved, ...fate }) => ({
        ...fate,
        statement: excerptOf(fate.statement, { reserved }),
      })),
      next,
    };
  },
});
