import { useMemo } from "preact/hooks";
import { useWords } from "../../i18n/index.ts";

type StepLength = "day" | "week" | "month";

/** Numbers, shares and days as the page's language writes them. */
export interface DyadFigures {
  number: (value: number, digits?: number) => string;
  /** Of 1; to as many digits as it is worth. */
  share: (share: number) => string;
  /** A date as precise as it is given. */
  day: (date: string) => string;
  step: (start: string, end: string, by: StepLength) => string;
  /** Ticks of an axis of time: the year only where it changes. */
  tick: (date: Date, index: number) => string;
}

export function useDyadFigures(): DyadFigures {
  const { tag } = useWords();
  return useMemo(() => figuresOf(tag === "en" ? "en-GB" : tag), [tag]);
}

const dateOf = (date: string): Date => new Date(`${date.slice(0, 10).padEnd(10, "-01")}T00:00:00Z`);

function figuresOf(locale: string): DyadFigures {
  const dates = (style: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" });
  const [days, months, years] = [
    dates({ day: "numeric", month: "short", year: "numeric" }),
    dates({ month: "long", year: "numeric" }),
    dates({ year: "numeric" }),
  ];
  const [shortDays, shortMonths] = [dates({ day: "numeric", month: "short" }), dates({ month: "short" })];
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(locale, {
      useGrouping: "always",
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value);
  return {
    number,
    share: (share) => {
      const percent = 100 * share;
      const digits = percent >= 10 || percent === 0 ? 0 : percent >= 0.1 ? 1 : 3;
      return `${number(percent, digits)}\u00a0%`;
    },
    day: (date) => (date.length <= 4 ? years : date.length <= 7 ? months : days).format(dateOf(date)),
    step: (start, end, by) =>
      by === "month"
        ? months.format(dateOf(start))
        : by === "day"
          ? days.format(dateOf(start))
          : days.formatRange(dateOf(start), dateOf(end)),
    tick: (date, index) => {
      const [isYear, isMonth] = [date.getUTCMonth() === 0 && date.getUTCDate() === 1, date.getUTCDate() === 1];
      if (isYear) return years.format(date);
      const text = (isMonth ? shortMonths : shortDays).format(date);
      return index === 0 ? `${text}\n${years.format(date)}` : text;
    },
  };
}
