import type { Migration } from "./index.ts";

/**
 * Reports of one event make a story; an event no row names is a story of its own, under its own number. Corrections are dated rows that
 * never change a reading.
 */
export const stories: Migration = {
  name: "stories and corrections",
  sql: `
    INSERT INTO counters VALUES ('correction', 1);

    CREATE TABLE stories (
      story BIGINT PRIMARY KEY,         -- the number of its first event
      type TEXT NOT NULL,
      day DATE,
      place INTEGER,
      reports INTEGER NOT NULL,
      voices INTEGER NOT NULL,          -- reports that are not copies of one another
      affirmed INTEGER NOT NULL,
      denied INTEGER NOT NULL
    );

    CREATE TABLE story_events (
      story BIGINT NOT NULL,
      event BIGINT NOT NULL
    );

    CREATE TABLE corrections (
      correction INTEGER PRIMARY KEY,
      made_at TIMESTAMPTZ NOT NULL,
      author TEXT NOT NULL,
      reason TEXT NOT NULL,
      subject TEXT NOT NULL,            -- event, story or actor
      target BIGINT NOT NULL,
      change TEXT NOT NULL,             -- what is said of it instead, as JSON
      undone_at TIMESTAMPTZ,
      undone_by TEXT
    );
  `,
  postgres: `
    CREATE INDEX story_events_by_story ON story_events (story);
    CREATE INDEX story_events_by_event ON story_events (event);
    CREATE INDEX corrections_by_target ON corrections (subject, target);
  `,
};
