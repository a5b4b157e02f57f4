import * as z from "zod";
import { review as route } from "../../server/routes/review.ts";
import { parametersOf } from "../parameters.ts";
import { eventText, numberOf, toldEvent, toldEvents } from "../told/event.ts";
import { lines, rest, restAfter, restText } from "../told/short.ts";
import { put, tool } from "../tool.ts";

/** What each doubt means. */
const DOUBTS: Readonly<Record<string, string>> = {
  contradicted: "another report says the contrary",
  unsure: "the reading is unsure",
  learnt: "no rule names the act, a classifier does",
  nobody: "nobody stands on one side of it",
  unnamed: "somebody has no name or no state",
  unknown: "somebody is in no table",
};

/** What an analyst should look at. */
export const listReview = tool({
  name: "list_review",
  title: "What should be looked at",
  description:
    'Events nobody has looked at, the least certain first, with what speaks against each and their evidence. Use it when the user wants to check or clean the ledger, or to know how far it is to be trusted. Examples: {}; {"actor": "RUS", "since": "2025-01-01"}.',
  parameters: parametersOf(route),
  answer: z.object({
    open: z.int().describe("Events nobody has looked at"),
    reviewed: z.int(),
    events: z.array(
      z.object({
        event: toldEvent,
        doubts: z.array(z.string()),
        against: z.array(z.string()).describe("Reports of its story that say the contrary, for get_event"),
      }),
    ),
    rest,
  }),
  ask: async (given, sources) => {
    const { open, reviewed, events, next } = await put(route, given, sources);
    const told = await toldEvents(
      sources.store,
      events.map(({ event }) => numberOf(event)),
    );
    return {
      ...{ open, reviewed, rest: restAfter(next) },
      events: events.flatMap(({ event, doubts, against }) => {
        const shown = told.get(numberOf(event));
        const said = doubts.map((doubt) => DOUBTS[doubt] ?? doubt);
        return shown === undefined ? [] : [{ event: shown, doubts: said, against: against.slice(0, 10) }];
      }),
    };
  },
  say: ({ open, reviewed, events, rest }) =>
    lines(
      `${open} events nobody has looked at, ${reviewed} reviewed`,
      events.map(({ event, doubts, against }) =>
        lines(
          eventText(event),
          `  doubts: ${doubts.join("; ")}${against.length === 0 ? "" : ` (against it: ${against.join(", ")})`}`,
        ),
      ),
      restText(rest),
    ),
});
