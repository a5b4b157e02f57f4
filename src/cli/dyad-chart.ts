import { conflictOf, cooperationOf, nextStep, type Relation, type Step } from "../relations/index.ts";
import { type Style, wrap } from "./style.ts";

/** Lines above the middle and below it. */
const HEIGHT = 4;
/** A bar growing from the foot of its cell, in eighths; one hanging from its top has halves only. */
const RISING = [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
const HANGING = [" ", "▀", "█"];
const WIDEST_BAR = 6;

/**
 * Stories of a pair step by step: cooperation rises, conflict hangs, both on one scale. Of more steps than the width has columns the last are
 * shown; a step for which nothing was read is a dot on the middle line.
 */
export function dyadChart({ series, by }: Relation, style: Style, width: number): string {
  const all = contiguous(series, by);
  const peak = Math.max(...series.map(({ all }) => Math.max(cooperationOf(all), conflictOf(all))));
  if (all.length === 0 || peak <= 0) return "";
  const margin = String(peak).length + 3;
  const room = Math.max(8, width - margin);
  const shown = all.slice(-room);
  const columns = Math.min(WIDEST_BAR, Math.floor(room / shown.length));
  const bar = (sign: string) => (columns === 1 ? sign : `${sign.repeat(columns - 1)} `);
  const line = (label: string, sign: (step: Step | null) => string, quad: number) => {
    const drawn = shown.map(({ step }) => bar(sign(step))).join("");
    return `${label.padStart(margin - 2)} ${style.quad(quad, `│${drawn}`.trimEnd())}\n`;
  };
  const height = (count: number) => (count * HEIGHT) / peak;
  const lines: string[] = [];
  for (let level = HEIGHT - 1; level >= 0; level--)
    lines.push(
      line(
        level === HEIGHT - 1 ? String(peak) : "",
        (step) => signAt(RISING, step === null ? 0 : height(cooperationOf(step.all)) - level),
        2,
      ),
    );
  const middle = shown.map(({ step }) => (step === null ? "·" : "─").repeat(columns)).join("");
  lines.push(`${"0".padStart(margin - 2)} ${style.faint(`┼${middle}`)}\n`);
  for (let level = 0; level < HEIGHT; level++)
    lines.push(
      line(
        level === HEIGHT - 1 ? String(peak) : "",
        (step) => signAt(HANGING, step === null ? 0 : height(conflictOf(step.all)) - level),
        4,
      ),
    );
  lines.push(`${" ".repeat(margin)}${style.faint(daysBelow(shown, shown.length * columns))}\n`);
  const note = style.faint(`the last ${shown.length} of ${all.length} ${by}s`);
  if (shown.length < all.length) lines.push(wrap(note, width, " ".repeat(margin)));
  return lines.join("");
}

/** The first day and the last at the ends of the bars; the last alone where there is no room for both. */
function daysBelow(shown: readonly { start: string }[], drawn: number): string {
  const [first, last] = [shown[0].start, shown.at(-1)!.start];
  const gap = drawn - first.length - last.length;
  return shown.length > 1 && gap > 0 ? `${first}${" ".repeat(gap)}${last}` : last.padStart(drawn);
}

/** The sign that fills a cell as far as a bar reaches into it; what is there at all is seen. */
function signAt(signs: readonly string[], reach: number): string {
  if (reach <= 0) return " ";
  const parts = signs.length - 1;
  return signs[Math.min(parts, Math.max(1, Math.round(reach * parts)))];
}

/** Every step from the first to the last; null where nothing was read. */
function contiguous(series: readonly Step[], by: Relation["by"]): { start: string; step: Step | null }[] {
  const known = new Map(series.map((step) => [step.start, step]));
  const all: { start: string; step: Step | null }[] = [];
  if (series.length === 0) return all;
  const last = series.at(-1)!.start;
  for (let start = series[0].start; start <= last; start = nextStep(start, by))
    all.push({ start, step: known.get(start) ?? null });
  return all;
}
