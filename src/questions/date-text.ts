import type { DateRecord } from "../reader/index.ts";

/** A date as precise as it is known: a day, a month, a year, or both ends. */
export function dateText({ start, end, precision, basis }: DateRecord): string {
  if (start === null) return "date unknown";
  const known = basis === "published" ? `about ${start}` : start;
  if (precision === "year") return start.slice(0, 4);
  if (precision === "month") return start.slice(0, 7);
  return end === null || end === start ? known : `${start} to ${end}`;
}
