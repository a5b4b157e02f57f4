import type { Migration } from "./index.ts";

/**
 * GDELT's two other tables. `mentions`: every report its makers met of an event of theirs, with source, address and how sure they were of it,
 * by the event's number in their table, for it may be imported before or after. `documents`: articles of the Global Knowledge Graph with what
 * they speak of and the words they quote; they are no articles of the ledger, for nobody has their text.
 */
export const documents: Migration = {
  name: "mentions of imported events, documents",
  sql: `
    INSERT INTO counters VALUES ('document', 1);

    CREATE TABLE mentions (
      dataset TEXT NOT NULL,
      dataset_id TEXT NOT NULL,
      address TEXT NOT NULL,            -- a URL, or what else the table names the report by
      sentence INTEGER NOT NULL,        -- in which of it the event is told; 0: unknown
      moment TEXT,                      -- when it was met: YYYY-MM-DDThh:mm:ssZ
      kind SMALLINT,                    -- 1 web, 2 citation, 3 core, 4 DTIC, 5 JSTOR, 6 non-textual
      source TEXT,
      confidence SMALLINT,              -- percent
      length INTEGER,                   -- characters
      tone REAL,
      language TEXT                     -- ISO 639-3, of what was translated; NULL: English
    );

    CREATE TABLE documents (
      document INTEGER PRIMARY KEY,
      dataset TEXT NOT NULL,
      dataset_id TEXT NOT NULL,
      moment TEXT,
      day DATE,
      source TEXT,
      address TEXT,
      language TEXT,
      tone REAL,                        -- positive less negative, percent of words
      positive REAL,
      negative REAL,
      polarity REAL,
      words INTEGER
    );

    CREATE TABLE document_terms (
      document INTEGER NOT NULL,
      kind TEXT NOT NULL,               -- theme, person, organisation
      term TEXT NOT NULL
    );

    CREATE TABLE document_places (
      document INTEGER NOT NULL,
      name TEXT NOT NULL,
      country TEXT,
      latitude DOUBLE PRECISION,
      longitude DOUBLE PRECISION
    );

    CREATE TABLE document_quotations (
      document INTEGER NOT NULL,
      ordinal INTEGER NOT NULL,
      verb TEXT,
      quotation TEXT NOT NULL
    );
  `,
  postgres: `
    CREATE UNIQUE INDEX mentions_by_event ON mentions (dataset, dataset_id, address, sentence);
    CREATE UNIQUE INDEX documents_by_dataset ON documents (dataset, dataset_id);
    CREATE INDEX documents_by_address ON documents (address);
    CREATE INDEX document_terms_by_document ON document_terms (document);
    CREATE INDEX document_terms_by_term ON document_terms (term, kind);
    CREATE INDEX document_places_by_document ON document_places (document);
    CREATE INDEX document_quotations_by_document ON document_quotations (document);
  `,
};
