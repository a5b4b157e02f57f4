import { randomUUID } from "node:crypto";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { LedgerError } from "./errors.ts";
import { postgresFailure } from "./postgres-failures.ts";
import { type Columns, columnsOf, type Parameter, type Queries, type Store } from "./store.ts";
import { createTurns } from "./turns.ts";

/** Tables of a ledger lie in a schema of their own, so that a database may hold other things beside it. */
const SCHEMA = "entente";
/** Answers to questions come over so many connections at once; one more writes. */
const CONNECTIONS = 4;
/** The number of the lock that lets one process write at a time; any number would do. */
const WRITER = 7_239_041;

/** Types that come over as text and are numbers or moments here: int8, numeric, date, timestamptz. */
const PARSERS = new Map<number, (text: string) => unknown>([
  [20, Number],
  [1700, Number],
  [1082, (text) => text],
  [1184, (text) => new Date(text).toISOString()],
]);
const types = {
  getTypeParser: (id: number, format?: string) =>
    PARSERS.get(id) ?? pg.types.getTypeParser(id as never, format as never),
} as pg.CustomTypesConfig;

/** Opens a ledger in PostgreSQL: `postgres://user@host/database`, with `?schema=name` for another schema than "entente". Throws a LedgerError. */
export async function openPostgres(address: string, readOnly: boolean): Promise<Store> {
  const { connection, schema, place } = addressOf(address);
  const explain = (error: unknown) => postgresFailure(error, place);
  const settings = { connectionString: connection, types, options: `-c search_path=${schema} -c timezone=UTC` };
  const pool = new pg.Pool({ ...settings, max: CONNECTIONS });
  // A connection that breaks while it is idle: the next question says so.
  pool.on("error", () => {});
  const takeTurns = createTurns();
  const opened = randomUUID();
  const store: Store = {
    ...queriesOf(pool, explain),
    dialect: "postgres",
    place,
    readOnly,
    transaction: (work) => takeTurns(() => inTransaction(pool, explain, work)),
    // Which transactions are seen: no other state of the database has the same.
    version: async () => {
      const [{ seen }] = await store.query<{ seen: string }>("SELECT CAST(pg_current_snapshot() AS TEXT) AS seen");
      return `${opened} ${seen}`;
    },
    size: async () => {
      const [{ size }] = await store.query<{ size: number }>(
        `SELECT coalesce(sum(pg_total_relation_size(oid)), 0) AS size FROM pg_class
         WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace`,
      );
      return size;
    },
    close: async () => {
      if (!pool.ended) await pool.end();
    },
  };
  try {
    await prepareSchema(store, schema);
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

async function prepareSchema(store: Store, schema: string): Promise<void> {
  const known = await store.query("SELECT 1 FROM pg_namespace WHERE nspname = $1", [schema]);
  if (known.length > 0) return;
  if (store.readOnly) throw new LedgerError("ledger-missing", { ledger: store.place });
  await store.run(`CREATE SCHEMA IF NOT EXISTS ${schema}`);
}

function addressOf(address: string): { connection: string; schema: string; place: string } {
  if (!URL.canParse(address)) throw new LedgerError("ledger-unreachable", { ledger: "postgres", reason: "no address" });
  const url = new URL(address);
  const schema = url.searchParams.get("schema") ?? SCHEMA;
  url.searchParams.delete("schema");
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema))
    throw new LedgerError("ledger-unreachable", { ledger: "postgres", reason: `"${schema}" is no name of a schema` });
  const connection = url.href;
  url.password = "";
  return { connection, schema, place: url.href };
}

async function inTransaction<T>(
  pool: pg.Pool,
  explain: (error: unknown) => unknown,
  work: (inside: Queries) => Promise<T>,
): Promise<T> {
  const client = await pool.connect().catch((error) => {
    throw explain(error);
  });
  const inside = queriesOf(client, explain);
  try {
    await inside.run("BEGIN");
    await inside.query(`SELECT pg_advisory_xact_lock(${WRITER})::TEXT AS held`);
    const result = await work(inside);
    await inside.run("COMMIT");
    client.release();
    return result;
  } catch (error) {
    const broken = await inside.run("ROLLBACK").then(
      () => false,
      () => true,
    );
    client.release(broken);
    throw error;
  }
}

/** So many bytes are sent at a time. */
const BLOCK = 1 << 16;

function* blocksOf(lines: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < lines.length; at += BLOCK) yield lines.subarray(at, at + BLOCK);
}

function queriesOf(client: pg.Pool | pg.PoolClient, explain: (error: unknown) => unknown): Queries {
  let columns: Promise<Columns> | null = null;
  const query = async <T>(sql: string, parameters: readonly Parameter[] = []): Promise<T[]> => {
    try {
      // Without parameters several statements may stand in one text.
      const { rows } = await client.query(sql, parameters.length === 0 ? undefined : [...parameters]);
      return rows as T[];
    } catch (error) {
      throw explain(error);
    }
  };
  return {
    query,
    run: async (sql, parameters) => {
      await query(sql, parameters);
      if (/^\s*(CREATE|ALTER|DROP)/.test(sql)) columns = null;
    },
    insert: async (table, rows) => {
      if (rows.length === 0) return;
      columns ??= columnsOf({ query });
      const known = (await columns).get(table)!;
      const lists = known.map(({ type }, at) => `unnest($${at + 1}::${type}[])`);
      const values = known.map(({ name }) => rows.map((row) => row[name] ?? null));
      await query(`INSERT INTO ${table} SELECT ${lists.join(", ")}`, values as unknown as Parameter[]);
    },
    copy: async (table, columns, lines) => {
      const one = client instanceof pg.Pool ? await client.connect() : client;
      try {
        // A quotation mark no text holds: cells are taken as they stand.
        const sql = `COPY ${table} (${columns.join(", ")}) FROM STDIN WITH (FORMAT csv, DELIMITER E'\\t', QUOTE E'\\x01')`;
        await pipeline(blocksOf(lines), one.query(copyFrom(sql)));
      } catch (error) {
        throw explain(error);
      } finally {
        if (one !== client) (one as pg.PoolClient).release();
      }
    },
  };
}
