/** How many of `length` places satisfy `holds`, which is true for a leading run of them: a binary search. */
export function leadingRun(length: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
