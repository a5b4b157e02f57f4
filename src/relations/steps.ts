import { addDays, daysBetween } from "../time/calendar.ts";

/** How time is parted. Weeks begin on Monday. */
export type StepLength = "day" | "week" | "month";
export const STEP_LENGTHS: readonly StepLength[] = ["day", "week", "month"];

/** Days of a period, both inclusive, as YYYY-MM-DD. */
export interface Period {
  from: string;
  to: string;
}

/** A period of at most so many days is shown by day; by week; a longer one by month. */
const DAYS_BY_DAY = 62;
const DAYS_BY_WEEK = 731;

/** The first day of the step that follows the one beginning on a day. */
export function nextStep(start: string, by: StepLength): string {
  if (by !== "month") return addDays(start, by === "day" ? 1 : 7);
  const [year, month] = start.split("-").map(Number);
  return month === 12 ? `${String(year + 1).padStart(4, "0")}-01-01` : `${start.slice(0, 5)}${pad(month + 1)}-01`;
}

const pad = (month: number): string => String(month).padStart(2, "0");

/** The last day of the step that begins on a day. */
export const endOfStep = (start: string, by: StepLength): string => addDays(nextStep(start, by), -1);

/** The step that shows a period best when none is asked for. */
export function fittingStep({ from, to }: Period): StepLength {
  const days = daysBetween(from, to) + 1;
  if (days <= DAYS_BY_DAY) return "day";
  return days <= DAYS_BY_WEEK ? "week" : "month";
}
