import type { Table } from "../../src/sources/checks/numbered-table.ts";

const DAY = 86_400_000;
/** Shorter stretches without a holder are handovers. */
const HANDOVER_DAYS = 60;

/** A stretch of time in milliseconds since 1970. */
export interface Stretch {
  from: number;
  to: number;
}

/** First millisecond of an ISO prefix; the beginning of time for none. */
export const beginOf = (date: string): number => (date === "" ? -8.64e15 : Date.parse(date));

/** Last millisecond of an ISO prefix; the end of time for none. */
export function endOf(date: string): number {
  if (date === "") return 8.64e15;
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  if (day > 0) return Date.parse(date) + DAY - 1;
  return (month > 0 ? Date.UTC(year, month, 1) : Date.UTC(year + 1, 0, 1)) - 1;
}

/** Rows of a table of periods by what they are of: body and office, each as a stretch of time. */
export function stretchesOf(table: Table | undefined): Map<string, Stretch[]> {
  const found = new Map<string, Stretch[]>();
  for (const { cells } of table?.rows ?? []) {
    const key = `${cells.body} ${cells.office}`;
    const stretch = { from: beginOf(cells.from ?? ""), to: endOf(cells.to ?? "") };
    found.set(key, [...(found.get(key) ?? []), stretch]);
  }
  return found;
}

/** What of a period no stretch covers, handovers left out. */
export function gapsIn(period: Stretch, stretches: readonly Stretch[]): Stretch[] {
  const gaps: Stretch[] = [];
  let until = period.from;
  for (const { from, to } of [...stretches].sort((one, other) => one.from - other.from)) {
    if (from - until > HANDOVER_DAYS * DAY && until < period.to)
      gaps.push({ from: until, to: Math.min(from, period.to) });
    until = Math.max(until, to);
  }
  if (period.to - until > HANDOVER_DAYS * DAY) gaps.push({ from: until, to: period.to });
  return gaps;
}

export const lengthOf = ({ from, to }: Stretch): number => Math.max(0, to - from);

/** `1997-03-20..1997-09-08` */
export const writeStretch = ({ from, to }: Stretch): string =>
  `${new Date(from).toISOString().slice(0, 10)}..${new Date(to).toISOString().slice(0, 10)}`;
