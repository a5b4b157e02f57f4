/** A sentence and its translation, as lemmas. */
export interface SentencePair {
  source: readonly string[];
  target: readonly string[];
}

/** How strongly words at the same place of both sentences belong together, and how likely a word has no counterpart. */
const TENSION = 4;
const UNALIGNED = 0.08;
const ROUNDS = 5;
/** How much likelier than others words are to be each other's when they are written alike: names and numbers, then cognates. */
const SAME = 30;
const COGNATE = 4;
const COGNATE_LETTERS = 4;

/**
 * For every pair the target words of each source word: IBM Model 2 with a diagonal prior (Dyer, Chahuneau & Smith 2013), learnt from the
 * pairs themselves in both directions; a link stands where both agree, or where one gives it and neither word has another.
 */
export function alignWords(pairs: readonly SentencePair[]): number[][][] {
  const forward = bestLinks(pairs);
  const backward = bestLinks(pairs.map(({ source, target }) => ({ source: target, target: source })));
  return pairs.map(({ source }, index) => {
    // forward[j]: source word of target j; backward[i]: target word of source i.
    const [ahead, back] = [forward[index], backward[index]];
    const taken = new Set<number>();
    const links = source.map((_, i) => ahead.flatMap((from, j) => (from === i && back[i] === j ? [j] : [])));
    for (const found of links) for (const j of found) taken.add(j);
    links.forEach((found, i) => {
      if (found.length > 0 || back[i] < 0 || taken.has(back[i])) return;
      found.push(back[i]);
      taken.add(back[i]);
    });
    return links;
  });
}

/** For every pair the likeliest source word of each target word, -1 for none. */
function bestLinks(pairs: readonly SentencePair[]): number[][] {
  const known = new Map<string, number>();
  const number = (word: string) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    known.set(word, known.size);
    return known.size - 1;
  };
  const coded = pairs.map(({ source, target }) => ({
    source: source.map((word) => number(`s ${word}`)),
    target: target.map((word) => number(`t ${word}`)),
  }));
  const likeness = pairs.map(({ source, target }) => target.map((t) => source.map((s) => alike(s, t))));
  const size = known.size;
  let chances = new Map<number, number>();
  for (let round = 0; round < ROUNDS; round++) {
    const counts = new Map<number, number>();
    const sums = new Float64Array(size);
    coded.forEach(({ source, target }, index) => {
      target.forEach((t, j) => {
        const weights = weigh(source, target.length, t, j, likeness[index][j], chances, size, round === 0);
        const total = weights.reduce((sum, weight) => sum + weight, UNALIGNED / size);
        source.forEach((s, i) => {
          const share = weights[i] / total;
          counts.set(s * size + t, (counts.get(s * size + t) ?? 0) + share);
          sums[s] += share;
        });
      });
    });
    chances = new Map([...counts].map(([key, count]) => [key, count / sums[Math.floor(key / size)]]));
  }
  return coded.map(({ source, target }, index) =>
    target.map((t, j) => {
      const weights = weigh(source, target.length, t, j, likeness[index][j], chances, size, false);
      let best = -1;
      for (let i = 0; i < weights.length; i++) if (weights[i] > (best < 0 ? UNALIGNED / size : weights[best])) best = i;
      return best;
    }),
  );
}

function weigh(
  source: readonly number[],
  length: number,
  t: number,
  j: number,
  alikeness: readonly number[],
  chances: ReadonlyMap<number, number>,
  size: number,
  first: boolean,
): number[] {
  let total = 0;
  const near = source.map((_, i) => Math.exp(-TENSION * Math.abs((i + 0.5) / source.length - (j + 0.5) / length)));
  for (const each of near) total += each;
  return source.map((s, i) => {
    const chance = first ? 1 / size : (chances.get(s * size + t) ?? 0);
    return (1 - UNALIGNED) * (near[i] / total) * chance * alikeness[i];
  });
}

function alike(one: string, other: string): number {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()];
  if (a === b) return SAME;
  let common = 0;
  while (common < a.length && common < b.length && a[common] === b[common]) common++;
  return common >= COGNATE_LETTERS ? COGNATE : 1;
}
