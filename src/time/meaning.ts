import type { Unit } from "./time-tables.ts";

/** A number of units: two weeks, three days. */
export interface Amount {
  unit: Unit;
  count: number;
  /** A few, several: the count is a guess. */
  vague?: boolean;
}

/** `earlier` and `later` reach to the publication date. */
export type Edge = "early" | "mid" | "late" | "earlier" | "later";

/** What an expression says, before it is set against a publication date. Months and weekdays count from 1, shifts are -1, 0, 1. */
export type Meaning =
  | CalendarDate
  /** Today, yesterday: days from the publication date. `hours`: within that day. */
  | { kind: "day"; offset: number; hours: boolean }
  /** Last week, this year; `fromText`: the following week, counted from the date the text named before. */
  | { kind: "unit"; unit: Unit; shift: number; fromText?: boolean }
  /** The 15th of last month. */
  | { kind: "day-of"; day: number; of: Meaning }
  /** The weekend: the nearest one. */
  | { kind: "weekend" }
  /** The last two years, the next 3 days, the last two months and a week; sign -1 or 1. */
  | { kind: "trail"; amounts: readonly Amount[]; sign: number }
  /** Two days ago, in three weeks, two days after tomorrow; `from` null: the publication date.
   *  `onlyAhead`: the first visit in nine years looks back, and then says no date. */
  | {
      kind: "distance";
      amounts: readonly Amount[];
      sign: number;
      from: Meaning | null;
      fromText: boolean;
      onlyAhead?: boolean;
    }
  /** Within two weeks. */
  | { kind: "within"; amounts: readonly Amount[] }
  /** Monday of next week: a weekday in the week of another date. */
  | { kind: "weekday-of"; weekday: number; week: Meaning }
  /** The week of 18 April, the weekend of Easter. */
  | { kind: "unit-of"; unit: Unit; of: Meaning }
  /** The first week of July, the last quarter of 2024; -1 is the last. */
  | { kind: "ordinal-unit"; ordinal: number; unit: Unit; count: number; of: Meaning }
  /** Early March, mid-May, the end of the year, later this month; `point`: named as a part (the end of), a point in a span. */
  | { kind: "edge"; part: Edge; of: Meaning; point?: boolean }
  /** The 1990s. */
  | { kind: "decade"; year: number }
  | { kind: "century"; number: number }
  | { kind: "season"; season: number; year: number | null; shift: number | null }
  | { kind: "holiday"; rule: string; year: number | null; shift: number | null }
  | { kind: "span"; from: Meaning; to: Meaning }
  | { kind: "since"; from: Meaning }
  | { kind: "until"; to: Meaning };

/** A date as far as it is written. */
export interface CalendarDate {
  kind: "date";
  year: number | null;
  month: number | null;
  day: number | null;
  weekday: number | null;
  /** Last Monday, next March: null when nothing is said. */
  shift: number | null;
  /** The coming Friday, this past Monday: the nearest one, whatever the week. */
  nearest: boolean;
  /** March last year. */
  yearShift: number | null;
}

export const calendarDate = (parts: Partial<CalendarDate>): CalendarDate => ({
  kind: "date",
  year: null,
  month: null,
  day: null,
  weekday: null,
  shift: null,
  nearest: false,
  yearShift: null,
  ...parts,
});
