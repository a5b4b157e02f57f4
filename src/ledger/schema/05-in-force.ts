import type { Migration } from "./index.ts";

export const EVENT_COLUMNS = `event, article, ordinal, dataset, dataset_id, type, mode, contexts, cameo, untensed, quad, score, symmetric_act, day,
  date_start, date_end, date_precision, date_basis, place, time, certainty, polarity, condition_start, condition_end,
  evidence_start, evidence_end, trigger_start, trigger_end, also, rule, confidence`;

export const PARTICIPANT_COLUMNS = "event, side, position, actor, country, sector, mention_start, mention_end, beside";

/**
 * What holds now, under the columns of what was read: ask `events_in_force` and `participants_in_force`, never the tables beneath, for
 * everything that is counted, found or handed on. An event that does not hold as it was read is `set_aside`: its article has a later version,
 * or an analyst rejected or corrected it. In the last case it stands in `corrected_events` and `corrected_participants` as it is now.
 */
export const inForce: Migration = {
  name: "what is in force",
  sql: `
    ALTER TABLE corrections ADD COLUMN undoes INTEGER;    -- the correction that this one takes back

    CREATE TABLE set_aside (
      event BIGINT NOT NULL
    );
    INSERT INTO set_aside
      SELECT event FROM events JOIN articles ON articles.article = events.article WHERE superseded_by IS NOT NULL;

    CREATE TABLE corrected_events AS SELECT ${EVENT_COLUMNS} FROM events WHERE FALSE;
    CREATE TABLE corrected_participants AS SELECT ${PARTICIPANT_COLUMNS} FROM participants WHERE FALSE;

    CREATE TABLE dyads_as_read AS SELECT * FROM dyad_events WHERE FALSE;    -- of events that are corrected, for when that is undone

    CREATE VIEW events_in_force AS
      SELECT ${EVENT_COLUMNS} FROM events
      WHERE NOT EXISTS (SELECT 1 FROM set_aside WHERE set_aside.event = events.event)
      UNION ALL SELECT ${EVENT_COLUMNS} FROM corrected_events;

    CREATE VIEW participants_in_force AS
      SELECT ${PARTICIPANT_COLUMNS} FROM participants
      WHERE NOT EXISTS (SELECT 1 FROM set_aside WHERE set_aside.event = participants.event)
      UNION ALL SELECT ${PARTICIPANT_COLUMNS} FROM corrected_participants;
  `,
  postgres: `
    CREATE INDEX set_aside_by_event ON set_aside (event);
    CREATE INDEX corrected_events_by_event ON corrected_events (event);
    CREATE INDEX corrected_events_by_article ON corrected_events (article);
    CREATE INDEX corrected_events_by_day ON corrected_events (day);
    CREATE INDEX corrected_participants_by_event ON corrected_participants (event);
    CREATE INDEX corrected_participants_by_actor ON corrected_participants (actor);
    CREATE INDEX dyads_as_read_by_event ON dyads_as_read (event);
  `,
};
