import type { Queries, Store } from "../store.ts";
import { type ImportedRows, noRows, noteImport, type TableImport, TOLD_AT_MOST, takeImport } from "./imported-rows.ts";
import { numberSql } from "./staging.ts";

const STAGED = `line INTEGER, id TEXT, moment TEXT, kind TEXT, source TEXT, url TEXT, sentence TEXT, confidence TEXT, length TEXT, tone TEXT,
  translation TEXT`;
/** The table of events that mentions are of. */
const DATASET = "gdelt";

/** Adds a table of mentions, all of it or nothing; what is there already changes nothing. Events it speaks of may be imported later. */
export function importMentions(store: Store, order: TableImport): Promise<ImportedRows> {
  return store.transaction(async (inside) => {
    const number = await takeImport(inside);
    const all = noRows();
    await inside.run(`CREATE TEMPORARY TABLE staged (${STAGED})`);
    for await (const { lines, rows } of order.lines) {
      await inside.run("DELETE FROM staged");
      await inside.copy("staged", ["line", ...order.staged], lines);
      const [{ whole }] = await inside.query<{ whole: number }>(`SELECT count(*) AS whole FROM staged WHERE ${WHOLE}`);
      if (whole < rows) await tellBroken(inside, order);
      const before = await countOf(inside);
      await inside.run(insertSql(store), [DATASET]);
      const added = (await countOf(inside)) - before;
      all.rows += whole;
      all.added += added;
      all.known += whole - added;
      all.broken += rows - whole;
      order.progress?.(all.rows);
    }
    await inside.run("DROP TABLE staged");
    await noteImport(inside, { import: number, format: "gdelt-mentions", file: order.file, added: all.added });
    return all;
  });
}

/** What a mention cannot be without: the event's number, and where it is. */
const WHOLE = "id IS NOT NULL AND url IS NOT NULL";

async function tellBroken({ query }: Queries, { tellBroken }: TableImport): Promise<void> {
  const broken = await query<{ line: number }>(
    `SELECT line FROM staged WHERE NOT (${WHOLE}) ORDER BY line LIMIT ${TOLD_AT_MOST}`,
  );
  for (const { line } of broken) tellBroken({ line, reason: "no event or no address" });
}

async function countOf({ query }: Queries): Promise<number> {
  return (await query<{ mentions: number }>("SELECT count(*) AS mentions FROM mentions"))[0].mentions;
}

/** One row for each event, address and sentence, the first line of them. */
function insertSql(store: Pick<Store, "dialect">): string {
  const whole = (cell: string) => numberSql(store, cell, "INTEGER");
  const sentence = `coalesce(${whole("staged.sentence")}, 0)`;
  const part = (from: number, length: number) => `substr(staged.moment, ${from}, ${length})`;
  return `
    INSERT INTO mentions (dataset, dataset_id, address, sentence, moment, kind, source, confidence, length, tone, language)
    SELECT CAST($1 AS TEXT), id, url, ${sentence},
      CASE WHEN length(staged.moment) = 14 THEN ${part(1, 4)} || '-' || ${part(5, 2)} || '-' || ${part(7, 2)} || 'T' || ${part(9, 2)} || ':'
        || ${part(11, 2)} || ':' || ${part(13, 2)} || 'Z' END,
      ${whole("staged.kind")}, source, ${whole("staged.confidence")}, ${whole("staged.length")}, ${numberSql(store, "staged.tone", "REAL")},
      CASE WHEN translation LIKE 'srclc:%' THEN substr(translation, 7, 3) END
    FROM staged JOIN (SELECT min(line) AS line FROM staged WHERE ${WHOLE} GROUP BY id, url, ${sentence}) AS firsts USING (line)
    WHERE NOT EXISTS (
      SELECT 1 FROM mentions AS known
      WHERE known.dataset = CAST($1 AS TEXT) AND known.dataset_id BETWEEN (SELECT min(id) FROM staged) AND (SELECT max(id) FROM staged)
        AND known.dataset_id = staged.id AND known.address = staged.url AND known.sentence = ${sentence})`;
}
