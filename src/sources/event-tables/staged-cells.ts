import type { Meanings } from "./meanings.ts";
import { FIRST, type Layout, LEFT_OUT } from "./shape.ts";
import { putText } from "./write-bytes.ts";

/** A cell as it is staged: one column of the table, or several that are read together. */
export interface StagedCell {
  /** Its first and last among the columns taken. */
  first: number;
  last: number;
  /** The number of what it means in the row at hand. */
  numberIn: <T>(meanings: Meanings<T>, lines: Uint8Array) => number;
}

const TAB = 9;

/** The cells of a table by name; `starts` and `ends` say where the columns taken stand in the row at hand. */
export function cellsOf({ plan, staged }: Layout, starts: Int32Array, ends: Int32Array): Map<string, StagedCell> {
  const parts: { first: number; last: number; isGapped: boolean }[] = [];
  let part = 0;
  for (const [column, kind] of plan.entries()) {
    if (kind === LEFT_OUT) continue;
    if (kind === FIRST) parts.push({ first: part, last: part, isGapped: false });
    else {
      const cell = parts.at(-1)!;
      cell.last = part;
      cell.isGapped ||= plan[column - 1] === LEFT_OUT;
    }
    part++;
  }
  return new Map(
    parts.map(({ first, last, isGapped }, at) => {
      const numberIn = isGapped
        ? createJoiner(first, last, starts, ends)
        : <T>(meanings: Meanings<T>, lines: Uint8Array) => meanings.numberOf(lines, starts[first], ends[last]);
      return [staged[at], { first, last, numberIn }];
    }),
  );
}

/** Columns with others between them are put together, parted by tabs, as neighbours stand in the line. */
function createJoiner(first: number, last: number, starts: Int32Array, ends: Int32Array): StagedCell["numberIn"] {
  let joined = new Uint8Array(1 << 12);
  return (meanings, lines) => {
    const most = ends[last] - starts[first] + last - first;
    if (most > joined.length) joined = new Uint8Array(2 * most);
    let end = 0;
    for (let part = first; part <= last; part++) {
      if (part > first) joined[end++] = TAB;
      end = putText(joined, end, lines, starts[part], ends[part]);
    }
    return meanings.numberOf(joined, 0, end);
  };
}
