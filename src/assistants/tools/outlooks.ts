import * as z from "zod";
import { LEAST_ALL, LEAST_OWN } from "../../outlook/index.ts";
import { reasonSentence } from "../../questions/reason-sentence.ts";
import { outlookOfActor, outlook as outlookOfPair } from "../../server/routes/outlooks.ts";
import { parametersOf, WHO } from "../parameters.ts";
import { eventText, toldEvent, toldEvents } from "../told/event.ts";
import { lines } from "../told/short.ts";
import { put, tool } from "../tool.ts";

/** So many chances, reasons of each, events that speak for each, and events told in full. */
const CHANCES = 10;
const REASONS = 3;
const EVENTS = 3;
const TOLD = 8;

const chance = z.object({
  actor: z.string(),
  recipient: z.string(),
  mutual: z.boolean().describe("Done together"),
  type: z.string(),
  probability: z.number().describe("That at least one such act is reported within the days"),
  baseRate: z.number().describe("How often it comes among any two that deal with each other"),
  recurrence: z.number().describe("How often it came in this pair's own past"),
  reasons: z.array(
    z.object({
      share: z.number().describe("Its part of the probability"),
      says: z.string(),
      events: z.array(z.string()).describe("Past events that speak for it"),
    }),
  ),
});
const interval = z.object({ low: z.int(), high: z.int() });
const course = z.object({
  mean: z.number(),
  half: interval.describe("As likely as not"),
  most: interval.describe("With a chance of 90 %"),
});

/** What may follow. */
export const outlook = tool({
  name: "get_outlook",
  title: "What may follow",
  description:
    'Chances of acts in the coming days by a statistical model of all the ledger knows, with reasons, base rates and the past events behind them; of a pair also its coming weeks of cooperation and conflict. Use it for "what may A do to B". It counts reported acts and knows nothing of plans: give the base rate with every chance, and say it is a forecast. For what people said may follow use get_projections; for how such forecasts did get_forecast_scores. With actor alone: what one party may do to whom. Examples: {"actor": "PRK", "counterpart": "RUS"}; {"actor": "USA", "type": "SANCTION", "days": 90}.',
  parameters: parametersOf(outlookOfActor, {
    required: ["actor"],
    also: { counterpart: z.string("a text").max(2000).optional().describe(`The other side. ${WHO}`) },
  }),
  answer: z.object({
    from: z.string(),
    until: z.string(),
    actor: z.string(),
    counterpart: z.string().nullable(),
    past: z.object({ own: z.int(), all: z.int() }).describe("Acts known of the pair or party, and of all"),
    enough: z
      .boolean()
      .describe(
        `Whether there is past enough: ${LEAST_OWN} own acts and ${LEAST_ALL} of all; else nothing can be said`,
      ),
    chances: z.array(chance).describe(`The likeliest ${CHANCES}`),
    chancesLeftOut: z.int(),
    next: z
      .array(z.object({ party: z.string(), share: z.number() }))
      .describe("If the actor does an act of the type asked for: to whom"),
    weeks: z.array(z.object({ weeks: z.int(), until: z.string(), cooperation: course, conflict: course })),
    evidence: z.array(toldEvent).describe("The events the reasons name first"),
  }),
  ask: async ({ actor, counterpart, ...wish }, sources) => {
    const told =
      counterpart === undefined
        ? await put(outlookOfActor, { actor, ...wish }, sources)
        : await put(outlookOfPair, { party: actor, counterpart, ...wish }, sources);
    const shown = (told.chances ?? []).slice(0, CHANCES);
    const chances = shown.map(({ reasons, ...chance }) => ({
      ...chance,
      probability: rounded(chance.probability),
      baseRate: rounded(chance.baseRate),
      recurrence: rounded(chance.recurrence),
      reasons: reasons.slice(0, REASONS).map((reason) => ({
        share: rounded(reason.share),
        says: reasonSentence({ ...reason, events: [] }, chance),
        events: namedIn(reason.events).map((event) => `e${event}`),
      })),
    }));
    const named = shown.flatMap(({ reasons }) => reasons.slice(0, REASONS).flatMap(({ events }) => namedIn(events)));
    const evidence = await toldEvents(sources.store, [...new Set(named)].slice(0, TOLD));
    return {
      from: told.origin,
      until: told.until,
      actor: told.party,
      counterpart: told.counterpart,
      past: { own: told.past.own, all: told.past.all },
      enough: told.chances !== null,
      chances,
      chancesLeftOut: Math.max(0, (told.chances ?? []).length - CHANCES),
      next: (told.next?.recipients ?? [])
        .slice(0, CHANCES)
        .map(({ party, share }) => ({ party, share: rounded(share) })),
      weeks: (told.series?.forecasts ?? []).map(({ weeks, until, cooperation, conflict }) => ({
        ...{ weeks, until, cooperation: courseOf(cooperation), conflict: courseOf(conflict) },
      })),
      evidence: [...evidence.values()],
    };
  },
  say: ({ from, until, actor, counterpart, past, enough, chances, chancesLeftOut, next, weeks, evidence }) =>
    lines(
      `${actor}${counterpart === null ? "" : ` and ${counterpart}`}, ${from} to ${until}, from ${past.own} acts of theirs and ${past.all} of all`,
      enough
        ? null
        : `Not enough past to say how likely anything is: ${LEAST_OWN} acts of theirs and ${LEAST_ALL} of all are needed.`,
      chances.map(({ actor, recipient, mutual, type, probability, baseRate, reasons }) =>
        lines(
          `${percent(probability)} ${actor} ${mutual ? "=" : "→"} ${recipient} ${type} (base rate ${percent(baseRate)})`,
          reasons.map(
            ({ share, says, events }) =>
              `    ${percent(share)}: ${says}${events.length === 0 ? "" : ` [${events.join(", ")}]`}`,
          ),
        ),
      ),
      chancesLeftOut === 0 ? null : `${chancesLeftOut} less likely ones are left out; ask with type=… for them`,
      next.length === 0
        ? null
        : `If it does so next, to: ${next.map(({ party, share }) => `${party} ${percent(share)}`).join(", ")}`,
      weeks.map(
        ({ weeks, until, cooperation, conflict }) =>
          `${weeks} week(s) to ${until}: cooperation ${courseText(cooperation)}; conflict ${courseText(conflict)}`,
      ),
      evidence.length === 0 ? null : "Past events behind it:",
      evidence.map(eventText),
    ),
});

/** A reason may name an act that is no event of its own. */
const namedIn = (events: readonly number[]): number[] => events.filter((event) => event > 0).slice(0, EVENTS);
const rounded = (share: number): number => Number(share.toFixed(4));
const percent = (share: number): string => `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`;

interface Forecast {
  mean: number;
  half: readonly [number, number];
  most: readonly [number, number];
}
const courseOf = ({ mean, half, most }: Forecast): z.infer<typeof course> => ({
  mean: Number(mean.toFixed(2)),
  half: { low: half[0], high: half[1] },
  most: { low: most[0], high: most[1] },
});
const courseText = ({ mean, most: { low, high } }: z.infer<typeof course>): string =>
  `${mean} stories (90 %: ${low} to ${high})`;
