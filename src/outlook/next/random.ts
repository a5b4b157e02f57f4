/** Numbers from 0 up to 1 that look like chance and are the same for the same seed (a linear congruential generator). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
