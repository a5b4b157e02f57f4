import { addMonths, dayOf, partsOf } from "../calendar.ts";
import type { Range } from "../units.ts";
import type { Setting } from "./setting.ts";

/** Meteorological seasons of the northern hemisphere: spring from March. */
export function resolveSeason(
  season: number,
  year: number | null,
  shift: number | null,
  setting: Setting,
): Range | null {
  const stated = year !== null;
  const of = (start: number): Range => {
    const first = dayOf(start, season * 3, 1);
    return { start: first, end: addMonths(first, 3) - 1, precision: "period", stated };
  };
  if (year !== null) return of(year);
  if (setting.published === null) return null;
  const { year: today } = partsOf(setting.published);
  if (shift === 0) return of(today);
  const published = setting.published;
  // A season alone is the one gone by or under way; where the sentence looks ahead, the coming one.
  if (shift === null) {
    const candidates = [today + 1, today, today - 1].map(of);
    return setting.future
      ? (candidates.reverse().find(({ start }) => start > published) ?? null)
      : (candidates.find(({ start }) => start <= published) ?? null);
  }
  for (
    let candidate = shift === 1 ? today : today + 1;
    Math.abs(candidate - today) <= 2;
    candidate += shift === 1 ? 1 : -1
  ) {
    const found = of(candidate);
    if (shift === 1 ? found.start > published : found.end < published) return found;
  }
  return null;
}
