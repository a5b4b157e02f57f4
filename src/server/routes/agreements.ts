import * as z from "zod";
import { listAgreements } from "../../ledger/index.ts";
import { knownParties } from "../../questions/known-parties.ts";
import { agreementFiltersOf } from "../../questions/list-question.ts";
import { limitGiven } from "../../questions/search-question.ts";
import { pageParameters } from "../page.ts";
import { route } from "../route.ts";
import { publicationParameters } from "./filter-parameters.ts";

const text = z.string().nullable();

const agreement = z
  .object({
    article: z.string().describe("a12"),
    ordinal: z.int().describe("Its number in the article"),
    kind: z.string(),
    name: z.string(),
    parties: z.array(z.object({ id: z.string(), name: z.string() })),
    known: text.describe("Id in the table of agreements"),
    certainty: z.string(),
    evidence: z.string().describe("The words that tell of it, as far as rights allow"),
    title: text,
    outlet: text,
    published: text,
    url: text,
    language: z.string(),
  })
  .meta({ id: "ToldAgreement", description: "An agreement as an article speaks of it" });

/** Agreements that articles speak of. */
export const agreements = route({
  method: "get",
  path: "/agreements",
  id: "listAgreements",
  summary: "Agreements that articles speak of, by party, kind and day of publication, the latest first",
  inQuery: {
    party: { says: "A party: the code of a state, the id or name of a body or group" },
    counterpart: { says: "Another party of it" },
    kind: { says: "treaty, pact, ceasefire, trade, arms-control, accord, memorandum or declaration" },
    ...publicationParameters,
    ...pageParameters,
  },
  answer: z
    .object({ agreements: z.array(agreement), next: text })
    .meta({ id: "ToldAgreements", description: "Agreements, those of the latest articles first" }),
  problems: [404],
  ask: async ({ query: { limit, after, ...texts } }, { store }) => {
    const filters = await agreementFiltersOf(store, texts);
    const { items, next } = await listAgreements(store, filters, { limit: limitGiven(limit), after });
    const known = await knownParties(store, [...new Set(items.flatMap(({ parties }) => parties))]);
    return {
      agreements: items.map(({ article, parties, ...rest }) => ({
        article: `a${article}`,
        ...rest,
        parties: parties.map((id) => ({ id, name: known.get(id)!.name })),
      })),
      next,
    };
  },
});
