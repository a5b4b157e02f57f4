import { seeded } from "./random.ts";

const RESAMPLES = 1000;

/** A figure over items and where it lies in 95 of 100 samples drawn anew from them (percentile bootstrap; the same each time). */
export interface Estimate {
  value: number;
  low: number;
  high: number;
}

export function estimate<Item>(items: readonly Item[], figure: (items: readonly Item[]) => number): Estimate {
  const random = seeded(1);
  const drawn = items.slice();
  const values = new Float64Array(RESAMPLES);
  for (let sample = 0; sample < RESAMPLES; sample++) {
    for (let i = 0; i < drawn.length; i++) drawn[i] = items[Math.floor(random() * items.length)];
    values[sample] = figure(drawn);
  }
  values.sort();
  return { value: figure(items), low: values[RESAMPLES * 0.025], high: values[RESAMPLES * 0.975 - 1] };
}

/** Mean of what each item counts, in per cent. */
export const percent =
  <Item>(right: (item: Item) => boolean) =>
  (items: readonly Item[]): number => {
    let sum = 0;
    for (const item of items) if (right(item)) sum++;
    return items.length === 0 ? 0 : (100 * sum) / items.length;
  };

/** Unweighted mean over the classes of the gold of F1 in per cent; an answer of null is no class. */
export const macroF1 =
  <Item>(gold: (item: Item) => string, answer: (item: Item) => string | null) =>
  (items: readonly Item[]): number => {
    const right = new Map<string, number>();
    const sums = new Map<string, number>();
    const classes = new Set<string>();
    const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
    for (const item of items) {
      const [is, said] = [gold(item), answer(item)];
      classes.add(is);
      add(sums, is);
      if (said !== null) add(sums, said);
      if (is === said) add(right, is);
    }
    let total = 0;
    for (const each of classes) total += (200 * (right.get(each) ?? 0)) / (sums.get(each) as number);
    return classes.size === 0 ? 0 : total / classes.size;
  };
