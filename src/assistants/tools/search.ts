import * as z from "zod";
import { search as route } from "../../server/routes/search.ts";
import { parametersOf, typeExplained } from "../parameters.ts";
import { eventLines, numberOf, toldEvent, toldEvents } from "../told/event.ts";
import { firstOf, lines, rest, restAfter, restText, shortened } from "../told/short.ts";
import { cited, source, sourceText } from "../told/source.ts";
import { put, tool } from "../tool.ts";

/** So many passages and events of one article; all of them are told by get_article. */
const PASSAGES = 2;
const EVENTS = 3;

/** Finds articles and the events they tell. */
export const search = tool({
  name: "search",
  title: "Search articles and events",
  description: `Finds articles by words (in all their forms, Italian and English), people, states, types of events, places and days, the best first; of each article the passages found and up to ${EVENTS} events that fit the filters, with their evidence. Use it for "what was said about …", "which attacks on …". For what passed between two sides over time use get_relations; for one article in full get_article. Filters of events (actor, type, dyad, certainty, polarity, time, place) ask for one event that fits them all. Examples: {"q": "accordo pace"}; {"q": "\\"ceasefire\\" -film", "since": "2025-01-01"}; {"dyad": "USA,CHN", "type": "SANCTION"}; {"actor": "vladimir-putin", "type": "verbal-conflict"}.`,
  parameters: parametersOf(route, { without: ["events"], also: { type: typeExplained.optional() } }),
  answer: z.object({
    found: z.array(
      z.object({
        source,
        superseded: z.boolean().describe("Whether a later version took its place"),
        passages: z.array(z.string()),
        events: z.array(toldEvent),
        eventsLeftOut: z.int().describe("Fitting events of the article that are not shown; get_article has all"),
      }),
    ),
    rest,
    ignored: z.array(z.string()).describe("Words too common to be looked up"),
  }),
  ask: async (given, sources) => {
    const { hits, next, ignored } = await put(route, { ...given, events: true }, sources);
    const chosen = hits.map(({ events = [], snippets }) => {
      const found = snippets.flatMap((snippet) => snippet.found);
      const isFound = (span: readonly [number, number] | null) =>
        span !== null && found.some(([start, end]) => span[0] <= start && end <= span[1]);
      const foundFirst = [...events].sort(
        (one, other) => Number(isFound(other.evidence)) - Number(isFound(one.evidence)),
      );
      return firstOf(foundFirst, EVENTS);
    });
    const told = await toldEvents(
      sources.store,
      chosen.flatMap(({ items }) => items.map(({ event }) => numberOf(event))),
    );
    return {
      found: hits.map(({ article, title, opening, outlet, day, url, language, supersededBy, snippets }, at) => ({
        source: cited({ article, title, opening, publisher: outlet, published: day, url, language }),
        superseded: supersededBy !== null,
        passages: snippets.slice(0, PASSAGES).map(({ text }) => shortened(text)),
        events: chosen[at].items.flatMap(({ event }) => told.get(numberOf(event)) ?? []),
        eventsLeftOut: chosen[at].leftOut,
      })),
      rest: restAfter(next),
      ignored: ignored.slice(0, 20),
    };
  },
  say: ({ found, rest, ignored }) =>
    lines(
      found.length === 0
        ? "Nothing was found. Try fewer words, other words, or fewer filters."
        : `${found.length} articles, the best first.`,
      ignored.length === 0 ? null : `Not looked up, too common: ${ignored.join(", ")}.`,
      found.flatMap(({ source, superseded, passages, events, eventsLeftOut }) => [
        `\n${sourceText(source)}${superseded ? " (a later version took its place)" : ""}`,
        ...passages.map((passage) => `  “${passage}”`),
        ...events.map(eventLines),
        eventsLeftOut === 0 ? "" : `  ${eventsLeftOut} more events: get_article ${source.article}`,
      ]),
      restText(rest),
    ),
});
