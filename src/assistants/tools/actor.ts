import * as z from "zod";
import { actor as route } from "../../server/routes/actor.ts";
import { QUAD_NAMES } from "../codes.ts";
import { parametersOf } from "../parameters.ts";
import { eventText, numberOf, toldEvent, toldEvents } from "../told/event.ts";
import { firstOf, lines, shortName } from "../told/short.ts";
import { put, tool } from "../tool.ts";

/** So many offices, memberships, counterparts, events. */
const FACTS = 8;
const EVENTS = 6;

const tally = z.object({
  stories: z.int(),
  storiesByKind: z.array(z.int()).describe(`Stories of ${QUAD_NAMES.join(", ")}`),
});

/** One actor. */
export const actor = tool({
  name: "get_actor",
  title: "One actor",
  description:
    'Who a state, person, body or group is (offices, memberships), what it did and what was done to it in a period, with whom it deals most, and its latest events with evidence. Use it for "what has A been doing"; for one counterpart get_relations, for what it said list_quotations, for all its events list_events. Examples: {"actor": "PRK"}; {"actor": "giorgia-meloni", "since": "2025-01-01"}.',
  parameters: parametersOf(route, { without: ["by"] }),
  answer: z.object({
    id: z.string(),
    name: z.string(),
    kind: z.string(),
    country: z.string().nullable(),
    offices: z.array(z.string()).describe("The latest first"),
    memberOf: z.array(z.string()),
    members: z.int(),
    period: z.object({ from: z.string(), to: z.string() }).nullable(),
    articles: z.int().describe("Articles that name it"),
    quotations: z.int(),
    does: tally.describe("What it does to others"),
    suffers: tally.describe("What is done to it"),
    together: tally,
    counterparts: z.array(z.object({ id: z.string(), name: z.string(), stories: z.int(), score: z.number() })),
    counterpartsLeftOut: z.int(),
    latest: z.array(toldEvent),
  }),
  ask: async (given, sources) => {
    const { actor, period, articles, quotations, total, pairs, counterparts, latest } = await put(
      route,
      given,
      sources,
    );
    const numbers = latest.slice(0, EVENTS).map(({ event }) => numberOf(event));
    const told = await toldEvents(sources.store, numbers);
    const dealtWith = firstOf(counterparts, FACTS).items;
    return {
      ...{ id: actor.id, name: shortName(actor.name), kind: actor.kind, country: actor.country },
      offices: actor.offices
        .slice(0, FACTS)
        .map(({ personName, office, bodyName, from, to }) =>
          shortName(`${personName}: ${office}, ${bodyName}, ${from || "?"} to ${to || "now"}`),
        ),
      memberOf: actor.memberOf.slice(0, 3 * FACTS).map(({ name }) => shortName(name)),
      members: actor.members.length,
      ...{ period, articles, quotations },
      does: tallied(total.forth),
      suffers: tallied(total.back),
      together: tallied(total.mutual),
      counterparts: dealtWith.map(({ id, name, stories, score }) => ({ id, name: shortName(name), stories, score })),
      counterpartsLeftOut: pairs - dealtWith.length,
      latest: numbers.flatMap((number) => told.get(number) ?? []),
    };
  },
  say: ({ id, name, kind, country, offices, memberOf, members, period, articles, quotations, ...did }) =>
    lines(
      `${name} (${id}), ${kind}${country === null || country === id ? "" : ` of ${country}`}`,
      offices.length === 0 ? null : `Offices: ${offices.join("; ")}`,
      memberOf.length === 0 ? null : `Member of: ${memberOf.join(", ")}`,
      members === 0 ? null : `${members} members`,
      `${period === null ? "Nothing is dated" : `${period.from} to ${period.to}`}: named in ${articles} articles, ${quotations} quotations`,
      `does: ${tallyText(did.does)}`,
      `suffers: ${tallyText(did.suffers)}`,
      `together with others: ${tallyText(did.together)}`,
      did.counterparts.length === 0 ? null : "Deals most with:",
      did.counterparts.map(
        (each) => `  ${each.name} (${each.id}): ${each.stories} stories, sum of scores ${each.score}`,
      ),
      did.counterpartsLeftOut === 0 ? null : `  and ${did.counterpartsLeftOut} more`,
      did.latest.length === 0 ? null : "Latest:",
      did.latest.map(eventText),
    ),
});

type Total = Awaited<ReturnType<typeof route.ask>>["total"]["forth"];
const tallied = ({ stories, quads }: Total): z.infer<typeof tally> => ({
  stories,
  storiesByKind: [quads[1], quads[2], quads[3], quads[4]].map(({ stories }) => stories),
});
const tallyText = ({ stories, storiesByKind }: z.infer<typeof tally>): string =>
  `${stories} stories (${QUAD_NAMES.map((kind, at) => `${storiesByKind[at]} ${kind}`).join(", ")})`;
