import type { Migration } from "./index.ts";

/**
 * What dyads are counted from: one narrow row for each event and pair of parties, of the events in force only. A party is a state, an
 * international body or an organised group (keep/parties.ts), as a number. The lesser number stands under `party`, so all that passes
 * between two is one range; in DuckDB rows lie sorted by pair and day, but for those added since the last sorting (sort-dyads.ts). What
 * changes an event (a correction, a new version of its article) changes its rows here.
 *
 * `day_counts` has the denominators: how many events of a type were read for a day. It is added to, never changed: its sums count.
 */
export const dyads: Migration = {
  name: "dyads",
  sql: `
    INSERT INTO counters VALUES ('party', 1);

    CREATE TABLE parties (
      party INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE           -- RUS, nato, hamas
    );

    CREATE TABLE dyad_events (
      party INTEGER NOT NULL,
      counterpart INTEGER NOT NULL,     -- greater than party, or the same: an act within it
      day DATE,
      direction SMALLINT NOT NULL,      -- 1: party to counterpart; -1: counterpart to party; 0: with each other
      event BIGINT NOT NULL,
      story BIGINT NOT NULL,            -- that of its first event: its own number until it is merged with others
      type TEXT NOT NULL,
      quad SMALLINT NOT NULL,
      score REAL NOT NULL,
      time TEXT NOT NULL,
      certainty TEXT NOT NULL,
      polarity TEXT NOT NULL,
      dataset TEXT NOT NULL
    );

    CREATE TABLE day_counts (
      day DATE,
      type TEXT NOT NULL,
      dataset TEXT NOT NULL,
      events BIGINT NOT NULL            -- negative where events lost their force
    );
  `,
  postgres: `
    CREATE INDEX dyad_events_by_pair ON dyad_events (party, counterpart, day)
      INCLUDE (direction, event, story, type, quad, score, time, certainty, polarity);
    CREATE INDEX dyad_events_by_counterpart ON dyad_events (counterpart, day);
    CREATE INDEX dyad_events_by_event ON dyad_events (event);
    CREATE INDEX day_counts_by_day ON day_counts (day);
  `,
};
