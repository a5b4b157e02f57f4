import type { Migration } from "./index.ts";

/**
 * Every version of every article with its reading as it was made, and what readings name: actors and places, each once. `reading` is the
 * record (reader/schema.ts) as JSON without its text: it is never changed, and all tables of events are drawn from it.
 */
export const articles: Migration = {
  name: "articles",
  sql: `
    CREATE TABLE counters (
      name TEXT PRIMARY KEY,
      next BIGINT NOT NULL
    );
    INSERT INTO counters VALUES ('article', 1), ('actor', 1), ('place', 1);

    CREATE TABLE articles (
      article INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL,
      address TEXT NOT NULL,            -- what its versions share: the URL, else publisher, title and day; '' when unknown
      url TEXT,
      title TEXT,
      language TEXT NOT NULL,
      publisher TEXT,
      publisher_actor TEXT,
      published TEXT,                   -- as given: a date or a date-time
      day DATE,                         -- the day of it
      rights_holder TEXT,
      rights_reserved BOOLEAN NOT NULL,
      rights_statement TEXT,
      text TEXT NOT NULL,
      reading TEXT NOT NULL,
      added_at TIMESTAMPTZ NOT NULL,
      superseded_by INTEGER             -- the next version; NULL: in force
    );

    CREATE TABLE actors (
      actor INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,          -- as in the record: vladimir-putin
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      country TEXT,
      sectors TEXT NOT NULL,            -- parted by blanks
      wikidata TEXT,
      body TEXT,
      cameo TEXT
    );

    CREATE TABLE article_actors (
      article INTEGER NOT NULL,
      actor INTEGER NOT NULL,
      role TEXT,
      mentions INTEGER NOT NULL
    );

    CREATE TABLE places (
      place INTEGER PRIMARY KEY,
      identity TEXT NOT NULL UNIQUE,    -- name|country|geonames
      name TEXT NOT NULL,
      country TEXT,
      latitude DOUBLE PRECISION,
      longitude DOUBLE PRECISION,
      geonames INTEGER
    );

    CREATE TABLE article_places (
      article INTEGER NOT NULL,
      place INTEGER NOT NULL,
      mentions INTEGER NOT NULL
    );
  `,
  postgres: `
    CREATE UNIQUE INDEX articles_by_text ON articles (sha256, address);
    CREATE INDEX articles_by_address ON articles (address);
    CREATE INDEX articles_by_url ON articles (url);
    CREATE INDEX articles_by_day ON articles (day);
    CREATE INDEX article_actors_by_article ON article_actors (article);
    CREATE INDEX article_actors_by_actor ON article_actors (actor);
    CREATE INDEX article_places_by_article ON article_places (article);
    CREATE INDEX article_places_by_place ON article_places (place);
  `,
};
