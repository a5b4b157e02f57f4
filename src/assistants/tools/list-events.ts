import * as z from "zod";
import { events as route } from "../../server/routes/list-events.ts";
import { parametersOf, typeExplained } from "../parameters.ts";
import { eventText, numberOf, toldEvent, toldEvents } from "../told/event.ts";
import { lines, rest, restAfter, restText } from "../told/short.ts";
import { put, tool } from "../tool.ts";

/** Events as a list. */
export const listEvents = tool({
  name: "list_events",
  title: "Events by filters, the latest first",
  description:
    'Events that pass filters (actor, type, dyad, certainty, polarity, time, place, days), the latest first, each with its evidence; since and until are days of the events; time past leaves out what is only announced. Use it for "what did A do last week", "all attacks in March"; for words use search; where many outlets tell the same use list_stories. Examples: {"since": "2025-02-01"}; {"actor": "ITA", "type": "material-conflict"}; {"dyad": "USA,CHN", "type": "SANCTION", "time": "past"}.',
  parameters: parametersOf(route, { also: { type: typeExplained.optional() } }),
  answer: z.object({ events: z.array(toldEvent), rest }),
  ask: async (given, sources) => {
    const { events, next } = await put(route, given, sources);
    const numbers = events.map(({ event }) => numberOf(event));
    const told = await toldEvents(sources.store, numbers);
    return { events: numbers.flatMap((number) => told.get(number) ?? []), rest: restAfter(next) };
  },
  say: ({ events, rest }) =>
    lines(events.length === 0 ? "No event passes these filters." : null, events.map(eventText), restText(rest)),
});
