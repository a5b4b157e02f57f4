import { expect, test } from "vitest";
import { eventDay } from "../../src/ledger/keep/event-day.ts";

const date = (start: string | null, end: string | null, precision: "day" | "week" | "month" | "year" | null) => ({
  start,
  end,
  precision,
  basis: "stated" as const,
});

test.each([
  ["a day is itself", date("2025-03-01", "2025-03-01", "day"), "2025-03-04", "2025-03-01"],
  ["a week counts on its first day", date("2025-02-24", "2025-03-02", "week"), "2025-03-01", "2025-02-24"],
  [
    "a month that holds the publication counts on its day",
    date("2025-03-01", "2025-03-31", "month"),
    "2025-03-04T10:00:00Z",
    "2025-03-04",
  ],
  ["a year that is over counts on its first day", date("2024-01-01", "2024-12-31", "year"), "2025-03-04", "2024-01-01"],
  ["a year alone is its first day", date("2024", null, "year"), null, "2024-01-01"],
  ["a month alone that is published in it", date("2025-03", "2025-03", "month"), "2025-03-04", "2025-03-04"],
  ["undated, the day of publication", date(null, null, null), "2025-03-04", "2025-03-04"],
  ["nothing known", date(null, null, null), null, null],
])("%s", (_, when, published, expected) => {
  expect(eventDay(when, published)).toBe(expected);
});
