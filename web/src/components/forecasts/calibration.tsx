import { useCallback, useMemo } from "preact/hooks";
import type { ForecastScores } from "../../asking/answers.ts";
import { useWords } from "../../i18n/index.ts";
import { useFigures } from "../../shown/figures.ts";
import { plot } from "../../shown/plot.ts";
import { wilson } from "../../shown/wilson.ts";
import type { Column } from "../data-table.tsx";
import { Picture } from "../picture.tsx";

type Acts = NonNullable<ForecastScores["acts"]>;
type Row = Acts["reliability"][number] & { low: number; high: number };

/** Widest drawing, in pixels. */
const WIDEST = 480;
const SHARES = [0, 0.25, 0.5, 0.75, 1];

/** Of forecasts so likely, so many came, with intervals. */
export function Calibration({ acts: { forecasts, reliability } }: { acts: Acts }) {
  const { forecastsView: say } = useWords();
  const { percent } = useFigures();
  const rows = useMemo(
    () =>
      reliability.map((bin): Row => {
        const [low, high] = wilson(bin.came, bin.forecasts);
        return { ...bin, low, high };
      }),
    [reliability],
  );
  const draw = useCallback(
    (room: number) => {
      const width = Math.min(room, WIDEST);
      return plot((Plot) => ({
        width,
        height: width,
        marginLeft: 48,
        marginBottom: 40,
        x: { domain: [0, 1], label: say.foreseen, ticks: SHARES, tickFormat: percent, tickSize: 0 },
        y: { domain: [0, 1], label: say.came, ticks: SHARES, tickFormat: percent, tickSize: 0 },
        r: { range: [3, 10] },
        marks: [
          Plot.gridX(SHARES, { stroke: "var(--line)", strokeOpacity: 1 }),
          Plot.gridY(SHARES, { stroke: "var(--line)", strokeOpacity: 1 }),
          Plot.link([{ end: 1 }], {
            x1: 0,
            y1: 0,
            x2: "end",
            y2: "end",
            stroke: "var(--faint)",
            strokeDasharray: "4 4",
          }),
          Plot.ruleX(rows, { x: "mean", y1: "low", y2: "high", stroke: "var(--accent)", strokeWidth: 1.5 }),
          Plot.dot(rows, { x: "mean", y: "came", r: "forecasts", fill: "var(--accent)", stroke: "var(--paper)" }),
        ],
      }));
    },
    [rows, say, percent],
  );
  const share = (key: "mean" | "came" | "low" | "high", label: string): Column<Row> => ({
    key,
    label,
    number: true,
    value: (row) => Number(row[key].toFixed(4)),
    cell: (row) => percent(row[key]),
  });
  const columns: Column<Row>[] = [
    share("mean", say.foreseen),
    share("came", say.came),
    share("low", say.low),
    share("high", say.high),
    { key: "forecasts", label: say.forecasts, number: true, value: (row) => row.forecasts },
  ];
  return (
    <Picture
      title={say.calibration}
      says={say.calibrationSays(forecasts)}
      file="entente-calibration"
      draw={draw}
      columns={columns}
      rows={rows}
    />
  );
}
