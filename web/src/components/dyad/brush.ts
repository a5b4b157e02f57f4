import { dayOf, LEFT, RIGHT } from "./time-axis.ts";

/** Pixels a pointer moves before it chooses a period. */
const LEAST = 6;

/** Lets a pointer choose a period on a drawing that shows the time from `from` to `to` between its margins. */
export function letBrush(
  drawing: SVGSVGElement,
  { from, to }: { from: Date; to: Date },
  choose: (since: string, until: string) => void,
): void {
  let started: number | null = null;
  const chosen = drawing.ownerDocument.createElementNS("http://www.w3.org/2000/svg", "rect");
  chosen.setAttribute("class", "brushed");
  chosen.setAttribute("height", "100%");
  const { width } = drawing.viewBox.baseVal;
  const placeOf = (event: PointerEvent) => {
    const box = drawing.getBoundingClientRect();
    const place = ((event.clientX - box.left) * width) / box.width;
    return Math.min(width - RIGHT, Math.max(LEFT, place));
  };
  const dayAt = (place: number) => {
    const part = (place - LEFT) / (width - LEFT - RIGHT);
    return dayOf(new Date(from.getTime() + part * (to.getTime() - 1 - from.getTime())));
  };
  const stop = () => {
    started = null;
    chosen.remove();
  };
  drawing.classList.add("brushable");
  const start = (event: PointerEvent) => {
    // A finger scrolls the page.
    if (event.button !== 0 || event.pointerType === "touch") return;
    started = placeOf(event);
    drawing.setPointerCapture(event.pointerId);
  };
  // What shows the step under the pointer keeps this event to itself.
  drawing.addEventListener("pointerdown", start, { capture: true });
  drawing.addEventListener("pointermove", (event) => {
    if (started === null) return;
    const place = placeOf(event);
    chosen.setAttribute("x", String(Math.min(started, place)));
    chosen.setAttribute("width", String(Math.abs(place - started)));
    if (!chosen.isConnected && Math.abs(place - started) > LEAST) drawing.append(chosen);
  });
  drawing.addEventListener("pointerup", (event) => {
    if (started === null) return;
    const ends = [started, placeOf(event)].sort((one, other) => one - other);
    stop();
    if (ends[1] - ends[0] > LEAST) choose(dayAt(ends[0]), dayAt(ends[1]));
  });
  drawing.addEventListener("pointercancel", stop);
}
