import type { ComponentChildren } from "preact";
import { useCallback, useRef } from "preact/hooks";
import { useWay } from "../../address.ts";
import type { Relation } from "../../asking/answers.ts";
import { useWords } from "../../i18n/index.ts";
import { SIGNS } from "../../shown/telling.ts";
import type { Column } from "../data-table.tsx";
import { Picture } from "../picture.tsx";
import { letBrush } from "./brush.ts";
import { drawTimeline } from "./draw-timeline.ts";
import { useDyadAddress } from "./dyad-address.ts";
import { useDyadFigures } from "./dyad-figures.ts";
import { Landmarks } from "./landmarks.tsx";
import { dateOf, type Span } from "./time-axis.ts";

type Step = Relation["series"][number];

interface Shown {
  relation: Relation;
  span: Span;
  file: string;
  /** What stands beside the picture. */
  children: ComponentChildren;
}

/** Cooperation and conflict step by step, what stands out marked and listed. */
export function Timeline({ relation, span, file, children }: Shown) {
  const { dyad } = useWords();
  const { go, link } = useWay();
  const { count } = useDyadAddress();
  const figures = useDyadFigures();
  const { series, landmarks, by } = relation;
  const { timeline } = dyad;
  const most = Math.max(0, ...series.map(({ read }) => read));
  const draw = useCallback(
    async (width: number) => {
      const words = {
        quads: timeline.quads,
        read: timeline.readMost(figures.number(most)),
        ...{ cooperation: timeline.cooperation, conflict: timeline.conflict, incomplete: timeline.incomplete },
      };
      const drawn = await drawTimeline(width, { steps: series, landmarks, span, by, count, figures, words });
      const choose = (since: string, until: string) => go({ facts: { since, until } });
      letBrush(drawn, { from: dateOf(span.from), to: dateOf(span.to) }, choose);
      return drawn;
    },
    [series, landmarks, span, by, count, figures, timeline, most, go],
  );
  const hasCut = series.some(({ whole }) => !whole);
  const says = [
    timeline.says(timeline.readMost(figures.number(most)), dyad.steps[by]),
    hasCut ? timeline.cut : "",
    timeline.gaps,
    timeline.brush,
  ];
  const { period } = relation;
  const place = useRef<HTMLDivElement>(null);
  return (
    <div ref={place}>
      <div class="beginning">
        {children}
        <div class="timeline">
          <Picture
            title={timeline.title}
            says={says.filter((sentence) => sentence !== "").join(" ")}
            file={`${file}-series`}
            draw={draw}
            columns={useColumns(by)}
            rows={series}
          />
          {period !== null && (
            <nav class="times" aria-label={timeline.title}>
              <a href={link({ facts: moved(period, -1) })}>← {timeline.earlier}</a>
              <a href={link({ facts: { since: null, until: null } })}>{timeline.whole}</a>
              <a href={link({ facts: moved(period, 1) })}>{timeline.later} →</a>
            </nav>
          )}
        </div>
      </div>
      <Landmarks relation={relation} place={place} />
    </div>
  );
}

/** The period of the same length before or after. */
function moved({ from, to }: { from: string; to: string }, way: 1 | -1): { since: string; until: string } {
  const [start, end] = [dateOf(from).getTime(), dateOf(to).getTime()];
  const length = end - start + 86_400_000;
  const day = (time: number) => new Date(time + way * length).toISOString().slice(0, 10);
  return { since: day(start), until: day(end) };
}

function useColumns(by: Relation["by"]): Column<Step>[] {
  const { dyad, quads } = useWords();
  const { link } = useWay();
  const { day, number } = useDyadFigures();
  const { columns, yes, no } = dyad.timeline;
  const counted = (key: string, label: string, value: (step: Step) => number, digits = 0): Column<Step> => ({
    key,
    label,
    number: true,
    value,
    cell: (step) => number(value(step), digits),
  });
  const isDay = by === "day";
  return [
    {
      key: "start",
      label: columns.start,
      value: ({ start }) => start,
      // A step is looked into by its days.
      cell: ({ start, end }) =>
        isDay ? day(start) : <a href={link({ facts: { since: start, until: end, by: null } })}>{day(start)}</a>,
    },
    { key: "end", label: columns.end, value: ({ end }) => end, cell: ({ end }) => day(end) },
    {
      key: "whole",
      label: columns.whole,
      value: ({ whole }) => String(whole),
      cell: ({ whole }) => (whole ? yes : no),
    },
    ...([1, 2, 3, 4] as const).map((quad) =>
      counted(`quad${quad}_stories`, `${SIGNS[quad]} ${quads[quad]}`, (step) => step.all.quads[quad].stories),
    ),
    counted("stories", columns.stories, ({ all }) => all.stories),
    counted("reports", columns.reports, ({ all }) => all.reports),
    counted("read", columns.read, ({ read }) => read),
    counted("share", columns.share, ({ all, read }) => (read === 0 ? 0 : rounded((100 * all.reports) / read)), 2),
    counted("score", columns.score, ({ all }) => all.score, 1),
  ];
}

const rounded = (share: number): number => Math.round(share * 100) / 100;
