/** Cells asked for in one turn of the loop below: columns need this much room beyond what they hold. */
export const AT_ONCE = 4;

/**
 * Fetches the cell of each feature into `cells`, and of up to three more behind the last. A processor asks memory for as many cells at
 * once as it has instructions in view: with nothing else between them, those of a whole decision come together.
 */
export function gather(
  table: Int32Array,
  shift: number,
  mask: number,
  features: Int32Array,
  count: number,
  cells: Int32Array,
): void {
  for (let i = 0; i < count; i = (i + AT_ONCE) | 0) {
    cells[i] = table[(features[i]! >>> shift) & mask]!;
    cells[(i + 1) | 0] = table[(features[(i + 1) | 0]! >>> shift) & mask]!;
    cells[(i + 2) | 0] = table[(features[(i + 2) | 0]! >>> shift) & mask]!;
    cells[(i + 3) | 0] = table[(features[(i + 3) | 0]! >>> shift) & mask]!;
  }
}
