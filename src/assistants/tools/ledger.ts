import * as z from "zod";
import { ledger as route } from "../../server/routes/ledger.ts";
import { parametersOf } from "../parameters.ts";
import { lines } from "../told/short.ts";
import { put, tool } from "../tool.ts";

/** What the ledger holds. */
export const ledger = tool({
  name: "get_ledger",
  title: "What the ledger holds",
  description:
    "How many articles, events, stories, quotations and actors the ledger holds, in which languages, of which period. Ask it first: nothing outside this period can be answered, and with few articles absence of evidence means little.",
  parameters: parametersOf(route),
  answer: z.object({
    period: z
      .object({ from: z.string().nullable(), to: z.string().nullable() })
      .describe("First and last day of publication"),
    articles: z.int(),
    languages: z.record(z.string(), z.int()),
    events: z.int().describe("Events in force, imported ones included"),
    imported: z.record(z.string(), z.int()).describe("Events by the event table they come from"),
    stories: z.int().describe("The same with reports of one event counted once"),
    quotations: z.int(),
    actors: z.int(),
    parties: z.int().describe("States, bodies and groups that stand in dyads"),
    rejected: z.int().describe("Events analysts rejected"),
    corrected: z.int().describe("Events analysts corrected"),
  }),
  ask: async (given, sources) => {
    const { articles, events, stories, imported, quotations, actors, parties, period } = await put(
      route,
      given,
      sources,
    );
    return {
      period,
      articles: articles.inForce,
      languages: articles.languages,
      events: events.inForce,
      imported,
      stories: stories.all,
      ...{ quotations, actors, parties },
      rejected: events.rejected,
      corrected: events.corrected,
    };
  },
  say: ({ period, articles, languages, events, imported, stories, quotations, actors, parties, rejected, corrected }) =>
    lines(
      articles === 0 ? "The ledger is empty: add articles with the command `entente add FOLDER`." : null,
      `${articles} articles (${listed(languages) || "none"}), published ${period.from ?? "–"} to ${period.to ?? "–"}`,
      `${events} events in ${stories} stories; ${corrected} corrected, ${rejected} rejected by analysts`,
      Object.keys(imported).length === 0 ? null : `imported events: ${listed(imported)}`,
      `${quotations} quotations, ${actors} actors, ${parties} states, bodies and groups`,
    ),
});

const listed = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
