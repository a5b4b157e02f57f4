import * as z from "zod";
import { quotations as route } from "../../server/routes/quotations.ts";
import { parametersOf, WHO } from "../parameters.ts";
import { numberOf } from "../told/event.ts";
import { quotationText, toldQuotation } from "../told/record.ts";
import { lines, rest, restAfter, restText, shortened, shortName } from "../told/short.ts";
import { source, sourcesTold, sourceText } from "../told/source.ts";
import { put, tool } from "../tool.ts";

const who = (says: string) =>
  z.string("a text").max(2000).optional().describe(`${says}. ${WHO}; a person by id or name`);

/** Who said what. */
export const listQuotations = tool({
  name: "list_quotations",
  title: "Who said what",
  description:
    'Quotations by speaker, addressee, outlet and day of publication, those of the latest articles first, each with its article. Only those of kind direct are verbatim. Use it for "what did X say (to Y)". Examples: {"speaker": "vladimir-putin"}; {"speaker": "ITA", "addressee": "FRA", "since": "2025-01-01"}.',
  parameters: parametersOf(route, {
    also: { speaker: who("Who says it; a state with all its people"), addressee: who("To whom") },
  }),
  answer: z.object({
    quotations: z.array(toldQuotation.extend({ said: z.string().nullable().describe("The day it was said"), source })),
    rest,
  }),
  ask: async (given, sources) => {
    const { quotations, next } = await put(route, given, sources);
    const sourcesBy = await sourcesTold(
      sources.store,
      quotations.map(({ article }) => numberOf(article)),
    );
    return {
      quotations: quotations.map(({ speaker, kind, addressee, content, voices, said, article }) => ({
        speaker: speaker === null ? null : shortName(speaker.name),
        speakerId: speaker?.id ?? null,
        kind: kind as "direct" | "indirect" | "mixed",
        to: addressee === null ? null : shortName(addressee.name),
        words: shortened(content),
        onWordOf: voices.slice(0, 6).map(shortName),
        said,
        source: sourcesBy.get(numberOf(article))!,
      })),
      rest: restAfter(next),
    };
  },
  say: ({ quotations, rest }) =>
    lines(
      quotations.length === 0 ? "No quotation passes these filters." : null,
      quotations.map((each) => lines(quotationText(each), `  ${sourceText(each.source)}`)),
      restText(rest),
    ),
});
