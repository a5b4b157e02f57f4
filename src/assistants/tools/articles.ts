import * as z from "zod";
import { askArticle } from "../../questions/article-question.ts";
import { plain } from "../../server/index.ts";
import { article as route } from "../../server/routes/articles.ts";
import { listParameters, parametersOf } from "../parameters.ts";
import { toldEvents } from "../told/event.ts";
import { listsText, listsTold, RECORD_PARTS, recordLists } from "../told/lists.ts";
import { partParameter, partsOf } from "../told/parts.ts";
import { tellerOf } from "../told/record.ts";
import { lines } from "../told/short.ts";
import { recordSource } from "../told/source.ts";
import { tool } from "../tool.ts";

/** So many of each list where all are told. */
const OVERVIEW = 5;

/** What is read of one article. */
export const article = tool({
  name: "get_article",
  title: "What an article tells",
  description:
    'What was read of one article: its source, events, quotations, agreements and what it says may follow, each with its words. The whole text is never handed out: open the URL for it. Examples: {"article": "a12"}; {"article": "https://example.org/news/3", "part": "quotations"}.',
  parameters: parametersOf(route, { also: { part: partParameter(RECORD_PARTS, OVERVIEW), ...listParameters } }),
  answer: recordLists.extend({
    supersededBy: z.string().nullable().describe("The later version that took its place (a13)"),
  }),
  ask: async ({ article, ...page }, { store }) => {
    const { kept, record, numbers } = await askArticle(store, plain("article", String(article)));
    const name = `a${kept.article}`;
    const parts = partsOf(page, OVERVIEW);
    const events = parts.some(
      "events",
      record.events.map((event, at) => ({ event, number: numbers[at] })),
    );
    const inForce = await toldEvents(
      store,
      events.map(({ number }) => number),
    );
    const { event: tell } = tellerOf(record);
    return {
      source: recordSource(record, name),
      supersededBy: kept.supersededBy === null ? null : `a${kept.supersededBy}`,
      ...listsTold(
        record,
        parts,
        // Those of a superseded version are in force no more and stand in its record alone.
        events.map(({ event, number }) => inForce.get(number) ?? tell(event, `e${number}`, name)),
      ),
    };
  },
  say: ({ supersededBy, ...told }) =>
    lines(supersededBy === null ? null : `A later version took its place: ${supersededBy}`, listsText(told)),
});
