import type { ArticleRecord, DateRecord, EventRecord, VoiceRecord } from "../../../src/reader/schema.ts";
import { codePoints } from "../../../src/text/code-points.ts";
import type { NameOf } from "../asking/names.ts";
import type { Words } from "../i18n/index.ts";

/** Signs of PLOVER's quads: hollow for words, full for deeds; diamonds for cooperation, triangles for conflict. */
export const SIGNS = ["", "◇", "◆", "△", "▲"] as const;

type Span = readonly [number, number];
type Participant = EventRecord["actors"][number];

/** How the parts of one record are put into words. */
export interface Telling {
  excerpt: (span: Span) => string;
  name: (id: string, mention: Span | null) => string;
  codes: (one: Participant) => string;
  day: (date: DateRecord) => string;
  voices: (voices: readonly VoiceRecord[]) => string;
}

export function tellingOf(record: ArticleRecord, words: Words, nameOf: NameOf): Telling {
  const { toUtf16 } = codePoints(record.text);
  const actors = new Map(record.actors.map((actor) => [actor.id, actor]));
  const excerpt = ([start, end]: Span) => record.text.slice(toUtf16(start), toUtf16(end)).replace(/\s+/g, " ");
  // Somebody known only by a description is shown in the words of the text.
  const name = (id: string, mention: Span | null) => {
    const actor = actors.get(id);
    return actor?.kind === "agent" && mention !== null ? excerpt(mention) : nameOf(id, actor?.name);
  };
  const voice = ({ name: said, actor, mention }: VoiceRecord) => (actor === null ? said : name(actor, mention));
  return {
    excerpt,
    name,
    codes: ({ country, sector }) => [country, sector === country ? null : sector].filter((code) => code).join(" "),
    day: (date) => dayText(date, words),
    voices: (voices) => voices.map(voice).join(`, ${words.event.toldBy} `),
  };
}

/** A day, or the day of a time, as the page's language writes it. */
export const dayName = (day: string, words: Words): string =>
  dayText({ start: day, end: day, precision: "day", basis: "stated" }, words);

/** A date as precise as it is known: a day, a month, a year, or both ends. */
function dayText({ start, end, precision, basis }: DateRecord, { tag, event }: Words): string {
  if (start === null) return event.unknownDate;
  const style: Intl.DateTimeFormatOptions =
    precision === "year"
      ? { year: "numeric" }
      : precision === "month"
        ? { month: "long", year: "numeric" }
        : { day: "numeric", month: "short", year: "numeric" };
  const format = new Intl.DateTimeFormat(tag === "en" ? "en-GB" : tag, { ...style, timeZone: "UTC" });
  const text = (day: string) => format.format(new Date(`${day.slice(0, 10).padEnd(10, "-01")}T00:00:00Z`));
  if (end === null || end === start || precision === "year" || precision === "month") {
    return basis === "published" ? event.about(text(start)) : text(start);
  }
  return event.range(text(start), text(end));
}
