import { EVENT_COLUMNS, PARTICIPANT_COLUMNS } from "./05-in-force.ts";
import type { Migration } from "./index.ts";

const columnsOf = (table: string, columns: string): string => columns.replace(/\w+/g, (column) => `${table}.${column}`);

/**
 * The views of what is in force by an outer join: DuckDB takes NOT EXISTS apart into a join over all distinct events, which costs ten times as
 * much. `set_aside` has each event once, so the join repeats none.
 */
export const inForceByJoin: Migration = {
  name: "what is in force, by a join",
  sql: `
    CREATE OR REPLACE VIEW events_in_force AS
      SELECT ${columnsOf("events", EVENT_COLUMNS)} FROM events LEFT JOIN set_aside ON set_aside.event = events.event
      WHERE set_aside.event IS NULL
      UNION ALL SELECT ${EVENT_COLUMNS} FROM corrected_events;

    CREATE OR REPLACE VIEW participants_in_force AS
      SELECT ${columnsOf("participants", PARTICIPANT_COLUMNS)} FROM participants LEFT JOIN set_aside ON set_aside.event = participants.event
      WHERE set_aside.event IS NULL
      UNION ALL SELECT ${PARTICIPANT_COLUMNS} FROM corrected_participants;
  `,
  postgres: "",
};
