import { sourceAddress } from "../article-id.ts";
import type { ExportedEvent } from "../exported-event.ts";
import type { Exporting, WriteFormat } from "../exporting.ts";
import type { StoryCounts } from "../first-reports.ts";
import { compactDay, compactMoment, tabbed } from "./cells.ts";
import { actorCells } from "./gdelt-actor.ts";
import { DYADIC, type GdeltPair, pairsOf, tabledEvents } from "./gdelt-rows.ts";

/**
 * GDELT 2.0's table of events (.export.CSV): 61 columns parted by tabs, no header; a row for each pair of a story's first report. What did
 * not happen and what has no date is left out. AvgTone is 0 where tone was not measured; where actors are is not known.
 */
export const gdelt: WriteFormat = async function* (exporting) {
  for await (const events of tabledEvents(exporting)) {
    let lines = "";
    for (const [event, counts] of events) {
      if (counts.first !== event.event) continue;
      for (const pair of pairsOf(event)) lines += tabbed(cellsOf(event, pair, counts, exporting.tables));
    }
    yield lines;
  }
};

function cellsOf(
  event: ExportedEvent,
  { id, source, target, code }: GdeltPair,
  { mentions, sources, articles }: StoryCounts,
  tables: Exporting["tables"],
): (string | number)[] {
  const day = event.day!;
  return [
    ...[id, compactDay(day), compactDay(day).slice(0, 6), day.slice(0, 4), fractionOf(day)],
    ...actorCells(source, tables),
    ...actorCells(target, tables),
    ...[
      isLead(event) ? 1 : 0,
      code,
      code.slice(0, 3),
      code.slice(0, 2),
      quadOf(code),
      intensityOf(event) ?? goldsteinOf(code, tables),
    ],
    ...[mentions, sources, articles, event.imported?.tone ?? 0],
    ...NOWHERE,
    ...NOWHERE,
    ...placeCells(event, tables),
    compactMoment(event.article?.added_at ?? day),
    sourceAddress(event),
  ];
}

/** The year with the share of it that is over, as GDELT reckons it: months of 30 days. */
function fractionOf(day: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return (year + ((month - 1) * 30 + date) / 365).toFixed(4);
}

/** So many code points at the beginning of an article are its title and first paragraph. */
const LEAD = 600;
const isLead = ({ evidence }: ExportedEvent): boolean => evidence === null || evidence[0] < LEAD;

/** GDELT's quads follow CAMEO's roots. */
function quadOf(code: string): number {
  const root = Number(code.slice(0, 2));
  return root <= 5 ? 1 : root <= 9 ? 2 : root <= 14 ? 3 : 4;
}

/** What a table coded in CAMEO has itself. */
const intensityOf = ({ dataset, imported }: ExportedEvent): number | null =>
  DYADIC.has(dataset) ? (imported?.intensity ?? null) : null;

function goldsteinOf(code: string, { goldstein }: Exporting["tables"]): number {
  for (let length = code.length; length >= 2; length--) {
    const score = goldstein.get(code.slice(0, length));
    if (score !== undefined) return score;
  }
  return 0;
}

/** Type, full name, country, two administrative units, latitude, longitude, feature. */
const NOWHERE = [0, "", "", "", "", "", "", ""] as const;
const [COUNTRY, CITY_IN_USA, CITY] = [1, 3, 4];

function placeCells({ place }: ExportedEvent, { countries }: Exporting["tables"]): (string | number)[] {
  const country = place?.country == null ? undefined : countries.get(place.country);
  if (place === null || country === undefined) return [...NOWHERE];
  const isCountry = place.name === country.name;
  const type = isCountry ? COUNTRY : place.country === "USA" ? CITY_IN_USA : CITY;
  const name = isCountry ? place.name : `${place.name}, ${country.name}`;
  const { lat, lon } = place;
  return [type, name, country.fips, country.fips, "", lat ?? "", lon ?? "", isCountry ? country.fips : ""];
}
