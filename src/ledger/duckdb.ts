import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { type DuckDBConnection, DuckDBDataChunk, DuckDBInstance } from "@duckdb/node-api";
import { copyText } from "./duckdb-copy.ts";
import { duckdbFailure } from "./duckdb-failures.ts";
import { fromDuckdb, parameterOf, toDuckdb } from "./duckdb-values.ts";
import { LedgerError } from "./errors.ts";
import { noteHolder, removeNote } from "./holder.ts";
import { type Columns, columnsOf, type Parameter, type Queries, type Row, type Store } from "./store.ts";
import { createTurns } from "./turns.ts";

/** Questions are answered over so many connections at once, so that a long one keeps no short ones waiting. */
const READING = 4;
/** Rows of one block, DuckDB's own measure. */
const BLOCK = 2048;

/** Opens a ledger in one file, which is made when it is to be written and is not there. Throws a LedgerError. */
export async function openDuckdb(path: string, readOnly: boolean): Promise<Store> {
  const file = resolve(path);
  if (readOnly && !existsSync(file)) throw new LedgerError("ledger-missing", { ledger: path });
  const explain = (error: unknown) => duckdbFailure(error, file, path);
  let instance: DuckDBInstance;
  try {
    if (!readOnly) makeFolder(dirname(file));
    instance = await DuckDBInstance.create(file, readOnly ? { access_mode: "READ_ONLY" } : {});
    if (!readOnly) noteHolder(file);
  } catch (error) {
    throw explain(error);
  }
  const reading = await Promise.all(Array.from({ length: READING }, () => instance.connect()));
  const writing = await instance.connect();
  const takeTurns = createTurns();
  const inside = queriesOf(writing, explain);
  // While it is open nobody else writes the file.
  const opened = randomUUID();
  let changes = 0;
  const counted = async <T>(change: Promise<T>): Promise<T> => {
    try {
      return await change;
    } finally {
      changes++;
    }
  };
  const { run, insert, copy } = queriesOf(reading[0], explain);
  const ask = sharedOut(reading.map((connection) => queriesOf(connection, explain).query));
  const pending = new Set<Promise<unknown>>();
  // A connection that is closed under a question takes the whole process with it.
  const awaited = <T>(answer: Promise<T>): Promise<T> => {
    const isOver = () => pending.delete(answer);
    pending.add(answer);
    answer.then(isOver, isOver);
    return answer;
  };
  return {
    query: (sql, parameters) => awaited(ask(sql, parameters)),
    run: (...statement) => awaited(counted(run(...statement))),
    insert: (...rows) => awaited(counted(insert(...rows))),
    copy: (...lines) => awaited(counted(copy(...lines))),
    dialect: "duckdb",
    place: path,
    readOnly,
    transaction: (work) => awaited(counted(takeTurns(() => inTransaction(inside, work)))),
    version: async () => `${opened} ${changes}`,
    size: async () => sizeOf(file) + sizeOf(`${file}.wal`),
    close: async () => {
      while (pending.size > 0) await Promise.allSettled(pending);
      for (const connection of reading) connection.closeSync();
      writing.closeSync();
      instance.closeSync();
      if (!readOnly) removeNote(file);
    },
  };
}

/** Gives each question to the one that has fewest. */
function sharedOut(queries: readonly Queries["query"][]): Queries["query"] {
  const waiting = queries.map(() => 0);
  return async (sql, parameters) => {
    const at = waiting.indexOf(Math.min(...waiting));
    waiting[at]++;
    try {
      return await queries[at](sql, parameters);
    } finally {
      waiting[at]--;
    }
  };
}

/** Level by level: Node's own way of making several never ends where the system has none to give, as under /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another process may have come first.
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

async function inTransaction<T>(inside: Queries, work: (inside: Queries) => Promise<T>): Promise<T> {
  await inside.run("BEGIN TRANSACTION");
  try {
    const result = await work(inside);
    await inside.run("COMMIT");
    return result;
  } catch (error) {
    // A disk that is full may have ended the transaction already.
    await inside.run("ROLLBACK").catch(() => {});
    throw error;
  }
}

function queriesOf(connection: DuckDBConnection, explain: (error: unknown) => unknown): Queries {
  let columns: Promise<Columns> | null = null;
  const query = async <T>(sql: string, parameters: readonly Parameter[] = []): Promise<T[]> => {
    try {
      const result = await connection.runAndReadAll(sql, parameters.map(parameterOf));
      return fromDuckdb(result) as T[];
    } catch (error) {
      throw explain(error);
    }
  };
  return {
    query,
    run: async (sql, parameters = []) => {
      try {
        await connection.run(sql, parameters.map(parameterOf));
        if (/^\s*(CREATE|ALTER|DROP)/.test(sql)) columns = null;
      } catch (error) {
        throw explain(error);
      }
    },
    insert: async (table, rows) => {
      if (rows.length === 0) return;
      columns ??= columnsOf({ query });
      const names = (await columns).get(table)!.map(({ name }) => name);
      try {
        await append(connection, table, names, rows);
      } catch (error) {
        throw explain(error);
      }
    },
    copy: async (table, columns, lines) => {
      try {
        await copyText(connection, table, columns, lines);
      } catch (error) {
        throw explain(error);
      }
    },
  };
}

async function append(connection: DuckDBConnection, table: string, names: readonly string[], rows: readonly Row[]) {
  const appender = await connection.createAppender(table);
  const types = names.map((_, at) => appender.columnType(at));
  for (let from = 0; from < rows.length; from += BLOCK) {
    const block = rows.slice(from, from + BLOCK);
    const chunk = DuckDBDataChunk.create(types, block.length);
    chunk.setColumns(names.map((name, at) => block.map((row) => toDuckdb(row[name] ?? null, types[at]))));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}
