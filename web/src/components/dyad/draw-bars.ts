import { plot } from "../../shown/plot.ts";
import type { DyadFigures } from "./dyad-figures.ts";
import { dateOf, LEFT, RIGHT, type Span } from "./time-axis.ts";

/** Something that lasted, as a bar in time. */
export interface Lasting {
  label: string;
  /** Dates as precise as known; null: not known, or not over. */
  from: string | null;
  to: string | null;
  tone: "q1" | "q2" | "q3" | "q4";
  /** What is only spoken of or open is dashed, what is suspended or eased light. */
  style: "full" | "light" | "dashed";
  /** What it ended with; "" when it goes on. */
  sign: string;
  /** Days on which it was told of. */
  told: readonly string[];
}

const ROW = 36;
const AXIS = 26;
const BAR = 7;
/** Pixels of a letter, about. */
const LETTER = 6.3;

interface Placed extends Lasting {
  start: Date;
  end: Date;
  isBefore: boolean;
  goesOn: boolean;
  y: number;
}

/** Bars over the time of the period, each with its label above it. */
export async function drawBars(
  width: number,
  bars: readonly Lasting[],
  span: Span,
  { tick }: DyadFigures,
): Promise<SVGSVGElement> {
  const [first, last] = [dateOf(span.from), dateOf(span.to)];
  const placed = bars.map((bar, at) => placedIn(bar, at * ROW, first, last));
  const height = bars.length * ROW + AXIS;
  const inner = width - LEFT - RIGHT;
  const xOf = (date: Date) =>
    (inner * (date.getTime() - first.getTime())) / Math.max(1, last.getTime() - first.getTime());
  // A label begins with its bar, and ends with it where there is no room to the right.
  const isLate = (bar: Placed) => {
    const room = inner - xOf(bar.start);
    return bar.label.length * LETTER > room && xOf(bar.end) > room;
  };
  const labelOf = (bar: Placed) => {
    const room = Math.max(8, Math.floor((isLate(bar) ? xOf(bar.end) : inner - xOf(bar.start)) / LETTER));
    return bar.label.length <= room ? bar.label : `${bar.label.slice(0, room - 1)}…`;
  };
  const labels = { y: (bar: Placed) => bar.y + 12, text: labelOf, fill: "var(--ink)", lineAnchor: "middle" } as const;
  return plot((Plot) => ({
    width,
    height,
    marginLeft: LEFT,
    marginRight: RIGHT,
    marginTop: 0,
    marginBottom: AXIS,
    x: { type: "utc", domain: [first, last], label: null },
    y: { domain: [bars.length * ROW, 0], axis: null },
    marks: [
      Plot.gridX({ ticks: Math.max(2, Math.floor(width / 90)), stroke: "var(--line)", strokeOpacity: 1 }),
      Plot.axisX({ ticks: Math.max(2, Math.floor(width / 90)), tickSize: 4, tickFormat: tick }),
      ...(["q1", "q2", "q3", "q4"] as const).flatMap((tone) =>
        (["full", "light", "dashed"] as const).map((style) =>
          Plot.rect(
            placed.filter((bar) => bar.tone === tone && bar.style === style),
            {
              x1: "start",
              x2: "end",
              y1: (bar: Placed) => bar.y + 20,
              y2: (bar: Placed) => bar.y + 20 + BAR,
              fill: `var(--${tone})`,
              fillOpacity: { full: 1, light: 0.4, dashed: 0.12 }[style],
              ...(style === "dashed" ? { stroke: `var(--${tone})`, strokeDasharray: "3 2" } : {}),
            },
          ),
        ),
      ),
      Plot.text(
        placed.filter(({ isBefore }) => isBefore),
        { x: "start", y: middle, text: () => "‹", dx: -6, fill: "var(--faint)", fontSize: 14 },
      ),
      Plot.text(
        placed.filter(({ goesOn }) => goesOn),
        { x: "end", y: middle, text: () => "›", dx: 6, fill: "var(--faint)", fontSize: 14 },
      ),
      Plot.dot(
        placed.flatMap(({ told, y }) => told.map((day) => ({ day: dateOf(day), y })).filter(({ day }) => day >= first)),
        {
          x: "day",
          y: (one: { y: number }) => one.y + 20 + BAR / 2,
          r: 3.2,
          fill: "var(--paper)",
          stroke: "var(--ink)",
        },
      ),
      Plot.text(
        placed.filter(({ sign }) => sign !== ""),
        { x: "end", y: middle, text: "sign", dx: 9, fill: "var(--ink)", fontSize: 12 },
      ),
      Plot.text(
        placed.filter((bar) => !isLate(bar)),
        { ...labels, x: "start", textAnchor: "start" },
      ),
      Plot.text(placed.filter(isLate), { ...labels, x: "end", textAnchor: "end" }),
    ],
  }));
}

const middle = (bar: Placed): number => bar.y + 20 + BAR / 2;

/** A bar cut to the time that is shown; what is short is still seen. */
function placedIn(bar: Lasting, y: number, first: Date, last: Date): Placed {
  const [from, to] = [bar.from === null ? first : dateOf(bar.from), bar.to === null ? last : dateOf(bar.to)];
  const least = (last.getTime() - first.getTime()) / 150;
  const start = new Date(Math.min(Math.max(from.getTime(), first.getTime()), last.getTime() - least));
  const end = new Date(Math.min(Math.max(to.getTime(), start.getTime() + least), last.getTime()));
  return { ...bar, start, end, y, isBefore: from < first, goesOn: bar.sign === "" && to >= last };
}
