/** PLOVER's quads in their order. */
export const QUADS = [1, 2, 3, 4] as const;
export type Quad = (typeof QUADS)[number];

interface Counted {
  quad: number;
  stories: number;
}

/** Stories by quad, however they were directed. */
export type ByQuad = Readonly<Record<Quad, number>>;

export function byQuad(ways: readonly Counted[]): ByQuad {
  const sums = { 1: 0, 2: 0, 3: 0, 4: 0 };
  for (const { quad, stories } of ways) sums[quad as Quad] += stories;
  return sums;
}

/** The quad of most stories. */
export const dominant = (sums: ByQuad): Quad =>
  QUADS.reduce((best, quad) => (sums[quad] > sums[best] ? quad : best), 1);

export const totalOf = (sums: ByQuad): number => sums[1] + sums[2] + sums[3] + sums[4];

/** Which part of the stories are conflict; null where there are none. */
export const conflictShare = (sums: ByQuad): number | null =>
  totalOf(sums) === 0 ? null : (sums[3] + sums[4]) / totalOf(sums);
