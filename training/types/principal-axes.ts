import { seeded } from "../../src/evaluation/random.ts";

const ROUNDS = 60;

/** The `count` orthogonal directions in which vectors vary most (orthogonal iteration on their second moments). */
export function principalAxes(vectors: readonly Float64Array[], count: number): Float64Array[] {
  const length = vectors[0].length;
  const moments = Array.from({ length }, () => new Float64Array(length));
  for (const vector of vectors)
    for (let i = 0; i < length; i++) for (let j = 0; j < length; j++) moments[i][j] += vector[i] * vector[j];
  const random = seeded(1);
  let axes = Array.from({ length: count }, () => Float64Array.from({ length }, () => random() - 0.5));
  for (let round = 0; round < ROUNDS; round++) {
    axes = axes.map((axis) =>
      Float64Array.from(moments, (row) => row.reduce((sum, value, i) => sum + value * axis[i], 0)),
    );
    orthonormalise(axes);
  }
  return axes;
}

function orthonormalise(axes: Float64Array[]): void {
  axes.forEach((axis, k) => {
    for (const earlier of axes.slice(0, k)) {
      const along = axis.reduce((sum, value, i) => sum + value * earlier[i], 0);
      for (let i = 0; i < axis.length; i++) axis[i] -= along * earlier[i];
    }
    const length = Math.sqrt(axis.reduce((sum, value) => sum + value * value, 0)) || 1;
    for (let i = 0; i < axis.length; i++) axis[i] /= length;
  });
}
