import type { ActorPage } from "../../asking/answers.ts";
import type { Words } from "../../i18n/index.ts";
import { plot } from "../../shown/plot.ts";
import { QUADS, type Quad } from "../../shown/quads.ts";
import { SIGNS } from "../../shown/telling.ts";
import { textWidth } from "../../shown/text-width.ts";

type Step = ActorPage["series"][number];

const HEIGHT = 260;
const LEGEND = 26;
const LETTERS = 12;
/** Deeds stand next to the line, words farther out. */
const STACKED: readonly Quad[] = [2, 1, 4, 3];
const DAY = 86_400_000;

const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);
const isConflict = (quad: Quad): boolean => quad > 2;

interface Bar {
  quad: Quad;
  from: Date;
  to: Date;
  low: number;
  high: number;
}

/** Stories step by step: cooperation above the line, conflict below. */
export async function drawSeries(
  width: number,
  steps: readonly Step[],
  { quads, tag, actor }: Words,
): Promise<SVGSVGElement> {
  const months = new Intl.DateTimeFormat(tag === "en" ? "en-GB" : tag, {
    month: "short",
    year: "2-digit",
    timeZone: "UTC",
  });
  const numbers = new Intl.NumberFormat(tag === "en" ? "en-GB" : tag);
  const bars = steps.flatMap(barsOf);
  const drawn = await plot(({ axisX, axisY, gridY, rect, ruleY }) => ({
    width,
    height: HEIGHT,
    marginTop: 18,
    marginLeft: 46,
    x: { type: "utc", label: null },
    y: { label: null, nice: true },
    marks: [
      gridY({ stroke: "var(--line)", strokeOpacity: 1 }),
      rect(bars, {
        x1: "from",
        x2: "to",
        y1: "low",
        y2: "high",
        fill: ({ quad }: Bar) => `var(--q${quad})`,
        insetLeft: 0.5,
        insetRight: 0.5,
      }),
      ruleY([0], { stroke: "var(--control)" }),
      axisX({ tickFormat: (date: Date) => months.format(date), ticks: Math.max(2, Math.floor(width / 110)) }),
      axisY({ tickFormat: (count: number) => numbers.format(Math.abs(count)), label: actor.perStep }),
    ],
  }));
  return withLegend(drawn, width, quads);
}

function barsOf({ start, end, all }: Step): Bar[] {
  let [up, down] = [0, 0];
  return STACKED.map((quad) => {
    const { stories } = all.quads[quad];
    const [low, high] = isConflict(quad) ? [down - stories, down] : [up, up + stories];
    if (isConflict(quad)) down = low;
    else up = high;
    return { quad, from: dateOf(start), to: new Date(dateOf(end).getTime() + DAY), low, high };
  });
}

/** The meaning of the colours beneath the bars, so that a saved picture has it too. */
function withLegend(svg: SVGSVGElement, width: number, quads: Words["quads"]): SVGSVGElement {
  const make = (name: string, attributes: Record<string, string | number>, text = "") => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
    element.textContent = text;
    return element;
  };
  let [x, y] = [0, HEIGHT + LEGEND / 2];
  for (const quad of QUADS) {
    const text = `${SIGNS[quad]} ${quads[quad]}`;
    const wide = 20 + textWidth(text, LETTERS) + 18;
    if (x > 0 && x + wide > width) [x, y] = [0, y + LEGEND - 6];
    svg.append(
      make("rect", { x, y: y - 9, width: 12, height: 10, fill: `var(--q${quad})` }),
      make("text", { x: x + 18, y, fill: "currentColor", "font-size": LETTERS, "text-anchor": "start" }, text),
    );
    x += wide;
  }
  const height = y + LEGEND / 2;
  svg.setAttribute("height", String(height));
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  return svg;
}
