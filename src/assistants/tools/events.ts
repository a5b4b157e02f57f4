import * as z from "zod";
import { event as route } from "../../server/routes/events.ts";
import { QUAD_NAMES } from "../codes.ts";
import { parametersOf } from "../parameters.ts";
import { eventText, numberOf, placeText, type ToldEvent, toldEvent, toldEvents } from "../told/event.ts";
import { lines, shortened, shortName } from "../told/short.ts";
import { cited } from "../told/source.ts";
import { put, tool } from "../tool.ts";

const count = z.int().nullable();
/** The latest so many. */
const CORRECTIONS = 5;

/** One event with all that is known of it. */
export const event = tool({
  name: "get_event",
  title: "One event in full",
  description:
    'One event as it holds now: who did what to whom, when, where, how sure, on whose word, the words that prove it and the article to cite; how many reports and independent voices its story has, what analysts corrected, what an event table tells of it. Use it to check an event before you rely on it; for all reports of it use get_story. Example: {"event": "e345"}.',
  parameters: parametersOf(route),
  answer: z.object({
    event: toldEvent,
    standing: z
      .enum(["in force", "rejected", "superseded"])
      .describe(
        "rejected: analysts say it is wrong, do not use it; superseded: a later version of the article took its place",
      ),
    reports: z.int(),
    voices: z.int().describe("Independent words its story rests on"),
    contexts: z.array(z.string()),
    cameo: z.string().nullable(),
    corrections: z.array(z.object({ correction: z.int(), author: z.string(), reason: z.string(), madeAt: z.string() })),
    imported: z
      .object({ mentions: count, articles: count, sources: count, tone: z.number().nullable() })
      .nullable()
      .describe("What the event table tells of it; null: read from the article"),
  }),
  ask: async (given, sources) => {
    const kept = await put(route, given, sources);
    const { standing, story, told, corrections, imported } = kept;
    const number = numberOf(kept.event);
    return {
      event: (await toldEvents(sources.store, [number])).get(number) ?? asRead(kept),
      standing,
      reports: story?.reports ?? 1,
      voices: story?.voices ?? 1,
      contexts: told?.contexts ?? [],
      cameo: told?.cameo ?? null,
      corrections: corrections.slice(-CORRECTIONS).map(({ correction, author, reason, madeAt }) => ({
        ...{ correction, madeAt, author: shortName(author), reason: shortened(reason) },
      })),
      imported: imported && {
        mentions: imported.mentions,
        articles: imported.articles,
        sources: imported.sources,
        tone: imported.tone,
      },
    };
  },
  say: ({ event, standing, reports, voices, corrections, imported }) =>
    lines(
      standing === "in force" ? null : `DO NOT USE: ${standing}.`,
      eventText(event),
      `story ${event.story ?? "–"}: ${reports} reports on ${voices} independent words`,
      imported === null
        ? null
        : `imported: ${imported.mentions ?? "?"} mentions in ${imported.articles ?? "?"} articles`,
      corrections.map(({ author, reason, madeAt }) => `corrected by ${author} on ${madeAt.slice(0, 10)}: ${reason}`),
    ),
});

const IMPORTED = { article: null, title: null, publisher: null, published: null, url: null, language: null };

/** One that is in force no more, as the API has it. */
function asRead(kept: Awaited<ReturnType<typeof route.ask>>): ToldEvent {
  const { event, type, mode, quad, score, day, told, article, imported, confidence, evidence } = kept;
  const side = (wanted: string) =>
    kept.participants
      .filter(({ side }) => side === wanted)
      .map(({ id, name, country, sector }) => ({ id, name: shortName(name), country, sector }));
  return {
    ...{ event, story: null, type, mode, kind: QUAD_NAMES[quad - 1], score, day, confidence },
    actors: side("actor"),
    recipients: side("recipient"),
    place: told?.place == null ? null : placeText(told.place),
    time: kept.time as ToldEvent["time"],
    certainty: kept.certainty as ToldEvent["certainty"],
    polarity: kept.polarity as ToldEvent["polarity"],
    onWordOf: (told?.attribution ?? []).map(({ name }) => shortName(name)),
    words: evidence === null ? null : shortened(evidence),
    source: cited({
      ...(article ?? IMPORTED),
      ...(imported === null ? {} : { publisher: imported.source, url: imported.url, published: day }),
      opening: "no title",
    }),
  };
}
