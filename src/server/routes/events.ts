import * as z from "zod";
import { findEvent, type KeptEvent, passagesOf } from "../../ledger/index.ts";
import { UsageError } from "../../questions/usage-error.ts";
import { route } from "../route.ts";
import { actFacts } from "./listed-event.ts";
import { recordEvent } from "./record.ts";

const text = z.string().nullable();
const count = z.int().nullable();

/** An event as it holds now, with its evidence. */
export const shownEvent = z
  .object({
    event: z.string().describe("e345"),
    standing: z.enum(["in force", "rejected", "superseded"]),
    story: z.object({ story: z.string(), reports: z.int(), voices: z.int() }).nullable(),
    ...actFacts,
    participants: z.array(
      z.object({ side: z.string(), id: z.string(), name: z.string(), kind: z.string(), country: text, sector: text }),
    ),
    evidence: text.describe("The words that prove it, as far as rights allow; null for imported events"),
    told: recordEvent.nullable().describe("As the record has it; spans count in its article's text"),
    article: z
      .object({ article: z.string(), title: text, url: text, publisher: text, published: text, language: z.string() })
      .nullable(),
    imported: z
      .object({
        file: z.string().nullable(),
        mentions: count,
        articles: count,
        sources: count,
        tone: z.number().nullable(),
        intensity: z.number().nullable(),
        source: text,
        url: text,
        reports: z.int(),
      })
      .nullable(),
    corrections: z.array(z.object({ correction: z.int(), madeAt: z.string(), author: z.string(), reason: z.string() })),
  })
  .meta({ id: "Event", description: "A kept event as it holds now, with its evidence" });

/** An event with the words that prove it. */
export const event = route({
  method: "get",
  path: "/events/{event}",
  id: "getEvent",
  summary: "An event as it holds now, with the words that prove it, its article, its story and corrections",
  inPath: { event: { says: "Its number: e345", example: "e1" } },
  answer: shownEvent,
  problems: [404],
  ask: async ({ path }, { store }) => {
    const kept = await findEvent(store, path.event);
    if (kept === null) throw new UsageError("show-unknown", { name: path.event, ledger: store.place });
    return showEvent(kept);
  },
});

/** What of a kept event is shown. */
export function showEvent({
  event,
  standing,
  row,
  participants,
  corrections,
  article,
  told,
  imported,
  story,
}: KeptEvent) {
  const record = article?.record;
  const word = (name: string) => String(row[name]);
  const orNull = (value: unknown) => (value === null || value === undefined ? null : String(value));
  return {
    event: `e${event}`,
    standing,
    story: story === null ? null : { ...story, story: `s${story.story}` },
    type: word("type"),
    mode: orNull(row.mode),
    quad: Number(row.quad),
    score: Number(row.score),
    day: orNull(row.day),
    time: word("time"),
    certainty: word("certainty"),
    polarity: word("polarity"),
    confidence: Number(row.confidence),
    dataset: word("dataset"),
    participants: participants.map(({ side, id, name, kind, country, sector }) => ({
      side: String(side),
      id: String(id),
      name: String(name),
      kind: String(kind),
      country: orNull(country),
      sector: orNull(sector),
    })),
    evidence: record === undefined || told === null ? null : passagesOf(record)(told.evidence, told.trigger[0]),
    told,
    article:
      article === null || record === undefined
        ? null
        : {
            article: `a${article.article}`,
            title: record.title,
            url: record.url,
            publisher: record.publisher?.name ?? null,
            published: record.published,
            language: record.language,
          },
    imported: imported === null ? null : importedFacts(imported),
    corrections: corrections.map(({ correction, madeAt, author, reason }) => ({ correction, madeAt, author, reason })),
  };
}

const importedFacts = ({ surest: _, ...facts }: NonNullable<KeptEvent["imported"]>) => facts;
