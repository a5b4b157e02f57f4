import { useCallback, useMemo } from "preact/hooks";
import type { Outlook } from "../../asking/answers.ts";
import { useWords } from "../../i18n/index.ts";
import type { Column } from "../data-table.tsx";
import { Picture } from "../picture.tsx";
import { drawWeeks } from "./draw-weeks.ts";
import { useDyadFigures } from "./dyad-figures.ts";
import { dateOf, dayOf } from "./time-axis.ts";

export type Series = NonNullable<Outlook["series"]>;

/** A past week, or what is expected over some. */
interface Row {
  what: "cooperation" | "conflict";
  from: string;
  until: string;
  weeks: number;
  stories: number;
  half: readonly [number, number] | null;
  most: readonly [number, number] | null;
}

const WEEK = 7 * 86_400_000;

/** Counts of the latest weeks, and those that are expected, with intervals. */
export function WeeksAhead({ series, origin, file }: { series: Series; origin: string; file: string }) {
  const { dyad } = useWords();
  const figures = useDyadFigures();
  const { number, day } = figures;
  const { outlook: words } = dyad;
  const rows = useMemo(() => rowsOf(series, origin), [series, origin]);
  const draw = useCallback(
    (width: number) =>
      drawWeeks(width, series, figures, {
        weeks: words.weeks,
        cooperation: dyad.timeline.cooperation,
        conflict: dyad.timeline.conflict,
      }),
    [series, figures, dyad],
  );
  const bound = (key: string, label: string, of: "half" | "most", at: 0 | 1): Column<Row> => ({
    key,
    label,
    number: true,
    value: (row) => row[of]?.[at] ?? null,
  });
  const columns: Column<Row>[] = [
    { key: "what", label: words.columns.what, value: ({ what }) => what, cell: ({ what }) => dyad.timeline[what] },
    { key: "from", label: words.columns.from, value: ({ from }) => from, cell: ({ from }) => day(from) },
    { key: "until", label: words.columns.until, value: ({ until }) => until, cell: ({ until }) => day(until) },
    { key: "weeks", label: words.columns.weeks, number: true, value: ({ weeks }) => weeks },
    {
      key: "stories",
      label: words.columns.mean,
      number: true,
      value: ({ stories }) => stories,
      cell: ({ stories, half }) => number(stories, half === null ? 0 : 1),
    },
    bound("half_low", words.columns.halfLow, "half", 0),
    bound("half_high", words.columns.halfHigh, "half", 1),
    bound("low", words.columns.low, "most", 0),
    bound("high", words.columns.high, "most", 1),
  ];
  return <Picture title={words.series} says={words.seriesSays} {...{ file, draw, columns, rows }} />;
}

/** What is expected first, then the past from the latest week on. */
function rowsOf({ forecasts, ...series }: Series, origin: string): Row[] {
  const start = dateOf(origin).getTime();
  const whats = ["cooperation", "conflict"] as const;
  const ahead = forecasts.flatMap(({ weeks, until, ...forecast }) =>
    whats.map((what) => ({
      ...{ what, weeks, until, from: origin },
      stories: Math.round(forecast[what].mean * 10) / 10,
      half: forecast[what].half,
      most: forecast[what].most,
    })),
  );
  const past = whats.flatMap((what) =>
    series[what].toReversed().map((stories, at) => ({
      ...{ what, weeks: 1, stories, half: null, most: null },
      from: dayOf(new Date(start - (at + 1) * WEEK)),
      until: dayOf(new Date(start - at * WEEK - 86_400_000)),
    })),
  );
  return [...ahead, ...past];
}
