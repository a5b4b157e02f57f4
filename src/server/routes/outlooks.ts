import * as z from "zod";
import { askOutlook, MOST_DAYS, outlookWish, plainOutlook } from "../../questions/outlook-question.ts";
import { route } from "../route.ts";

const share = z.number();
const events = z.array(z.int());

const reason = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("recurrence"), share, times: z.number(), last: z.string(), events }),
  z.object({
    kind: z.literal("after"),
    share,
    type: z.string(),
    actor: z.string(),
    mutual: z.boolean(),
    last: z.string(),
    followed: z.number(),
    of: z.number(),
    events,
  }),
  z.object({
    kind: z.literal("actor-to-all"),
    share,
    times: z.number(),
    recipients: z.number(),
    last: z.string(),
    events,
  }),
  z.object({
    kind: z.literal("all-to-recipient"),
    share,
    times: z.number(),
    actors: z.number(),
    last: z.string(),
    events,
  }),
  z.object({ kind: z.literal("base"), share, events }),
]);

const interval = z.tuple([z.number(), z.number()]);
const forecast = z.object({
  mean: z.number(),
  median: z.number(),
  plainMean: z.number(),
  half: interval,
  most: interval,
  atMost: z.array(z.number()).describe("Chance that so many stories come at most, from none on"),
});

const answer = z
  .object({
    origin: z.string(),
    until: z.string(),
    days: z.int(),
    party: z.string(),
    counterpart: z.string().nullable(),
    past: z.object({ own: z.int(), all: z.int(), from: z.string().nullable() }),
    chances: z
      .array(
        z.object({
          actor: z.string(),
          recipient: z.string(),
          mutual: z.boolean(),
          type: z.string(),
          probability: z.number(),
          baseRate: z.number(),
          recurrence: z.number(),
          reasons: z.array(reason),
        }),
      )
      .nullable()
      .describe("null: too little past to say anything"),
    next: z
      .object({
        type: z.string(),
        mutual: z.boolean(),
        recipients: z.array(
          z.object({ party: z.string(), share, reasons: z.array(z.object({ group: z.string(), share })) }),
        ),
      })
      .nullable(),
    series: z
      .object({
        weeks: z.int(),
        cooperation: z.array(z.number()),
        conflict: z.array(z.number()),
        forecasts: z.array(z.object({ weeks: z.int(), until: z.string(), cooperation: forecast, conflict: forecast })),
      })
      .nullable(),
  })
  .meta({
    id: "Outlook",
    description: "What may follow, with chances, base rates and the past events that speak for it",
  });

const inQuery = {
  type: { says: "Only acts of one of PLOVER's types" },
  days: { says: `Acts within so many days, 1 to ${MOST_DAYS}; 28 when not given` },
  origin: { says: "First day that is forecast, YYYY-MM-DD; nothing of it or later is used" },
};

/** What two parties may do. */
export const outlook = route({
  method: "get",
  path: "/outlook/{party}/{counterpart}",
  id: "getOutlook",
  summary: "What two parties may do, with chances and reasons, and their weeks of cooperation and conflict",
  inPath: {
    party: { says: "A state, body or group", example: "ITA" },
    counterpart: { says: "Another", example: "FRA" },
  },
  inQuery,
  answer,
  problems: [404, 409],
  ask: async ({ path, query }, { store, reckon }) => {
    const wish = outlookWish([path.party, path.counterpart], undefined, query);
    return plainOutlook((await askOutlook(store, wish, reckon)).outlook);
  },
});

/** What one party may do to whom. */
export const outlookOfActor = route({
  method: "get",
  path: "/outlook",
  id: "getOutlookOfActor",
  summary: "What one party may do to whom",
  inQuery: { actor: { says: "A state, body or group" }, ...inQuery },
  answer,
  problems: [404, 409],
  ask: async ({ query: { actor, ...query } }, { store, reckon }) =>
    plainOutlook((await askOutlook(store, outlookWish([], actor, query), reckon)).outlook),
});
