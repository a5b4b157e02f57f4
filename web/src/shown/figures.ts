import { useMemo } from "preact/hooks";
import { useWords } from "../i18n/index.ts";

/** Numbers and days as the page's language writes them. */
export interface Figures {
  number: (value: number) => string;
  percent: (share: number) => string;
  /** A date as precise as it is given: a day, a month or a year. */
  day: (date: string) => string;
}

export function useFigures(): Figures {
  const { tag } = useWords();
  return useMemo(() => {
    const locale = tag === "en" ? "en-GB" : tag;
    // Four digits are grouped too, so that columns read alike.
    const numbers = new Intl.NumberFormat(locale, { useGrouping: "always", maximumFractionDigits: 2 });
    const shares = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
    const dates = (style: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { ...style, timeZone: "UTC" });
    const days = dates({ day: "numeric", month: "short", year: "numeric" });
    const months = dates({ month: "long", year: "numeric" });
    const years = dates({ year: "numeric" });
    return {
      number: (value) => numbers.format(value),
      percent: (share) => shares.format(share),
      day: (date) =>
        (date.length <= 4 ? years : date.length <= 7 ? months : days).format(
          new Date(`${date.slice(0, 10).padEnd(10, "-01")}T00:00:00Z`),
        ),
    };
  }, [tag]);
}
