export type Precision = "hour" | "day" | "week" | "month" | "quarter" | "year" | "decade" | "period";

/** Calendar dates, both inclusive, ISO 8601 `YYYY-MM-DD`. */
export interface TimeValue {
  start: string;
  end: string;
  precision: Precision;
  /** `stated`: written out in full in the text; `resolved`: computed against the publication date or another date of the text. */
  basis: "stated" | "resolved";
}

/** A date or period named in the text: words firstWord .. endWord - 1, `text.slice(start, end)` verbatim (UTF-16). */
export interface TimeExpression {
  firstWord: number;
  endWord: number;
  start: number;
  end: number;
  /** Null when it cannot be placed on the calendar: nothing to compute from. */
  value: TimeValue | null;
  /** Where it lies, seen from the publication date; null when unknown. */
  direction: "past" | "present" | "future" | null;
}
