import * as z from "zod";
import { dyad as route } from "../../server/routes/dyads.ts";
import { QUAD_NAMES } from "../codes.ts";
import { parametersOf } from "../parameters.ts";
import { eventText, numberOf, type ToldEvent, toldEvent, toldEvents } from "../told/event.ts";
import { lines } from "../told/short.ts";
import { put, tool } from "../tool.ts";

type Dyad = Awaited<ReturnType<typeof route.ask>>;

/** So many steps, types and telling events. */
const STEPS = 24;
const TYPES = 10;
/** So many deviations are called unusual. */
const UNUSUAL = 2;

const side = z.object({ id: z.string(), name: z.string(), counted: z.enum(["itself", "members"]) });
const tally = z.object({
  way: z.string().describe("ITA → FRA, FRA → ITA, both (with each other) or all"),
  events: z.int().describe("Reports"),
  stories: z.int().describe("Reports of one event counted once"),
  storiesByKind: z.array(z.int()).describe(`Stories of ${QUAD_NAMES.join(", ")}`),
  meanScore: z.number().nullable().describe("Mean PLOVER score, -10 conflict to 10 cooperation"),
});
const step = z.object({
  start: z.string(),
  end: z.string(),
  cooperation: z.int(),
  conflict: z.int(),
  score: z.number(),
});
const compared = z.object({
  of: z.enum(["cooperation", "conflict", "score", "share"]),
  last: z.number(),
  meanBefore: z.number(),
  deviations: z.number().nullable().describe("Standard deviations above the mean; beyond 2 is unusual"),
});

/** What passed between two sides. */
export const relations = tool({
  name: "get_relations",
  title: "What passed between two parties",
  description:
    'What two states, bodies or groups did to each other in a period: counts each way of cooperation and conflict in words and deeds, the course over time, whether the last step is unusual beside their own past, first and latest contact, and the events that say most, with evidence. Use it for "how are relations between A and B", "did it get worse". For treaties, pledges and sanctions between them use get_standing; for what may come get_outlook; for a topic search with dyad. Examples: {"party": "ITA", "counterpart": "FRA", "since": "2025-01-01"}; {"party": "eu", "counterpart": "RUS", "members": true}.',
  parameters: parametersOf(route, { without: ["at"] }),
  answer: z.object({
    party: side,
    counterpart: side,
    period: z.object({ from: z.string(), to: z.string() }).nullable(),
    by: z.enum(["day", "week", "month"]),
    readInAll: z.int().describe("Events of whomever in the period, for proportion"),
    denied: z.int().describe("Told not to have happened; not counted"),
    totals: z.array(tally),
    types: z.array(z.object({ type: z.string(), stories: z.int() })).describe("The most frequent first"),
    steps: z.array(step).describe(`Steps with events, stories each, the latest ${STEPS}`),
    stepsLeftOut: z.int(),
    change: z
      .object({ start: z.string(), end: z.string(), stepsBefore: z.int(), compared: z.array(compared) })
      .nullable()
      .describe("The last whole step beside those before; null: too short a past"),
    firstContact: toldEvent.nullable(),
    latestContact: toldEvent.nullable(),
    telling: z.array(toldEvent).describe("Recent events that say most"),
  }),
  ask: async (given, sources) => {
    const dyad = await put(route, given, sources);
    const { contacts, telling } = dyad;
    const numbers = [contacts.first, contacts.latest].flatMap((contact) => contact?.event ?? []);
    const told = await toldEvents(sources.store, [...numbers, ...telling.map(({ event }) => numberOf(event))]);
    const within = dyad.series.filter(({ all }) => all.reports > 0);
    const eventOf = (contact: { event: number } | null) => (contact && told.get(contact.event)) ?? null;
    return {
      party: sideOf(dyad.party),
      counterpart: sideOf(dyad.counterpart),
      period: dyad.period,
      by: dyad.by,
      readInAll: dyad.total.read,
      denied: dyad.total.negated,
      totals: totalsOf(dyad),
      types: Object.entries(dyad.total.all.types)
        .map(([type, { stories }]) => ({ type, stories }))
        .sort((one, other) => other.stories - one.stories)
        .slice(0, TYPES),
      steps: within.slice(-STEPS).map(({ start, end, all: { quads, score } }) => ({
        ...{ start, end, score },
        cooperation: quads[1].stories + quads[2].stories,
        conflict: quads[3].stories + quads[4].stories,
      })),
      stepsLeftOut: Math.max(0, within.length - STEPS),
      change: changeOf(dyad),
      firstContact: eventOf(contacts.first),
      latestContact: eventOf(contacts.latest),
      telling: telling.flatMap(({ event }) => told.get(numberOf(event)) ?? []),
    };
  },
  say: (told) => {
    const { party, counterpart, period, by, readInAll, denied, totals, types, steps, change, telling } = told;
    const all = totals.find(({ way }) => way === "all")!;
    const dates = period === null ? "nothing dated in the ledger" : `${period.from} to ${period.to}`;
    return lines(
      `${nameOf(party)} and ${nameOf(counterpart)}, ${dates}: ${all.events} events in ${all.stories} stories, of ${readInAll} read of whomever${denied === 0 ? "" : `; ${denied} denials not counted`}`,
      all.events === 0 ? "Nothing was read that passed between them in this period." : null,
      totals
        .filter(({ events }) => events > 0)
        .map(
          ({ way, stories, storiesByKind, meanScore }) =>
            `${way}: ${stories} ${stories === 1 ? "story" : "stories"} (${QUAD_NAMES.map((kind, at) => `${storiesByKind[at]} ${kind}`).join(", ")}), mean score ${meanScore ?? "–"}`,
        ),
      types.length === 0 ? null : `Types: ${types.map(({ type, stories }) => `${type} ${stories}`).join(", ")}`,
      steps.length === 0 ? null : `By ${by} (cooperation / conflict, sum of scores):`,
      steps.map(({ start, cooperation, conflict, score }) => `  ${start}: ${cooperation} / ${conflict}, ${score}`),
      change === null ? null : changeText(change, by),
      telling.length === 0 ? null : "Telling events:",
      telling.map(eventText),
      contactText("First contact in the ledger", told.firstContact, telling),
      contactText("Latest", told.latestContact, telling),
    );
  },
});

/** A contact in full, or by its number where it is told in full already. */
function contactText(which: string, contact: ToldEvent | null, telling: readonly ToldEvent[]): string | null {
  if (contact === null) return null;
  return telling.some(({ event }) => event === contact.event)
    ? `${which}: ${contact.event}, ${contact.day}`
    : `${which}: ${eventText(contact)}`;
}

const sideOf = ({ id, name, counted }: Dyad["party"]) => ({ id, name, counted });
const nameOf = ({ id, name, counted }: z.infer<typeof side>) =>
  `${name} (${id}${counted === "members" ? " with its members" : ""})`;

function totalsOf({ party, counterpart, total: { forth, back, mutual, all } }: Dyad): z.infer<typeof tally>[] {
  const ways = [
    [`${party.id} → ${counterpart.id}`, forth],
    [`${counterpart.id} → ${party.id}`, back],
    ["both", mutual],
    ["all", all],
  ] as const;
  return ways.map(([way, { reports, stories, quads, mean }]) => ({
    ...{ way, events: reports, stories, meanScore: mean },
    storiesByKind: [quads[1], quads[2], quads[3], quads[4]].map(({ stories }) => stories),
  }));
}

function changeOf({ change }: Dyad) {
  if (change === null) return null;
  const { start, end, steps } = change;
  const figures = ["cooperation", "conflict", "score", "share"] as const;
  return {
    ...{ start, end, stepsBefore: steps },
    compared: figures.map((of) => {
      const { last, mean, deviations } = change[of];
      return { of, last, meanBefore: mean, deviations };
    }),
  };
}

/** What is unusual beside the pair's own past; all figures stand in the answer's data. */
function changeText({ start, stepsBefore, compared }: NonNullable<ReturnType<typeof changeOf>>, by: string): string {
  const unusual = compared.filter(({ deviations }) => Math.abs(deviations ?? 0) >= UNUSUAL);
  const all = unusual.map(({ of, last, meanBefore, deviations }) => {
    return `${of === "share" ? "percent of all events" : of} ${last} (before ${meanBefore}; ${deviations} deviations)`;
  });
  const said = all.length === 0 ? "nothing unusual for them" : `UNUSUAL: ${all.join("; ")}`;
  return `The ${by} from ${start} beside the ${stepsBefore} before it: ${said}`;
}
