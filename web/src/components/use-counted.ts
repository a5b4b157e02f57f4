import { useCallback } from "preact/hooks";
import { useFigures } from "../shown/figures.ts";
import type { Column } from "./data-table.tsx";

/** A column of counts: shown as the page's language writes numbers, plain in the CSV. */
export type Counted = <Row>(key: string, label: string, value: (row: Row) => number | null) => Column<Row>;

export function useCounted(): Counted {
  const { number } = useFigures();
  return useCallback(
    (key, label, value) => ({
      key,
      label,
      value,
      cell: (row) => {
        const count = value(row);
        return count === null ? "–" : number(count);
      },
      number: true,
    }),
    [number],
  );
}
