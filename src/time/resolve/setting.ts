import type { Day } from "../calendar.ts";

/** What an expression is set against. */
export interface Setting {
  /** The publication date, null when unknown. */
  published: Day | null;
  /** The sentence looks ahead: bare months and weekdays are the next ones. */
  future: boolean;
  /** The one year other dates of the text state, null when there is none or more than one. */
  year: number | null;
  /** Where the last range named before begins, for "two days later"; null when that is some sentences away. */
  anchor: Day | null;
  /** Days from the publication within which "last Monday", "next Friday" are those of the weeks before and after. */
  weekdayReach: number;
}
