import type { Migration } from "./index.ts";

/**
 * What tells reprints and reports of one event. All of it is drawn from articles and events, and of those in force only: what loses its force
 * leaves. A ledger of an earlier version is filled when it is opened (stories/catch-up.ts).
 */
export const copies: Migration = {
  name: "copies and marks of stories",
  sql: `
    CREATE TABLE sketches (
      article INTEGER NOT NULL,
      shingles INTEGER NOT NULL,        -- how many different runs of four words the text has
      sketch TEXT NOT NULL              -- the least hashes of them (copies/sketch.ts)
    );

    CREATE TABLE sketch_hashes (
      hash BIGINT NOT NULL,             -- the very least of them: articles that share some may be copies
      article INTEGER NOT NULL,
      day DATE
    );

    CREATE TABLE copies (
      article INTEGER NOT NULL,
      original INTEGER NOT NULL,        -- never itself a copy
      share REAL NOT NULL               -- how much of the shorter text stands in the longer
    );

    CREATE TABLE event_marks (
      event BIGINT NOT NULL,
      words TEXT NOT NULL               -- beginnings of the words of its evidence, and its figures, parted by blanks
    );

    CREATE TABLE event_keys (
      key BIGINT NOT NULL,              -- who takes part, as a hash: reports of one event share some (stories/keys.ts)
      day DATE NOT NULL,
      event BIGINT NOT NULL
    );

    INSERT INTO counters SELECT 'gathered', 1 WHERE EXISTS (SELECT 1 FROM articles);
  `,
  postgres: `
    CREATE INDEX sketches_by_article ON sketches (article);
    CREATE INDEX sketch_hashes_by_hash ON sketch_hashes (hash);
    CREATE INDEX sketch_hashes_by_article ON sketch_hashes (article);
    CREATE INDEX copies_by_article ON copies (article);
    CREATE INDEX copies_by_original ON copies (original);
    CREATE INDEX event_marks_by_event ON event_marks (event);
    CREATE INDEX event_keys_by_key ON event_keys (key, day);
    CREATE INDEX event_keys_by_event ON event_keys (event);
  `,
};
