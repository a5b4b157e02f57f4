import { plot } from "../../shown/plot.ts";

export interface DrawnChance {
  label: string;
  probability: number;
  baseRate: number;
  said: string;
}

const ROW = 34;
const AXIS = 24;
const LETTER = 6.3;
const RIGHT = 52;

/** Each act as a line from nothing to its chance, with a stroke at the rate of all pairs. */
export function drawChances(
  width: number,
  chances: readonly DrawnChance[],
  share: (part: number) => string,
): Promise<SVGSVGElement> {
  const rows = chances.map((chance, at) => ({ ...chance, y: at * ROW }));
  const line = (row: { y: number }) => row.y + 24;
  const room = Math.floor((width - RIGHT) / LETTER);
  const labelOf = ({ label }: DrawnChance) => (label.length <= room ? label : `${label.slice(0, room - 1)}…`);
  return plot((Plot) => ({
    width,
    height: rows.length * ROW + AXIS,
    marginLeft: 2,
    marginRight: RIGHT,
    marginTop: 0,
    marginBottom: AXIS,
    x: { domain: [0, 1], label: null },
    y: { domain: [rows.length * ROW, 0], axis: null },
    marks: [
      Plot.gridX([0, 0.25, 0.5, 0.75, 1], { stroke: "var(--line)", strokeOpacity: 1 }),
      Plot.axisX({ ticks: [0, 0.25, 0.5, 0.75, 1], tickSize: 0, tickFormat: share }),
      Plot.text(rows, { x: 0, y: (row) => row.y + 12, text: labelOf, textAnchor: "start", fill: "var(--ink)" }),
      Plot.link(rows, { x1: 0, x2: "probability", y1: line, y2: line, stroke: "var(--accent)", strokeWidth: 2 }),
      Plot.dot(rows, { x: "probability", y: line, r: 4.5, fill: "var(--accent)" }),
      Plot.link(rows, {
        x1: "baseRate",
        x2: "baseRate",
        y1: (row) => row.y + 18,
        y2: (row) => row.y + 30,
        stroke: "var(--ink)",
        strokeWidth: 2,
      }),
      Plot.text(rows, { x: "probability", y: line, text: "said", dx: 9, textAnchor: "start", fill: "var(--ink)" }),
    ],
  }));
}
