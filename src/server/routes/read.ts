import * as z from "zod";
import { route } from "../route.ts";
import { readRecord } from "./record.ts";

const fact = z.string().max(2000);

/** What is sent to be read. */
export const articleBody = z
  .strictObject({
    text: z.string().describe("The article"),
    language: fact.optional().describe("it or en; told from the text when not given"),
    published: fact.optional().describe("YYYY-MM-DD: relative dates are counted from it"),
    publisher: fact.optional().describe("The outlet"),
    title: fact.optional().describe("Its title"),
    url: fact.optional().describe("Where it stands"),
  })
  .meta({ id: "ArticleToRead", description: "An article and what is known of it" });

/** Reads an article and keeps nothing. */
export const read = route({
  method: "post",
  path: "/read",
  id: "readArticle",
  summary: "Reads an article, as text/plain or JSON, into a record; nothing is kept",
  body: articleBody,
  answer: readRecord,
  problems: [],
  ask: async ({ body }, { read }) => {
    const { text, ...known } = body as z.infer<typeof articleBody>;
    return read(text, known);
  },
});
