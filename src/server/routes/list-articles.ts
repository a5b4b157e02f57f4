import * as z from "zod";
import { listArticles } from "../../ledger/index.ts";
import { articleFiltersOf } from "../../questions/list-question.ts";
import { limitGiven } from "../../questions/search-question.ts";
import { pageParameters } from "../page.ts";
import { route } from "../route.ts";
import { allVersions, filterParameters } from "./filter-parameters.ts";

const text = z.string().nullable();

const listedArticle = z
  .object({
    article: z.string().describe("a12"),
    title: text,
    opening: z.string().describe("The beginning of its first line"),
    url: text,
    outlet: text,
    published: text,
    day: text,
    language: z.string(),
    addedAt: z.string(),
    supersededBy: text,
    reserved: z.boolean().describe("Whether its rights are reserved"),
    copyOf: text.describe("The article that it reprints"),
    events: z.int().describe("How many hold"),
    quotations: z.int(),
  })
  .meta({ id: "ListedArticle", description: "An article of a list" });

/** Articles as a list. */
export const articles = route({
  method: "get",
  path: "/articles",
  id: "listArticles",
  summary: "Articles that pass some filters, the latest first",
  inQuery: { ...filterParameters, ...allVersions, ...pageParameters },
  answer: z
    .object({ articles: z.array(listedArticle), next: text })
    .meta({ id: "Articles", description: "Articles, the latest first" }),
  problems: [404],
  ask: async ({ query: { limit, after, ...texts } }, { store }) => {
    const filters = await articleFiltersOf(store, texts);
    const { items, next } = await listArticles(store, filters, { limit: limitGiven(limit), after });
    return {
      articles: items.map(({ article, supersededBy, copyOf, ...rest }) => ({
        ...rest,
        article: `a${article}`,
        supersededBy: numbered(supersededBy),
        copyOf: numbered(copyOf),
      })),
      next,
    };
  },
});

const numbered = (article: number | null): string | null => (article === null ? null : `a${article}`);
