import { useWords } from "../../i18n/index.ts";
import { useFigures } from "../../shown/figures.ts";
import { QUADS, type Quad } from "../../shown/quads.ts";
import { SIGNS } from "../../shown/telling.ts";
import { textWidth } from "../../shown/text-width.ts";
import { FEW, SHARES, STRENGTHS, strengthStart } from "./dealings.ts";

interface Item {
  key: string;
  /** A swatch of a shade, or a line of a quad. */
  kind: "shade" | "line" | "title";
  name: string;
  text: string;
}

export interface Legend {
  items: (Item & { x: number; y: number })[];
  height: number;
}

/** Pixels: of letters, of a sample with the room around it, of a row. */
const LETTERS = 12;
const SAMPLE = 34;
const ROW = 20;

/** What shades and lines mean, in rows that are as wide as the map. */
export function useLegend(width: number, quad: Quad | null, most: number): Legend {
  const { world, quads } = useWords();
  const { number, percent } = useFigures();
  const item = (kind: Item["kind"], name: string, text: string): Item => ({
    key: `${kind} ${name} ${text}`,
    kind,
    name,
    text,
  });
  const shares = [...SHARES, 1].map((end, step) => {
    const text = step === 0 ? world.below(percent(end)) : world.fromTo(percent(SHARES[step - 1]), percent(end));
    return item("shade", `shade s${step}`, text);
  });
  const strengths = Array.from({ length: STRENGTHS }, (_, step) => strengthStart(step, most))
    .map((start, step) => item("shade", `shade strength${step} q${quad}`, world.atLeast(number(start))))
    .filter(({ text }, step, all) => text !== all[step + 1]?.text);
  const shades =
    quad === null
      ? [item("title", "", world.shareTitle), ...shares, item("shade", "shade few", world.few(FEW))]
      : [item("title", "", world.strengthTitle), ...strengths];
  const lines = [
    item("title", "", world.linesTitle),
    ...QUADS.filter((each) => quad === null || quad === each).map((each) =>
      item("line", `tie q${each}`, `${SIGNS[each]} ${quads[each]}`),
    ),
  ];
  return laidOut([shades, lines], width);
}

function laidOut(groups: readonly Item[][], width: number): Legend {
  const items: Legend["items"] = [];
  let y = ROW;
  for (const group of groups) {
    let x = 0;
    for (const item of group) {
      const wide = textWidth(item.text, LETTERS) + (item.kind === "title" ? 14 : SAMPLE);
      if (x > 0 && x + wide > width) [x, y] = [0, y + ROW];
      items.push({ ...item, x, y });
      x += wide;
    }
    y += ROW;
  }
  return { items, height: y - ROW / 2 };
}

/** A legend as part of a drawing. */
export function LegendDrawn({ legend, top }: { legend: Legend; top: number }) {
  return (
    <g class="legend" transform={`translate(0,${top})`}>
      {legend.items.map(({ key, kind, name, text, x, y }) => (
        <g key={key} transform={`translate(${x},${y})`}>
          {kind === "shade" && <rect class={name} x={1} y={-9} width={14} height={10} />}
          {kind === "line" && <line class={name} x1={1} x2={15} y1={-4} y2={-4} stroke-width={3} />}
          <text class={kind === "title" ? "legend-title" : undefined} x={kind === "title" ? 0 : 20}>
            {text}
          </text>
        </g>
      ))}
    </g>
  );
}
