import * as z from "zod";
import { search as searchLedger, snippetShown } from "../../ledger/index.ts";
import { filtersOf } from "../../questions/search-filters.ts";
import { limitGiven, plainSearch } from "../../questions/search-question.ts";
import { pageParameters } from "../page.ts";
import { route } from "../route.ts";
import { allVersions, filterParameters } from "./filter-parameters.ts";

const text = z.string().nullable();
const span = z.tuple([z.int(), z.int()]);
const participant = z.object({ id: z.string(), name: z.string(), country: text });

const answer = z
  .object({
    hits: z.array(
      z.object({
        article: z.string(),
        score: z.number(),
        title: text,
        opening: z.string(),
        url: text,
        outlet: text,
        day: text,
        language: z.string(),
        supersededBy: text,
        reserved: z.boolean(),
        eventCount: z.int(),
        events: z
          .array(
            z.object({
              event: z.string(),
              type: z.string(),
              mode: text,
              quad: z.int(),
              day: text,
              time: z.string(),
              certainty: z.string(),
              polarity: z.string(),
              confidence: z.number(),
              evidence: span.nullable(),
              actors: z.array(participant),
              recipients: z.array(participant),
            }),
          )
          .optional(),
        snippets: z.array(z.object({ text: z.string(), span, found: z.array(span), evidence: z.array(span) })),
      }),
    ),
    next: text.describe("The cursor of the next page"),
    ignored: z.array(z.string()).describe("Function words of the query, which are not looked up"),
    cut: z
      .boolean()
      .describe("Whether the page was closed before it was full, so many articles had to be looked through"),
  })
  .meta({ id: "SearchResult", description: "Articles found, the best first; spans count code points of their text" });

/** Finds articles and events. */
export const search = route({
  method: "get",
  path: "/search",
  id: "search",
  summary: "Finds articles and events by words in all their forms, actors, types, places, days; the best first",
  inQuery: {
    q: { says: 'Words, "phrases", -words to leave out, one word OR another' },
    ...filterParameters,
    lang: { says: "Articles in one language; the words are then of it" },
    ...allVersions,
    events: { says: "The events of each article that pass the filters", values: ["true", "false"] },
    ...pageParameters,
  },
  answer,
  problems: [404],
  ask: async ({ query: { q = "", limit, after, events, ...texts } }, { store, finder, names }) => {
    const flags = new Set(texts["all-versions"] === "true" ? ["all-versions"] : []);
    const filters = await filtersOf(store, texts, flags);
    const withEvents = events === "true";
    const question = { query: q, filters, limit: limitGiven(limit), after, events: withEvents };
    const { hits, ...rest } = plainSearch(await searchLedger(store, finder, question, names), withEvents);
    return {
      ...rest,
      hits: hits.map(({ snippets, ...hit }) => ({
        ...hit,
        snippets: snippets.map((snippet) => snippetShown(snippet, hit)),
      })),
    };
  },
});
