import { createInterner, textOf } from "./interner.ts";

/** What the cells of a column mean: each read once, and handed on once, when a line needs it. */
export interface Meanings<T> {
  /** The number a cell is known by from now on; -1 when it means nothing. */
  numberOf: (bytes: Uint8Array, start: number, end: number) => number;
  /** A line that is kept has the cell of this number. */
  need: (number: number) => void;
  /** Those needed for the first time since the last call. */
  takeNeeded: () => Needed<T>[];
}

export type Needed<T> = readonly [number: number, meaning: T];

/** `read` gives null for a cell that means nothing; an empty cell never means anything. */
export function createMeanings<T>(read: (cell: string) => T | null): Meanings<T> {
  const cells = createInterner();
  const isNothing: boolean[] = [];
  // Meanings no line needed yet: of those handed on nothing is kept but that they were.
  const waiting = new Map<number, T>();
  let needed: Needed<T>[] = [];
  return {
    numberOf: (bytes, start, end) => {
      if (start === end) return -1;
      const number = cells.numberOf(bytes, start, end);
      if (number === isNothing.length) {
        const meaning = read(cellText(bytes, start, end));
        isNothing.push(meaning === null);
        if (meaning !== null) waiting.set(number, meaning);
      }
      return isNothing[number] ? -1 : number;
    },
    need: (number) => {
      const meaning = waiting.get(number);
      if (meaning === undefined) return;
      needed.push([number, meaning]);
      waiting.delete(number);
    },
    takeNeeded: () => {
      const taken = needed;
      needed = [];
      return taken;
    },
  };
}

const [TAB, UNIT, BLANK] = [9, 31, 32];

/** The text of a cell as readers take it: columns that stand together joined by UNIT, a blank for other control characters. */
function cellText(bytes: Uint8Array, start: number, end: number): string {
  const cell = bytes.slice(start, end);
  for (let at = 0; at < cell.length; at++) if (cell[at] < BLANK) cell[at] = cell[at] === TAB ? UNIT : BLANK;
  return textOf(cell, 0, cell.length);
}
