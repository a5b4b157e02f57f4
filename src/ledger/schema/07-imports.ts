import type { Migration } from "./index.ts";

/**
 * What event tables tell of their events beyond what all events have, and what was imported when. An event of a table is known by the table's
 * name and number for it, `dataset` and `dataset_id` of `events`, and stands there once.
 */
export const imports: Migration = {
  name: "imported events",
  sql: `
    INSERT INTO counters VALUES ('import', 1);

    CREATE TABLE imports (
      import INTEGER PRIMARY KEY,
      format TEXT NOT NULL,
      file TEXT NOT NULL,
      imported_at TIMESTAMPTZ NOT NULL,
      added BIGINT NOT NULL             -- rows of it that were new
    );

    CREATE TABLE imported_events (
      event BIGINT NOT NULL,
      import INTEGER NOT NULL,
      mentions INTEGER,                 -- how often the table's makers met it, in how many articles of how many sources
      sources INTEGER,
      articles INTEGER,
      tone REAL,
      intensity REAL,                   -- on the table's own scale: Goldstein's
      source TEXT,                      -- who published it
      url TEXT
    );
  `,
  postgres: `
    CREATE UNIQUE INDEX events_by_dataset ON events (dataset, dataset_id) WHERE dataset_id IS NOT NULL;
    CREATE UNIQUE INDEX imported_events_by_event ON imported_events (event);
  `,
};
