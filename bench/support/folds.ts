import { seeded, shuffled } from "../../src/evaluation/random.ts";
import { type CodedPair, classify, fitSoftmax } from "../../training/types/softmax.ts";

const FOLDS = 5;

/**
 * Probabilities of the classes for every pair, by a softmax learnt from the other four fifths of the pairs and from `further`, which
 * is no part of the set scored; `parting` is the seed by which the fifths are drawn. Null for pairs without features.
 */
export function heldOut(
  pairs: readonly (CodedPair | null)[],
  further: readonly CodedPair[],
  classes: number,
  parting = 1,
): (Float64Array | null)[] {
  const answers: (Float64Array | null)[] = pairs.map(() => null);
  const order = shuffled(pairs.length, seeded(parting));
  for (let fold = 0; fold < FOLDS; fold++) {
    const rest = [...order].filter((_, place) => place % FOLDS !== fold).flatMap((item) => pairs[item] ?? []);
    const weights = fitSoftmax([...rest, ...further], classes);
    order.forEach((item, place) => {
      const pair = pairs[item];
      if (place % FOLDS === fold && pair) answers[item] = classify(weights, pair, classes);
    });
  }
  return answers;
}

/** The label with the most probability, where several classes may share a label; classes labelled null are no answer. */
export function likeliest(
  probabilities: Float64Array,
  classes: readonly string[],
  labelOf: (name: string) => string | null,
): string | null {
  const sums = new Map<string, number>();
  classes.forEach((name, each) => {
    const label = labelOf(name);
    if (label !== null) sums.set(label, (sums.get(label) ?? 0) + probabilities[each]);
  });
  let best: string | null = null;
  for (const [label, sum] of sums) if (best === null || sum > sums.get(best)!) best = label;
  return best;
}
