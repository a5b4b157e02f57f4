/** How time is parted. Weeks begin on Monday. */
export type StepLength = "day" | "week" | "month";
export const STEP_LENGTHS: readonly StepLength[] = ["day", "week", "month"];

/** Days of a period, both inclusive, as YYYY-MM-DD. */
export interface Period {
  from: string;
  to: string;
}

const DAY = 86_400_000;
/** A period of at most so many days is shown by day; by week; a longer one by month. */
const DAYS_BY_DAY = 62;
const DAYS_BY_WEEK = 731;

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayAt = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The first day of the step that follows the one beginning on a day. */
export function nextStep(start: string, by: StepLength): string {
  if (by !== "month") return dayAt(timeOf(start) + (by === "day" ? 1 : 7) * DAY);
  const [year, month] = start.split("-").map(Number);
  return month === 12 ? `${String(year + 1).padStart(4, "0")}-01-01` : `${start.slice(0, 5)}${pad(month + 1)}-01`;
}

const pad = (month: number): string => String(month).padStart(2, "0");

/** The last day of the step that begins on a day. */
export const endOfStep = (start: string, by: StepLength): string => dayAt(timeOf(nextStep(start, by)) - DAY);

/** The step that shows a period best when none is asked for. */
export function fittingStep({ from, to }: Period): StepLength {
  const days = (timeOf(to) - timeOf(from)) / DAY + 1;
  if (days <= DAYS_BY_DAY) return "day";
  return days <= DAYS_BY_WEEK ? "week" : "month";
}

/** Days from one to a later one. */
export const daysBetween = (from: string, to: string): number => Math.round((timeOf(to) - timeOf(from)) / DAY);
