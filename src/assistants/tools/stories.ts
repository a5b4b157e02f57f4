import * as z from "zod";
import { story as route } from "../../server/routes/stories.ts";
import { QUAD_NAMES } from "../codes.ts";
import { listParameters, parametersOf } from "../parameters.ts";
import { numberOf, placeText } from "../told/event.ts";
import { lines, partOf, rest, restText, shortened, shortName } from "../told/short.ts";
import { cited, source, sourcesTold, sourceText } from "../told/source.ts";
import { put, tool } from "../tool.ts";

const text = z.string().nullable();

/** All reports of one event. */
export const story = tool({
  name: "get_story",
  title: "All reports of one event",
  description:
    'Every report of one event: which outlets told it, who merely copied whom, on whose word, and who contradicts whom. Use it before calling something confirmed: reports that copy each other, or rest on one voice, are one source. Example: {"story": "s345"}, or an event of it {"story": "e347"}.',
  parameters: parametersOf(route, { also: listParameters }),
  answer: z.object({
    story: z.string(),
    type: z.string(),
    day: text,
    place: text,
    independentVoices: z.int().describe("On how many different words it rests in the end"),
    affirmed: z.int(),
    denied: z.int(),
    contradiction: z
      .object({ affirmed: z.array(z.string()), denied: z.array(z.string()) })
      .nullable()
      .describe("Voices that say it happened, and that it did not; null: nobody contradicts"),
    reports: z.array(
      z.object({
        event: z.string(),
        type: z.string(),
        mode: text,
        kind: z.enum(QUAD_NAMES),
        day: text,
        certainty: z.string(),
        polarity: z.enum(["affirmed", "negated"]),
        onWordOf: z.array(z.string()).describe("Nearest first; empty: the article's own word"),
        voice: z.string().describe("Whose word it is in the end; reports with the same are one voice"),
        copyOf: text.describe("The article it reprints (a12)"),
        words: text,
        source,
      }),
    ),
    rest,
  }),
  ask: async (given, sources) => {
    const { limit, after, ...question } = given;
    const kept = await put(route, question, sources);
    const { items, rest } = partOf(kept.reports, { limit, after });
    const sourcesBy = await sourcesTold(
      sources.store,
      items.flatMap(({ article }) => (article === null ? [] : [numberOf(article)])),
    );
    const voices = (all: readonly string[]) => all.slice(0, VOICES).map(shortName);
    return {
      ...{ story: kept.story, type: kept.type, day: kept.day, affirmed: kept.affirmed, denied: kept.denied },
      place: kept.place === null ? null : placeText(kept.place),
      independentVoices: kept.voices,
      contradiction: kept.contradiction && {
        affirmed: voices(kept.contradiction.affirmed),
        denied: voices(kept.contradiction.denied),
      },
      reports: items.map(({ event, type, mode, quad, day, certainty, polarity, voice, ...report }) => ({
        ...{ event, type, mode, kind: QUAD_NAMES[quad - 1], day, certainty, polarity, voice: shortName(voice) },
        onWordOf: voices(report.attribution),
        copyOf: report.copyOf?.article ?? null,
        words: report.evidence === null ? null : shortened(report.evidence),
        source:
          (report.article === null ? undefined : sourcesBy.get(numberOf(report.article))) ??
          cited({ ...report, article: null, publisher: report.outlet, opening: "row of an event table" }),
      })),
      rest,
    };
  },
  say: ({ story, type, day, place, independentVoices, affirmed, denied, contradiction, reports, rest }) =>
    lines(
      `${[`${story} ${type}`, day, place].filter((part) => part !== null).join(" · ")}`,
      `${affirmed + denied} reports on ${independentVoices} independent ${independentVoices === 1 ? "word" : "words"}: ${affirmed} affirm it, ${denied} deny it`,
      contradiction === null
        ? null
        : `CONTRADICTED: ${contradiction.affirmed.join(", ")} say it happened, ${contradiction.denied.join(", ")} say it did not`,
      reports.map(({ event, certainty, polarity, onWordOf, voice, copyOf, words, source }) =>
        lines(
          `${event} ${polarity === "negated" ? "denies it · " : ""}${certainty} · ${onWordOf.length === 0 ? `its own word (${voice})` : `on the word of ${onWordOf.join(", told by ")}`}${copyOf === null ? "" : ` · a copy of ${copyOf}`}`,
          words === null ? null : `  “${words}”`,
          `  ${sourceText(source)}`,
        ),
      ),
      restText(rest),
    ),
});

/** Voices beyond these are left out. */
const VOICES = 10;
