import { plot } from "../../shown/plot.ts";
import type { DyadFigures } from "./dyad-figures.ts";
import { LEFT, RIGHT } from "./time-axis.ts";
import type { Series } from "./weeks-ahead.tsx";

const HEIGHT = 230;
/** Weeks of room that each horizon takes. */
const ROOM = 3;

interface Words {
  weeks: (count: number) => string;
  cooperation: string;
  conflict: string;
}

/** Past weeks as bars; to the right a mark for each horizon, all as stories a week. */
export function drawWeeks(
  width: number,
  series: Series,
  { number }: DyadFigures,
  words: Words,
): Promise<SVGSVGElement> {
  const past = series.cooperation.length;
  const weeks = series.cooperation.flatMap((cooperation, at) => [
    { x: at, y: cooperation, tone: "q2" },
    { x: at, y: -series.conflict[at], tone: "q4" },
  ]);
  const ahead = series.forecasts.flatMap((forecast, at) =>
    ([1, -1] as const).map((way) => {
      const { mean, half, most } = way === 1 ? forecast.cooperation : forecast.conflict;
      const each = (count: number) => (way * count) / forecast.weeks;
      return {
        x: past + ROOM * (at + 0.8),
        weeks: forecast.weeks,
        tone: way === 1 ? "q2" : "q4",
        mean: each(mean),
        half: half.map(each),
        most: most.map(each),
      };
    }),
  );
  const label = (text: string) => ({ text: [text] });
  return plot((Plot) => ({
    width,
    height: HEIGHT,
    marginLeft: LEFT,
    marginRight: RIGHT,
    marginTop: 18,
    marginBottom: 26,
    x: { domain: [-0.5, past + ROOM * series.forecasts.length + 0.5], axis: null },
    y: { label: null, nice: true },
    marks: [
      Plot.gridY({ ticks: 4, stroke: "var(--line)", strokeOpacity: 1 }),
      Plot.axisY({
        ticks: 4,
        tickSize: 0,
        tickFormat: (value: number) => number(Math.abs(value), Number.isInteger(value) ? 0 : 1),
      }),
      ...(["q2", "q4"] as const).flatMap((tone) => [
        Plot.rect(
          weeks.filter((week) => week.tone === tone && week.y !== 0),
          { x1: (week) => week.x - 0.4, x2: (week) => week.x + 0.4, y1: 0, y2: "y", fill: `var(--${tone})` },
        ),
        Plot.link(
          ahead.filter((one) => one.tone === tone),
          {
            x1: "x",
            x2: "x",
            y1: (one) => one.most[0],
            y2: (one) => one.most[1],
            stroke: `var(--${tone})`,
            strokeWidth: 1.5,
          },
        ),
        Plot.link(
          ahead.filter((one) => one.tone === tone),
          {
            x1: "x",
            x2: "x",
            y1: (one) => one.half[0],
            y2: (one) => one.half[1],
            stroke: `var(--${tone})`,
            strokeWidth: 9,
          },
        ),
        Plot.dot(
          ahead.filter((one) => one.tone === tone),
          { x: "x", y: "mean", r: 3.5, fill: "var(--paper)", stroke: `var(--${tone})`, strokeWidth: 2 },
        ),
      ]),
      Plot.ruleY([0], { stroke: "var(--ink)" }),
      Plot.ruleX([past], { stroke: "var(--control)", strokeDasharray: "3 3" }),
      Plot.text(
        ahead.filter(({ tone }) => tone === "q2"),
        { x: "x", frameAnchor: "bottom", dy: 16, text: (one) => words.weeks(one.weeks), fill: "var(--faint)" },
      ),
      Plot.text(label(words.cooperation).text, {
        frameAnchor: "top-left",
        dy: -14,
        fill: "var(--q2)",
        text: (text: string) => text,
      }),
      Plot.text(label(words.conflict).text, {
        frameAnchor: "bottom-left",
        dy: 16,
        fill: "var(--q4)",
        text: (text: string) => text,
      }),
    ],
  }));
}
