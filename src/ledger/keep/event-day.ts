import type { DateRecord } from "../../reader/index.ts";

/** Dates at most so long say on which day, or in which week, to count an event. */
const PRECISE: ReadonlySet<DateRecord["precision"]> = new Set(["hour", "day", "week"]);

/**
 * The one day an event is counted on: the first of its date when that is of a week at most; of a longer period that holds the day of
 * publication that day, for it is news then; else its first day. Undated events count on the day they were published. Null: unknown.
 */
export function eventDay({ start, end, precision }: DateRecord, published: string | null): string | null {
  const told = published === null ? null : wholeDay(published);
  if (start === null) return told;
  const first = wholeDay(start);
  if (PRECISE.has(precision) || told === null) return first;
  return told >= first && told <= lastDay(end ?? start) ? told : first;
}

/** The first day of an ISO date that may be a year, a month, a day or a moment. */
export const wholeDay = (date: string): string =>
  date.length >= 10 ? date.slice(0, 10) : `${date}-01-01`.slice(0, 10);

/** Sorts after every day of a month or year that is given alone. */
const lastDay = (date: string): string => (date.length >= 10 ? date.slice(0, 10) : `${date}-99-99`.slice(0, 10));
