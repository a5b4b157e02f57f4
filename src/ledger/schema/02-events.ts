import type { Migration } from "./index.ts";

/**
 * What was read, one row a report: events with their participants, quotations, agreements, projections, and on whose word each is told. Rows
 * are never changed; those of a superseded article stay. Spans are in code points of the article's text. Events imported from event tables
 * have no article, and `dataset` names the table.
 */
export const events: Migration = {
  name: "events",
  sql: `
    INSERT INTO counters VALUES ('event', 1);

    CREATE TABLE events (
      event BIGINT NOT NULL,
      article INTEGER,
      ordinal INTEGER,                  -- its number in the record: 3 for e3
      dataset TEXT NOT NULL,            -- entente, or the event table it comes from
      dataset_id TEXT,                  -- its number there
      type TEXT NOT NULL,
      mode TEXT,
      contexts TEXT NOT NULL,           -- parted by blanks
      cameo TEXT NOT NULL,
      untensed TEXT,
      quad SMALLINT NOT NULL,
      score REAL NOT NULL,
      symmetric_act BOOLEAN NOT NULL,
      day DATE,                         -- the one day it is counted on (keep/event-day.ts)
      date_start TEXT,
      date_end TEXT,
      date_precision TEXT,
      date_basis TEXT NOT NULL,
      place INTEGER,
      time TEXT NOT NULL,
      certainty TEXT NOT NULL,
      polarity TEXT NOT NULL,
      condition_start INTEGER,
      condition_end INTEGER,
      evidence_start INTEGER,
      evidence_end INTEGER,
      trigger_start INTEGER,
      trigger_end INTEGER,
      also TEXT NOT NULL,               -- the other tellings, as JSON
      rule TEXT NOT NULL,
      confidence REAL NOT NULL
    );

    CREATE TABLE participants (
      event BIGINT NOT NULL,
      side TEXT NOT NULL,               -- actor or recipient
      position SMALLINT NOT NULL,       -- from 0 on each side
      actor INTEGER NOT NULL,
      country TEXT,
      sector TEXT,
      mention_start INTEGER,
      mention_end INTEGER,
      beside BOOLEAN NOT NULL
    );

    CREATE TABLE attributions (
      article INTEGER NOT NULL,
      subject TEXT NOT NULL,            -- event, quotation or projection
      ordinal INTEGER NOT NULL,         -- which of the article
      depth SMALLINT NOT NULL,          -- 0: the nearest voice
      name TEXT NOT NULL,
      actor INTEGER,
      mention_start INTEGER,
      mention_end INTEGER
    );

    CREATE TABLE quotations (
      article INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      kind TEXT NOT NULL,
      speaker INTEGER,
      speaker_name TEXT,
      addressee INTEGER,
      addressee_name TEXT,
      cue_start INTEGER,
      cue_end INTEGER,
      content_start INTEGER NOT NULL,
      content_end INTEGER NOT NULL,
      day DATE
    );

    CREATE TABLE agreements (
      article INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      parties TEXT NOT NULL,            -- parted by blanks
      known TEXT,
      certainty TEXT NOT NULL,
      evidence_start INTEGER NOT NULL,
      evidence_end INTEGER NOT NULL
    );

    CREATE TABLE projections (
      article INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      statement_start INTEGER NOT NULL,
      statement_end INTEGER NOT NULL,
      cue TEXT NOT NULL,
      certainty TEXT NOT NULL,
      horizon_start TEXT,
      horizon_end TEXT
    );

    CREATE TABLE projection_events (
      article INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      event BIGINT NOT NULL
    );
  `,
  postgres: `
    CREATE UNIQUE INDEX events_by_number ON events (event);
    CREATE INDEX events_by_article ON events (article);
    CREATE INDEX events_by_day ON events (day);
    CREATE INDEX participants_by_event ON participants (event);
    CREATE INDEX participants_by_actor ON participants (actor);
    CREATE INDEX attributions_by_article ON attributions (article);
    CREATE INDEX attributions_by_actor ON attributions (actor);
    CREATE INDEX quotations_by_article ON quotations (article);
    CREATE INDEX quotations_by_speaker ON quotations (speaker);
    CREATE INDEX agreements_by_article ON agreements (article);
    CREATE INDEX projections_by_article ON projections (article);
    CREATE INDEX projection_events_by_article ON projection_events (article);
  `,
};
