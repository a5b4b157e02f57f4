import { useWords } from "../../i18n/index.ts";
import { useFigures } from "../../shown/figures.ts";

/** An office with the body it belongs to, in the page's language. */
export function useOfficeText(): (office: string, body: string) => string {
  const { actor, offices } = useWords();
  return (office, body) => actor.officeOf(offices[office] ?? office, body);
}

/** A span of dates as precise as they are known; what has no end lasts. */
export function useSpanText(): (from: string | null, to: string | null) => string {
  const { actor } = useWords();
  const { day } = useFigures();
  return (from, to) => actor.span(from ? day(from) : "", to ? day(to) : "");
}
