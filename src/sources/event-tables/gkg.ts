import { numberIn, partsOf, placeOf } from "./cells.ts";
import type { ImportedPlace } from "./readings.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** An article of GDELT's Global Knowledge Graph: what it speaks of, none of its text but what it quotes. */
export interface KnownDocument {
  id: string;
  /** YYYY-MM-DDThh:mm:ssZ. */
  moment: string | null;
  source: string | null;
  address: string | null;
  /** ISO 639-3, of what was translated into English. */
  language: string | null;
  tone: number | null;
  positive: number | null;
  negative: number | null;
  polarity: number | null;
  words: number | null;
  terms: { kind: "theme" | "person" | "organisation"; term: string }[];
  places: ImportedPlace[];
  quotations: { verb: string | null; quotation: string }[];
}

const BIGGEST = 1e9;

/** Reads a line of the graph's table, its cells by the names they are staged by; null when it has no number or moment. */
export function readDocument(vocabulary: Vocabulary, cells: Readonly<Record<string, string>>): KnownDocument | null {
  const moment = momentIn(cells.moment);
  if (cells.id === "" || moment === null) return null;
  const [tone, positive, negative, polarity, , , words] = cells.tone.split(",");
  return {
    id: cells.id,
    moment,
    source: cells.source || null,
    address: cells.url || null,
    language: /^srclc:([a-z]{3})/.exec(cells.translation)?.[1] ?? null,
    tone: numberIn(tone, BIGGEST),
    positive: numberIn(positive ?? "", BIGGEST),
    negative: numberIn(negative ?? "", BIGGEST),
    polarity: numberIn(polarity ?? "", BIGGEST),
    words: numberIn(words ?? "", BIGGEST),
    terms: [
      ...listed(cells.themes).map((term) => ({ kind: "theme" as const, term })),
      ...listed(cells.persons).map((term) => ({ kind: "person" as const, term })),
      ...listed(cells.organizations).map((term) => ({ kind: "organisation" as const, term })),
    ],
    places: listed(cells.locations).flatMap((location) => placeIn(vocabulary, location) ?? []),
    quotations: listed(cells.quotations, "#").flatMap((quoted) => {
      // Where it stands, how long it is, what introduces it, itself.
      const [, , verb, ...quotation] = quoted.split("|");
      return quotation.length === 0 ? [] : [{ verb: verb || null, quotation: quotation.join("|") }];
    }),
  };
}

const listed = (cell: string, by = ";"): string[] =>
  [...new Set(cell.split(by).map((each) => each.trim()))].filter(Boolean);

/** `4#Kyiv, Kyyiv, Misto, Ukraine#UP#UP12#50.43#30.51#-1044367` */
function placeIn({ fips }: Vocabulary, location: string): ImportedPlace | null {
  const [, name = "", country = "", , ...where] = location.split("#");
  return where.length < 2
    ? null
    : placeOf(name.split(", "), fips.get(country.toLowerCase()) ?? null, where.slice(0, 2));
}

/** `20150218230000` → `2015-02-18T23:00:00Z`. */
function momentIn(cell: string): string | null {
  const [written] = partsOf(cell);
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(written);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const moment = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  return Number.isNaN(Date.parse(moment)) ? null : moment;
}
