import * as z from "zod";
import { type ExportedEvent, eventsNumbered, type Store } from "../../ledger/index.ts";
import { QUAD_NAMES } from "../codes.ts";
import { shortened, shortName } from "./short.ts";
import { cited, source, sourceText, sourceTold } from "./source.ts";

const text = z.string().nullable();

/** Who takes part. */
export const participant = z.object({
  id: z.string().describe("Give it where an actor is asked for; of a state use the code"),
  name: z.string(),
  country: text.describe("ISO 3166-1 alpha-3, or IGO"),
  sector: text.describe("GOV, MIL, COP, OPP, CVL …"),
});
export type Participant = z.infer<typeof participant>;

/** An event with all that must be told with it. */
export const toldEvent = z
  .object({
    event: text.describe("Its number in the ledger (e345), for get_event; null: of a text that is not kept"),
    story: text.describe("All reports of the same event (s345), for get_story"),
    type: z.string().describe("PLOVER's type"),
    mode: text,
    kind: z.enum(QUAD_NAMES),
    score: z.number().describe("PLOVER's score from -10 (conflict) to 10 (cooperation)"),
    day: text.describe("When it happened or is to happen, as far as is known"),
    actors: z.array(participant).describe("Who did it"),
    recipients: z.array(participant).describe("To whom; empty where all actors did it together"),
    place: text,
    time: z.enum(["past", "present", "future"]).describe("future: announced, not done"),
    certainty: z.enum(["certain", "probable", "possible", "unknown"]).describe("How sure whoever tells it is"),
    polarity: z.enum(["affirmed", "negated"]).describe("negated: it is told NOT to have happened"),
    confidence: z.number().describe("0 to 1: how often such readings are right; under 0.5 check the words"),
    onWordOf: z.array(z.string()).describe("On whose word, the nearest first; empty: the article's own"),
    words: text.describe("The words that prove it, verbatim, shortened; null: imported without text"),
    source,
  })
  .describe("An event with its evidence");

export type ToldEvent = z.infer<typeof toldEvent>;

/** Names of those who take part beyond these are left out. */
const MOST_NAMES = 6;

/** Events in force by their numbers, with their evidence; those that hold no longer are missing. */
export async function toldEvents(store: Store, events: readonly number[]): Promise<Map<number, ToldEvent>> {
  const told = await eventsNumbered(store, [...new Set(events)]);
  return new Map(told.map((event) => [event.event, eventTold(event)]));
}

function eventTold(event: ExportedEvent): ToldEvent {
  const { article, imported, place } = event;
  return {
    event: `e${event.event}`,
    story: `s${event.story}`,
    type: event.type,
    mode: event.mode,
    kind: QUAD_NAMES[event.quad - 1],
    score: event.score,
    day: event.day,
    actors: sideOf(event, event.actors),
    recipients: sideOf(event, event.recipients),
    place: place === null ? null : placeText(place),
    time: event.time as ToldEvent["time"],
    certainty: event.certainty as ToldEvent["certainty"],
    polarity: event.polarity as ToldEvent["polarity"],
    confidence: event.confidence,
    onWordOf: event.attribution.slice(0, MOST_NAMES).map(({ name }) => shortName(name)),
    words: event.excerpt === null ? null : shortened(event.excerpt),
    source:
      article === null
        ? cited({
            ...{ article: null, title: null, opening: `row of the event table ${event.dataset}`, language: null },
            ...{ publisher: imported?.source ?? null, published: event.day, url: imported?.url ?? null },
          })
        : sourceTold(article),
  };
}

/** Somebody known only by a description is told in the words of the text. */
const sideOf = ({ article }: ExportedEvent, side: ExportedEvent["actors"]): Participant[] =>
  side.slice(0, MOST_NAMES).map(({ id, name, kind, country, sector, mention }) => ({
    id,
    name: shortName(kind === "agent" && mention !== null && article !== null ? wordsOf(article, mention) : name),
    country,
    sector: sector === country ? null : sector,
  }));

const wordsOf = ({ text, points }: NonNullable<ExportedEvent["article"]>, [start, end]: readonly [number, number]) =>
  text.slice(points.toUtf16(start), points.toUtf16(end));

export const placeText = ({ name, country }: { name: string; country: string | null }): string =>
  country === null ? shortName(name) : `${shortName(name)} (${country})`;

/** Who did what to whom, when, how sure, on whose word; the words; the source. */
export const eventText = (event: ToldEvent): string => `${eventLines(event)}\n  ${sourceText(event.source)}`;

/** The same under the source it is from. */
export function eventLines(event: ToldEvent): string {
  const { type, mode, kind, actors, recipients, day, place, time, certainty, polarity, onWordOf, words } = event;
  const facts = [
    day ?? "day unknown",
    place,
    time === "future" ? "announced for the future" : null,
    certainty === "certain" ? null : certainty,
    polarity === "negated" ? "told NOT to have happened" : null,
    onWordOf.length === 0 ? null : `on the word of ${onWordOf.join(", told by ")}`,
    event.confidence < 0.5 ? `unsure reading (${event.confidence})` : null,
  ];
  const to = recipients.length === 0 ? "" : ` → ${namesText(recipients)}`;
  const what = `${type}${mode === null ? "" : ` ${mode}`} (${kind}): ${namesText(actors) || "somebody"}${to}`;
  return [
    [event.event, what].filter((part) => part !== null).join(" "),
    `  ${facts.filter((fact) => fact !== null).join(" · ")}`,
    ...(words === null ? [] : [`  “${words}”`]),
  ].join("\n");
}

const namesText = (side: readonly Participant[]): string =>
  side
    .map(({ name, country, sector }) => {
      const codes = [country, sector].filter((code) => code !== null).join(" ");
      return codes === "" ? name : `${name} (${codes})`;
    })
    .join(" + ");

/** The number in a name: 345 of e345 or a345. */
export const numberOf = (name: string): number => Number(name.slice(1));
