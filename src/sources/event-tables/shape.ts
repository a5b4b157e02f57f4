/** Formats of event tables, as `entente import --from` names them. */
export type TableFormat = "gdelt" | "gdelt-mentions" | "gkg" | "icews" | "polecat";

/** Stands between the cells of a table that are taken together as one: no text holds it. */
export const UNIT = "\u001f";

/** What a table is made of and which of its columns are taken. */
export interface Shape {
  format: TableFormat;
  /** For people: "GDELT 2.0 events". */
  title: string;
  /** All columns, in the order of the table. */
  columns: readonly string[];
  /**
   * The columns that are taken, in the order of the table, under the name they are staged by. Several under one name stand in one cell,
   * joined by UNIT.
   */
  taken: readonly (readonly [staged: string, columns: readonly string[]])[];
  /** Whether a first line without names of columns is one of this table. */
  fits: (cells: readonly string[]) => boolean;
}

/** A table as a file has it: what stands where, and whether its first line names the columns. */
export interface Layout {
  shape: Shape;
  hasHeader: boolean;
  /** The columns of the file, those beyond the shape's among them. */
  width: number;
  /** For each column of the file up to the last that is taken: left out, the first of a cell, or a further one of it. */
  plan: Uint8Array;
  /** The names of the cells taken, in the order of the file. */
  staged: readonly string[];
}

export const LEFT_OUT = 0;
export const FIRST = 1;
export const FURTHER = 2;

/** Which columns of a file are taken, by its header or, without one, by their place. Null: one lacks, or their order is another. */
export function layoutOf(shape: Shape, header: readonly string[] | null): Layout | null {
  const names = header ?? shape.columns;
  const plan: number[] = [];
  for (const [, columns] of shape.taken) {
    for (const [at, column] of columns.entries()) {
      const place = names.findIndex((name) => sameName(name, column));
      if (place < plan.length) return null;
      while (plan.length < place) plan.push(LEFT_OUT);
      plan.push(at === 0 ? FIRST : FURTHER);
    }
  }
  return {
    shape,
    hasHeader: header !== null,
    width: names.length,
    plan: Uint8Array.from(plan),
    staged: shape.taken.map(([staged]) => staged),
  };
}

/** Names of columns are written `Event ID`, `event_id`, `EventID`. */
const sameName = (one: string, other: string): boolean => plain(one) === plain(other);
export const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");
