const DAY = 86_400_000;

/** A day (YYYY-MM-DD) as the number of days since 1970, and back. */
export const numberOfDay = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
export const dayOfNumber = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);
export const dayAfter = (day: string, days: number): string => dayOfNumber(numberOfDay(day) + days);
