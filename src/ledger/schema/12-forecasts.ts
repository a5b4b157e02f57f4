import type { Migration } from "./index.ts";

/**
 * What was foreseen, as it was published: rows are never changed, and are scored against what the ledger knows when it is asked. The days run
 * from `origin` to `until`, both inclusive; parties go by their ids.
 */
export const forecasts: Migration = {
  name: "forecasts",
  sql: `
    INSERT INTO counters VALUES ('forecast', 1);

    CREATE TABLE forecasts (
      forecast INTEGER PRIMARY KEY,
      made_at TIMESTAMPTZ NOT NULL,
      origin DATE NOT NULL,
      until DATE NOT NULL,
      subject TEXT NOT NULL,            -- act: at least one of a type; series: how many of cooperation or conflict
      party TEXT NOT NULL,              -- of an act, who does it
      counterpart TEXT NOT NULL,
      mutual BOOLEAN NOT NULL,          -- done together; a series is of both ways
      what TEXT NOT NULL,               -- a type; cooperation or conflict
      probability DOUBLE PRECISION,     -- of an act
      base_rate DOUBLE PRECISION,       -- what all pairs would give it
      recurrence DOUBLE PRECISION,      -- what the pair's own past windows would give it
      below TEXT,                       -- of a series: the chances of at most 0, 1, 2 …, as JSON
      plain_mean DOUBLE PRECISION,      -- of a series: what a Poisson on the pair's own mean would be of
      low INTEGER,                      -- the interval of nine tenths
      high INTEGER,
      reasons TEXT NOT NULL             -- as JSON
    );
  `,
  postgres: `
    CREATE UNIQUE INDEX forecasts_once ON forecasts (origin, until, subject, party, counterpart, mutual, what);
    CREATE INDEX forecasts_by_until ON forecasts (until);
  `,
};
