import * as z from "zod";
import { askArticle } from "../../questions/article-question.ts";
import { route } from "../route.ts";
import { publicRecord, shownRecord } from "./record.ts";

const answer = z
  .object({
    article: z.string().describe("a12"),
    addedAt: z.string(),
    supersededBy: z.string().nullable(),
    versions: z.array(z.object({ article: z.string(), addedAt: z.string() })).describe("The oldest first"),
    events: z.array(z.string()).describe("Numbers in the ledger of the record's events, in its order"),
    rejected: z.array(z.string()).describe("Events of it that analysts rejected"),
    record: publicRecord,
  })
  .meta({ id: "Article", description: "A kept article with what holds of it" });

/** An article as it holds now. */
export const article = route({
  method: "get",
  path: "/articles/{article}",
  id: "getArticle",
  summary: "An article with its record, what analysts corrected laid over it; the text only where rights allow",
  inPath: {
    article: {
      says: "Its number (a12), the first 8 or more characters of its sha256, or its URL, encoded",
      example: "a1",
    },
  },
  answer,
  problems: [404],
  ask: async ({ path }, { store }) => {
    const { kept, record, numbers, rejected } = await askArticle(store, path.article);
    return {
      article: `a${kept.article}`,
      addedAt: kept.addedAt,
      supersededBy: kept.supersededBy === null ? null : `a${kept.supersededBy}`,
      versions: kept.versions.map((version) => ({ ...version, article: `a${version.article}` })),
      events: numbers.map((event) => `e${event}`),
      rejected: rejected.map((event) => `e${event}`),
      record: shownRecord(record),
    };
  },
});
