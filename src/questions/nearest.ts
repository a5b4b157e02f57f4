/** The word of a list that is nearest to one that is not in it, when they differ by few letters; null when none does. */
export function nearest(word: string, known: readonly string[]): string | null {
  const most = Math.max(1, word.length / 3);
  const distanceTo = (each: string): number => {
    if (each.startsWith(word) && word.length > 1) return 1;
    // Whatever its letters, a word so much longer or shorter is another.
    return Math.abs(each.length - word.length) > most ? Number.POSITIVE_INFINITY : editDistance(word, each);
  };
  const ranked = known
    .map((each) => ({ each, distance: distanceTo(each) }))
    .sort((one, other) => (one.distance === other.distance ? 0 : one.distance - other.distance));
  return ranked.length > 0 && ranked[0].distance <= most ? ranked[0].each : null;
}

/** Letters put in, left out, changed or swapped with the next (optimal string alignment). */
function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = above[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      row[j] = Math.min(changed, above[j] + 1, row[j - 1] + 1);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (swapped) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    before = above;
    above = row;
  }
  return above[other.length];
}
