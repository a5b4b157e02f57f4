import { NEVER } from "./fading-counts.ts";

/** Writes for each of `size` days, at `at` of rows `stride` wide, before how many others it is the later one, as a value between 0 and 1. */
export function createFreshnessOrder(days: number) {
  const fresher = new Int32Array(days + 1);
  return (last: Int32Array, size: number, day: number, into: Float32Array, stride: number, at: number): void => {
    let oldest = 0;
    for (let each = 0; each < size; each++) {
      if (last[each] === NEVER) continue;
      const age = day - last[each];
      fresher[age]++;
      if (age > oldest) oldest = age;
    }
    let before = 0;
    for (let age = 0; age <= oldest; age++) {
      const here = fresher[age];
      fresher[age] = before;
      before += here;
    }
    for (let each = 0; each < size; each++)
      into[each * stride + at] = last[each] === NEVER ? 0 : 1 / Math.sqrt(1 + fresher[day - last[each]]);
    fresher.fill(0, 0, oldest + 1);
  };
}
