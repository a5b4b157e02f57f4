import { isCalendarDate } from "../../reader/calendar-date.ts";
import type { ImportedPlace } from "./readings.ts";
import { UNIT } from "./shape.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Words tables write for nothing. */
const NOTHING: ReadonlySet<string> = new Set(["", "none", "null", "na", "nan", "n/a", "---"]);

/** The cells that are staged as one, without quotation marks around them; what stands for nothing is empty. */
export function partsOf(cell: string): string[] {
  return cell.split(UNIT).map((part) => {
    const bare = /^".*"$/.test(part) ? part.slice(1, -1).replaceAll('""', '"') : part;
    return NOTHING.has(bare.trim().toLowerCase()) ? "" : bare.trim();
  });
}

/** A day as YYYY-MM-DD, written so, as 20170131 or as 1/31/2017, with or without a time behind it; null: none. */
export function dayIn(cell: string): string | null {
  const [written] = partsOf(cell);
  const [, year, month, day] =
    /^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/.exec(written) ?? /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(written) ?? [];
  const [, americanMonth, americanDay, americanYear] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: .*)?$/.exec(written) ?? [];
  const found = [year ?? americanYear, month ?? americanMonth, day ?? americanDay];
  if (found.includes(undefined as never)) return null;
  const iso = found.map((part) => part.padStart(2, "0")).join("-");
  return isCalendarDate(iso) ? iso : null;
}

/** A number within limits; null: none. */
export function numberIn(cell: string, limit: number): number | null {
  const number = Number(cell);
  return cell === "" || !Number.isFinite(number) || Math.abs(number) > limit ? null : number;
}

/** The code of a country by a code or name of it; null: none. */
export const countryOf = ({ countries }: Vocabulary, cell: string): string | null =>
  countries.get(cell.toLowerCase()) ?? null;

/** A place by the names it lies within, the nearest first; null when it has none. */
export function placeOf(
  names: readonly string[],
  country: string | null,
  [latitude, longitude, geonames]: readonly string[],
): ImportedPlace | null {
  const given = names.filter((name) => name !== "");
  if (given.length === 0) return null;
  const number = geonames === undefined || !/^\d{1,9}$/.test(geonames) ? null : Number(geonames);
  return {
    identity: `${number === null ? given.join(", ") : given[0]}|${country ?? ""}|${number ?? ""}`,
    name: given[0],
    country,
    latitude: numberIn(latitude, 90),
    longitude: numberIn(longitude, 180),
    geonames: number,
  };
}
