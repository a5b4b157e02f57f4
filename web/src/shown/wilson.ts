/** The normal quantile of 95 %. */
const Z = 1.959964;

/** Wilson's interval of 95 % for a share of so many. */
export function wilson(share: number, of: number): [number, number] {
  const spread = Z ** 2 / of;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (Z / (1 + spread)) * Math.sqrt((share * (1 - share)) / of + spread / (4 * of));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
