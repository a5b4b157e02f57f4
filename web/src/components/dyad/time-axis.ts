/** Pixels left and right of what is drawn over time: the same for all pictures, so that they lie under each other. */
export const LEFT = 40;
export const RIGHT = 14;

/** The days that pictures show; the last is not part of it. */
export interface Span {
  from: string;
  to: string;
}

/** A date as precise as it is given: its beginning. */
export const dateOf = (date: string): Date =>
  new Date(`${date.length < 7 ? `${date}-01-01` : date.length < 10 ? `${date}-01` : date.slice(0, 10)}T00:00:00Z`);

const DAY = 86_400_000;

export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/** From the first day of the first step to the last of the last, and no less than the period. */
export function spanOf(period: { from: string; to: string }, series: readonly { start: string; end: string }[]): Span {
  const [first, last] = [series[0]?.start ?? period.from, series.at(-1)?.end ?? period.to];
  const to = last > period.to ? last : period.to;
  return { from: first < period.from ? first : period.from, to: dayOf(new Date(dateOf(to).getTime() + DAY)) };
}
