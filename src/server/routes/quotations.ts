import * as z from "zod";
import { listQuotations } from "../../ledger/index.ts";
import { quotationFiltersOf } from "../../questions/list-question.ts";
import { limitGiven } from "../../questions/search-question.ts";
import { pageParameters } from "../page.ts";
import { route } from "../route.ts";
import { publicationParameters } from "./filter-parameters.ts";

const text = z.string().nullable();
const speaker = z.object({ id: text.describe("null: nobody the tables or the ledger know"), name: z.string() });

const quotation = z
  .object({
    article: z.string().describe("a12"),
    ordinal: z.int().describe("Its number in the article"),
    kind: z.string().describe("direct, indirect or mixed"),
    speaker: speaker.nullable(),
    addressee: speaker.nullable(),
    content: z.string().describe("What is said, as far as rights allow"),
    cue: text.describe("The word that says so"),
    said: text.describe("The day it was said, where one is told"),
    voices: z.array(z.string()).describe("On whose word it is told, nearest first"),
    title: text,
    outlet: text,
    published: text,
    url: text,
    language: z.string(),
  })
  .meta({ id: "Quotation", description: "What somebody said, as an article has it" });

/** Who said what. */
export const quotations = route({
  method: "get",
  path: "/quotations",
  id: "listQuotations",
  summary: "Who said what: quotations by speaker, addressee and day of publication, those of the latest articles first",
  inQuery: {
    speaker: { says: "Who says it, by id or name; a state or body with all its people" },
    addressee: { says: "To whom" },
    ...publicationParameters,
    ...pageParameters,
  },
  answer: z
    .object({ quotations: z.array(quotation), next: text })
    .meta({ id: "Quotations", description: "Quotations, those of the latest articles first" }),
  problems: [404],
  ask: async ({ query: { limit, after, ...texts } }, { store }) => {
    const filters = await quotationFiltersOf(store, texts);
    const { items, next } = await listQuotations(store, filters, { limit: limitGiven(limit), after });
    return {
      quotations: items.map(({ article, ...rest }) => ({ article: `a${article}`, ...rest })),
      next,
    };
  },
});
