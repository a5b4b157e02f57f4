import type * as Plots from "@observablehq/plot";
import type { Relation } from "../../asking/answers.ts";
import { plot } from "../../shown/plot.ts";
import type { Count } from "./dyad-address.ts";
import type { DyadFigures } from "./dyad-figures.ts";
import { dateOf, LEFT, RIGHT, type Span } from "./time-axis.ts";

type Step = Relation["series"][number];
type Landmark = Relation["landmarks"][number];

const HEIGHT = 290;
/** Of the strip that shows all that was read. */
const STRIP = 46;
const AXIS = 34;
const LEGEND = 26;
/** Bars narrower than this have no gap between them. */
const NARROW = 4;

export interface Timeline {
  steps: readonly Step[];
  landmarks: readonly Landmark[];
  span: Span;
  by: Relation["by"];
  count: Count;
  figures: DyadFigures;
  words: {
    quads: Readonly<Record<1 | 2 | 3 | 4, string>>;
    read: string;
    cooperation: string;
    conflict: string;
    incomplete: string;
  };
}

interface Bar {
  step: Step;
  from: Date;
  to: Date;
  y1: number;
  y2: number;
}

/** How much of one quad a step counts. */
const figureOf = (step: Step, quad: 1 | 2 | 3 | 4, count: Count): number => {
  const { reports, stories } = step.all.quads[quad];
  if (count === "stories") return stories;
  if (count === "reports") return reports;
  return step.read === 0 ? 0 : (100 * reports) / step.read;
};

/** Cooperation above the line and conflict below, deeds next to it; what stands out by number; beneath, all that was read. */
export async function drawTimeline(width: number, timeline: Timeline): Promise<SVGSVGElement> {
  const { steps, span, figures, words } = timeline;
  const bars = barsOf(timeline);
  const marks = marksOf(timeline);
  const top = Math.max(0, ...steps.map((step) => sumOf(step, [1, 2], timeline.count)));
  const bottom = Math.max(0, ...steps.map((step) => sumOf(step, [3, 4], timeline.count)));
  const most = Math.max(top, bottom, timeline.count === "share" ? 1e-6 : 1);
  const x: Plots.ScaleOptions = { type: "utc", domain: [dateOf(span.from), dateOf(span.to)], label: null };
  const inset = (width - LEFT - RIGHT) / Math.max(1, steps.length) < NARROW ? 0 : 0.5;
  const drawn = await plot((Plot) => ({
    width,
    height: LEGEND + HEIGHT + AXIS + STRIP,
    marginLeft: LEFT,
    marginRight: RIGHT,
    marginTop: LEGEND,
    marginBottom: AXIS + STRIP,
    x,
    y: {
      domain: [-Math.max(bottom, most * 0.12), Math.max(top, most * 0.12)],
      insetTop: 22,
      insetBottom: 22,
      label: null,
    },
    marks: [
      Plot.axisY({ ticks: ticksOf(top, bottom, timeline.count), tickSize: 0, tickFormat: sizeOf(figures) }),
      Plot.gridY(ticksOf(top, bottom, timeline.count), { stroke: "var(--line)", strokeOpacity: 1 }),
      Plot.axisX({
        anchor: "bottom",
        ticks: Math.max(2, Math.floor(width / 90)),
        tickSize: 4,
        tickFormat: figures.tick,
      }),
      ...([2, 1, 3, 4] as const).map((quad) =>
        Plot.rect(bars[quad], {
          x1: "from",
          x2: "to",
          y1: "y1",
          y2: "y2",
          insetLeft: inset,
          insetRight: inset,
          fill: `var(--q${quad})`,
          fillOpacity: quad === 1 || quad === 3 ? 0.45 : 1,
        }),
      ),
      Plot.rect(cutOf(steps, timeline.count), {
        x1: "from",
        x2: "to",
        y1: "y1",
        y2: "y2",
        fill: "none",
        stroke: "var(--faint)",
        strokeDasharray: "3 2",
      }),
      Plot.ruleY(steps, { y: 0, x1: fromOf, x2: toOf, stroke: "var(--ink)" }),
      ...numbers(Plot, marks),
      Plot.tip(
        steps,
        Plot.pointerX({
          x: middleOf,
          y: (step: Step) => sumOf(step, [1, 2], timeline.count),
          title: (step: Step) => tipOf(step, timeline),
          fill: "var(--surface)",
          stroke: "var(--control)",
          textPadding: 8,
        }),
      ),
    ],
  }));
  for (const group of ["numbered", "numbers"])
    for (const [place, mark] of drawn.querySelectorAll<SVGElement>(`.${group} > *`).entries()) {
      mark.classList.add("mark");
      mark.dataset.at = String(marks[place].at);
    }
  drawn.append(await stripOf(width, x, inset, timeline), legendOf(words.quads, drawn.ownerDocument));
  return drawn;
}

function barsOf({ steps, count }: Timeline): Record<1 | 2 | 3 | 4, Bar[]> {
  const bars: Record<1 | 2 | 3 | 4, Bar[]> = { 1: [], 2: [], 3: [], 4: [] };
  for (const step of steps) {
    const [from, to] = [fromOf(step), toOf(step)];
    const value = (quad: 1 | 2 | 3 | 4) => figureOf(step, quad, count);
    const add = (quad: 1 | 2 | 3 | 4, y1: number, y2: number) => {
      if (y1 !== y2) bars[quad].push({ step, from, to, y1, y2 });
    };
    add(2, 0, value(2));
    add(1, value(2), value(2) + value(1));
    add(4, 0, -value(4));
    add(3, -value(4), -value(4) - value(3));
  }
  return bars;
}

/** Steps of which the period holds a part only. */
const cutOf = (steps: readonly Step[], count: Count) =>
  steps
    .filter(({ whole }) => !whole)
    .map((step) => ({
      from: fromOf(step),
      to: toOf(step),
      y1: -sumOf(step, [3, 4], count),
      y2: sumOf(step, [1, 2], count),
    }));

interface Mark {
  day: Date;
  y: number;
  isAbove: boolean;
  at: number;
}

/** Where numbers stand: over or under the bar of their step; those above first. */
function marksOf({ steps, landmarks, count, span }: Timeline): Mark[] {
  const placed = landmarks.map((landmark, at) => {
    const step = steps.findLast(({ start }) => start <= landmark.day);
    const isAbove = landmark.quad <= 2;
    const height = step === undefined ? 0 : sumOf(step, isAbove ? [1, 2] : [3, 4], count);
    const day = landmark.day < span.from ? span.from : landmark.day;
    return { day: step === undefined ? dateOf(day) : middleOf(step), y: isAbove ? height : -height, isAbove, at };
  });
  return [...placed.filter(({ isAbove }) => isAbove), ...placed.filter(({ isAbove }) => !isAbove)];
}

function numbers(Plot: typeof Plots, marks: readonly Mark[]): Plots.Markish[] {
  return [true, false].flatMap((isAbove) => {
    const some = marks.filter((one) => one.isAbove === isAbove);
    const place = { x: "day", y: "y", dy: isAbove ? -11 : 11 } as const;
    return [
      Plot.dot(some, { ...place, r: 8, fill: "var(--paper)", stroke: "var(--ink)", className: "numbered" }),
      Plot.text(some, { ...place, text: ({ at }) => String(at + 1), fill: "var(--ink)", className: "numbers" }),
    ];
  });
}

async function stripOf(width: number, x: Plots.ScaleOptions, inset: number, timeline: Timeline): Promise<SVGElement> {
  const { steps, words } = timeline;
  const drawn = await plot((Plot) => ({
    width,
    height: STRIP,
    marginLeft: LEFT,
    marginRight: RIGHT,
    marginTop: 16,
    marginBottom: 1,
    x: { ...x, axis: null },
    y: { axis: null },
    marks: [
      Plot.rectY(steps, {
        x1: fromOf,
        x2: toOf,
        y: "read",
        insetLeft: inset,
        insetRight: inset,
        fill: "var(--control)",
      }),
      Plot.ruleY([0], { stroke: "var(--line)" }),
      Plot.text([words.read], { frameAnchor: "top-left", dy: -16, fill: "var(--faint)", text: (text: string) => text }),
    ],
  }));
  const strip = drawn.ownerDocument.createElementNS("http://www.w3.org/2000/svg", "g");
  strip.setAttribute("transform", `translate(0, ${LEGEND + HEIGHT + AXIS})`);
  strip.append(...drawn.childNodes);
  return strip;
}

function legendOf(quads: Readonly<Record<1 | 2 | 3 | 4, string>>, document: Document): SVGElement {
  const make = (name: string, facts: Record<string, string | number>) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(facts)) element.setAttribute(key, String(value));
    return element;
  };
  const legend = make("g", {});
  let x = 0;
  for (const quad of [1, 2, 3, 4] as const) {
    const label = make("text", { x: x + 14, y: 10, fill: "currentColor", "text-anchor": "start" });
    label.textContent = quads[quad];
    const opacity = quad === 1 || quad === 3 ? 0.45 : 1;
    legend.append(
      make("rect", { x, y: 1, width: 10, height: 10, fill: `var(--q${quad})`, "fill-opacity": opacity }),
      label,
    );
    x += 14 + 6.1 * quads[quad].length + 14;
  }
  return legend;
}

const fromOf = ({ start }: Step): Date => dateOf(start);
/** The end of the step's last day. */
const toOf = ({ end }: Step): Date => new Date(dateOf(end).getTime() + 86_400_000);
const middleOf = (step: Step): Date => new Date((fromOf(step).getTime() + toOf(step).getTime()) / 2);

const sumOf = (step: Step, quads: readonly (1 | 2 | 3 | 4)[], count: Count): number =>
  quads.reduce((sum, quad) => sum + figureOf(step, quad, count), 0);

/** Counts have whole ticks. */
function ticksOf(top: number, bottom: number, count: Count): number[] {
  const most = Math.max(top, bottom);
  const rough = most / 3;
  const power = 10 ** Math.floor(Math.log10(rough || 1));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? 1;
  const size = count === "share" ? step : Math.max(1, Math.round(step));
  const ticks = [0];
  for (let at = 1; at * size <= top; at++) ticks.push(at * size);
  for (let at = 1; at * size <= bottom; at++) ticks.unshift(-at * size);
  return ticks;
}

const sizeOf =
  ({ number }: DyadFigures) =>
  (value: number): string => {
    const size = Math.abs(value);
    return number(size, Number.isInteger(size) ? 0 : size < 0.1 ? 3 : 1);
  };

function tipOf(step: Step, { by, count, figures, words }: Timeline): string {
  const size = (quads: readonly (1 | 2 | 3 | 4)[]) => sizeOf(figures)(sumOf(step, quads, count));
  return [
    `${figures.step(step.start, step.end, by)}${step.whole ? "" : ` (${words.incomplete})`}`,
    `${words.cooperation} ${size([1, 2])}, ${words.conflict} ${size([3, 4])}`,
    `${words.read}: ${figures.number(step.read)}`,
  ].join("\n");
}
