/** Earlier and later than every day that is told. */
export const EVER = "0001-01-01";
export const NEVER = "9999-12-31";

const FORM = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** The first day of a table's date, which may be a month or year; of an empty one the beginning of time. */
export function firstDay(date: string): string {
  if (date === "") return EVER;
  if (!FORM.test(date)) throw new Error(`'${date}' is no date`);
  return `${date}-01-01`.slice(0, 10);
}

/** The last day of a table's date; of an empty one the end of time. */
export function lastDay(date: string): string {
  if (date === "") return NEVER;
  if (!FORM.test(date)) throw new Error(`'${date}' is no date`);
  if (date.length === 10) return date;
  const [year, month = "12"] = date.split("-");
  // Day 0 of the next month.
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}
