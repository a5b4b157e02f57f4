import * as z from "zod";
import { agreements as route } from "../../server/routes/agreements.ts";
import { parametersOf } from "../parameters.ts";
import { numberOf } from "../told/event.ts";
import { agreementText, toldAgreement } from "../told/record.ts";
import { lines, rest, restAfter, restText, shortened, shortName } from "../told/short.ts";
import { source, sourcesTold, sourceText } from "../told/source.ts";
import { put, tool } from "../tool.ts";

/** Agreements articles speak of. */
export const listAgreements = tool({
  name: "list_agreements",
  title: "Agreements articles speak of",
  description:
    'Treaties, pacts, ceasefires and other agreements that articles speak of, by party, kind and day of publication, the latest first, each with its words and article. What holds between two parties on a day, by the tables of treaties too, is told by get_standing. Examples: {"kind": "ceasefire"}; {"party": "EGY", "counterpart": "GRC"}.',
  parameters: parametersOf(route),
  answer: z.object({ agreements: z.array(toldAgreement.extend({ source })), rest }),
  ask: async (given, sources) => {
    const { agreements, next } = await put(route, given, sources);
    const sourcesBy = await sourcesTold(
      sources.store,
      agreements.map(({ article }) => numberOf(article)),
    );
    return {
      agreements: agreements.map(({ kind, name, parties, known, certainty, evidence, article }) => ({
        ...{ kind, name: shortName(name), known, certainty, words: shortened(evidence) },
        parties: parties.slice(0, 8).map(({ id }) => shortName(id)),
        source: sourcesBy.get(numberOf(article))!,
      })),
      rest: restAfter(next),
    };
  },
  say: ({ agreements, rest }) =>
    lines(
      agreements.length === 0 ? "No article speaks of such an agreement." : null,
      agreements.map((each) => lines(agreementText(each), `  ${sourceText(each.source)}`)),
      restText(rest),
    ),
});
