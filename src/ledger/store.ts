/** What a cell holds: numbers up to 2^53, days as YYYY-MM-DD, moments as ISO 8601 in UTC. */
export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;
/** A parameter of a statement: a value for $1, or a list for `= ANY($1)`, which must not be empty. */
export type Parameter = Value | readonly string[] | readonly number[];

/**
 * Among the numbers of list $1: `WHERE event ${AMONG}`. Unlike `= ANY($1)` it lets DuckDB read only the blocks that may hold one of them.
 */
export const AMONG = "IN (SELECT unnest($1::BIGINT[]))";

/** What can be asked of a store. SQL is what both dialects have in common, with parameters as $1, $2 …; days are cast: `$1::DATE`. */
export interface Queries {
  query<T = Row>(sql: string, parameters?: readonly Parameter[]): Promise<T[]>;
  run(sql: string, parameters?: readonly Parameter[]): Promise<void>;
  /** Adds rows, many at once; a column a row lacks is NULL. */
  insert(table: string, rows: readonly Row[]): Promise<void>;
  /**
   * Adds rows that come as text, far faster than `insert`: lines of cells parted by tabs, in UTF-8 and without control characters, an empty
   * cell NULL. `columns` says what the cells are; the table may be a temporary one.
   */
  copy(table: string, columns: readonly string[], lines: Uint8Array): Promise<void>;
}

/** Where a ledger lies. */
export interface Store extends Queries {
  dialect: "duckdb" | "postgres";
  /** For people: the file, or the address without its password. */
  place: string;
  readOnly: boolean;
  /**
   * All that `work` does or none of it; kept for good when the promise resolves. One writes at a time: others wait, in this process and,
   * with PostgreSQL, in all others.
   */
  transaction<T>(work: (inside: Queries) => Promise<T>): Promise<T>;
  /**
   * What names the state of the ledger: two that are the same were asked for with no change between them, by this process or another. Ask for
   * it before what it is to name: an answer may then be newer than its name, never older.
   */
  version(): Promise<string>;
  /** Bytes it takes on disk. */
  size(): Promise<number>;
  close(): Promise<void>;
}

/** Columns of every table, with their types, in order. */
export type Columns = ReadonlyMap<string, readonly { name: string; type: string }[]>;

interface ColumnRow {
  table_name: string;
  column_name: string;
  data_type: string;
}

/** The tables a ledger's schema has now, from the catalogue both dialects keep. */
export async function columnsOf({ query }: Pick<Queries, "query">): Promise<Columns> {
  const rows = await query<ColumnRow>(
    `SELECT table_name, column_name, data_type FROM information_schema.columns
     WHERE table_schema = current_schema() ORDER BY table_name, ordinal_position`,
  );
  const columns = new Map<string, { name: string; type: string }[]>();
  for (const { table_name, column_name, data_type } of rows) {
    const known = columns.get(table_name) ?? [];
    known.push({ name: column_name, type: data_type });
    columns.set(table_name, known);
  }
  return columns;
}
