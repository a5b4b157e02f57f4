/** Counts of right, missed and wrong answers, and the rates made of them. */
export interface Counts {
  right: number;
  gold: number;
  predicted: number;
}

export interface Rates {
  precision: number;
  recall: number;
  f1: number;
}

/** Precision, recall and their harmonic mean in per cent; 0 where there is nothing to divide by. */
export function rates({ right, gold, predicted }: Counts): Rates {
  const precision = predicted === 0 ? 0 : (100 * right) / predicted;
  const recall = gold === 0 ? 0 : (100 * right) / gold;
  return { precision, recall, f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

export function sum(counts: readonly Counts[]): Counts {
  const total: Counts = { right: 0, gold: 0, predicted: 0 };
  for (const { right, gold, predicted } of counts) {
    total.right += right;
    total.gold += gold;
    total.predicted += predicted;
  }
  return total;
}

export function share(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)}%`;
}

export function rateCells(counts: Counts): string[] {
  const { precision, recall, f1 } = rates(counts);
  return [precision, recall, f1].map((value) => value.toFixed(1));
}

/** A line of a printed table: a name of 26 characters, then right-aligned cells. */
export function line(name: string, cells: readonly (string | number)[]): string {
  return name.padEnd(26) + cells.map((cell) => String(cell).padStart(9)).join("");
}
