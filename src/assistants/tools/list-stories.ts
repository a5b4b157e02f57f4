import * as z from "zod";
import { stories as route } from "../../server/routes/list-stories.ts";
import { parametersOf } from "../parameters.ts";
import { eventText, numberOf, toldEvent, toldEvents } from "../told/event.ts";
import { lines, rest, restAfter, restText } from "../told/short.ts";
import { put, tool } from "../tool.ts";

/** Stories as a list. */
export const listStories = tool({
  name: "list_stories",
  title: "Stories by filters, the latest first",
  description:
    'The same as list_events with reports of one event counted once: each story with how many reports and independent voices tell it, how many deny it, and its first report with evidence. Use it for "what happened this week", "what is contradicted"; give time past to leave out what is only announced. Examples: {"since": "2025-02-01", "time": "past"}; {"actor": "RUS", "type": "ASSAULT"}.',
  parameters: parametersOf(route),
  answer: z.object({
    stories: z.array(
      z.object({
        story: z.string().describe("For get_story"),
        reports: z.int(),
        voices: z.int().describe("Independent words it rests on"),
        affirmed: z.int(),
        denied: z.int(),
        first: toldEvent.describe("Its first report"),
      }),
    ),
    rest,
  }),
  ask: async (given, sources) => {
    const { stories, next } = await put(route, given, sources);
    const told = await toldEvents(
      sources.store,
      stories.map(({ first }) => numberOf(first.event)),
    );
    return {
      stories: stories.flatMap(({ story, reports, voices, affirmed, denied, first: { event } }) => {
        const first = told.get(numberOf(event));
        return first === undefined ? [] : [{ story, reports, voices, affirmed, denied, first }];
      }),
      rest: restAfter(next),
    };
  },
  say: ({ stories, rest }) =>
    lines(
      stories.length === 0 ? "No story passes these filters." : null,
      stories.map(({ story, reports, voices, denied, first }) =>
        lines(
          `${story}: ${reports} ${reports === 1 ? "report" : "reports"} on ${voices} independent ${voices === 1 ? "word" : "words"}${denied === 0 ? "" : `, ${denied} DENY it`}`,
          eventText(first),
        ),
      ),
      restText(rest),
    ),
});
