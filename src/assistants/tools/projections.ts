import * as z from "zod";
import { projections as route } from "../../server/routes/projections.ts";
import { parametersOf } from "../parameters.ts";
import { lines, rest, restAfter, restText, shortened, shortName } from "../told/short.ts";
import { source, sourcesTold, sourceText } from "../told/source.ts";
import { put, tool } from "../tool.ts";

/** So many voices with their record. */
const VOICES = 8;

/** What articles said may follow. */
export const projections = tool({
  name: "get_projections",
  title: "What articles said may follow",
  description:
    'What articles foresaw – plans, warnings, expectations –, on whose word, by when, and whether it was seen to come; and how often the word of each voice came true. Use it for "what was expected", "who was right". For chances by the model use get_outlook. Examples: {}; {"actor": "ITA", "limit": 10}.',
  parameters: parametersOf(route),
  answer: z.object({
    voices: z
      .array(z.object({ voice: z.string(), foreseen: z.int(), seen: z.int(), unseen: z.int(), open: z.int() }))
      .describe(`Whose word came true how often, the ${VOICES} who foresaw most`),
    projections: z.array(
      z.object({
        event: z.string().describe("What was foreseen, for get_event"),
        type: z.string(),
        pairs: z.array(z.string()).describe("Between whom: ITA–FRA"),
        certainty: z.string(),
        onWordOf: z.array(z.string()).describe("Nearest first; empty: the article's own word"),
        words: z.string(),
        said: z.string().describe("The day it was said"),
        until: z.string().describe("By when it was to come"),
        ownHorizon: z.boolean().describe("Whether the article named that day; else it is a usual term"),
        fate: z.enum(["seen", "open", "unseen"]).describe("unseen: the ledger tells of no such event in time"),
        seenIn: z.string().nullable().describe("The event that came, for get_event"),
        seenOn: z.string().nullable(),
        source,
      }),
    ),
    rest,
  }),
  ask: async (given, sources) => {
    const { voices, projections, next } = await put(route, given, sources);
    const cited = await sourcesTold(
      sources.store,
      projections.map(({ article }) => article),
    );
    return {
      voices: voices
        .slice(0, VOICES)
        .map(({ voice, foreseen, seen, unseen, open }) => ({ voice: shortName(voice), foreseen, seen, unseen, open })),
      projections: projections.map(({ event, type, pairs, certainty, voices, statement, day, until, ...rest }) => ({
        ...{ event: `e${event}`, type, certainty, said: day, until, ownHorizon: rest.ownHorizon, fate: rest.fate },
        pairs: pairs.slice(0, VOICES).map(({ party, counterpart }) => `${party}–${counterpart}`),
        onWordOf: voices.slice(0, VOICES).map(shortName),
        words: shortened(statement),
        seenIn: rest.seen === null ? null : `e${rest.seen.event}`,
        seenOn: rest.seen?.day ?? null,
        source: cited.get(rest.article)!,
      })),
      rest: restAfter(next),
    };
  },
  say: ({ voices, projections, rest }) =>
    lines(
      projections.length === 0 ? "No article foresees anything here." : null,
      voices.length === 0 ? null : "Whose word came true:",
      voices.map(
        ({ voice, foreseen, seen, unseen, open }) =>
          `  ${voice}: ${foreseen} foreseen, ${seen} seen, ${unseen} unseen, ${open} open`,
      ),
      projections.map(({ event, type, pairs, certainty, onWordOf, words, said, until, fate, seenIn, seenOn, source }) =>
        lines(
          `${event} ${type} ${pairs.join(", ")} · ${certainty} · said ${said}${onWordOf.length === 0 ? "" : ` by ${onWordOf.join(", told by ")}`} · ${fate === "seen" ? `came on ${seenOn} (${seenIn})` : fate === "open" ? `open until ${until}` : `not seen by ${until}`}`,
          `  “${words}”`,
          `  ${sourceText(source)}`,
        ),
      ),
      restText(rest),
    ),
});
