import { useMemo } from "preact/hooks";
import { useWords } from "../i18n/index.ts";

/** Numbers and days as the page's language writes them. */
export interface Figures {
  number: (value: number) => string;
  percent: (share: number) => string;
  day: (date: string) => string;
}

export function useFigures(): Figures {
  const { tag } = useWords();
  return useMemo(() => {
    const locale = tag === "en" ? "en-GB" : tag;
    // Four digits are grouped too, so that columns read alike.
    const numbers = new Intl.NumberFormat(locale, { useGrouping: "always", maximumFractionDigits: 1 });
    const shares = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 0 });
    const style = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" } as const;
    const days = new Intl.DateTimeFormat(locale, style);
    return {
      number: (value) => numbers.format(value),
      percent: (share) => shares.format(share),
      day: (date) => days.format(new Date(`${date.slice(0, 10)}T00:00:00Z`)),
    };
  }, [tag]);
}
