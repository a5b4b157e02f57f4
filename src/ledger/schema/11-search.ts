import type { Migration } from "./index.ts";

/**
 * The index of words: for each dictionary form and actor of an article one row with its weight there (search/postings.ts). In DuckDB rows lie
 * sorted by term in runs (search/sort-postings.ts). The counter `search` is the first article not indexed yet: articles are indexed after
 * they are kept, so that a ledger of an earlier version is filled by the first to ask. Superseded articles stay in the index and are left out when it is asked.
 */
export const search: Migration = {
  name: "search",
  sql: `
    INSERT INTO counters VALUES ('search', 1), ('search run', 1), ('search sorted', 1), ('search counted', 1);

    CREATE TABLE postings (
      term BIGINT NOT NULL,             -- the number its letters give (search/terms.ts)
      article INTEGER NOT NULL,
      weight SMALLINT NOT NULL          -- BM25's saturated frequency, times 1000
    );

    CREATE TABLE common_terms (
      term BIGINT NOT NULL,             -- those in many articles, counted now and then: counting them for each question takes long
      articles INTEGER NOT NULL
    );
  `,
  postgres: `
    CREATE INDEX postings_by_term ON postings (term, article) INCLUDE (weight);
    CREATE INDEX common_terms_by_term ON common_terms (term) INCLUDE (articles);
    CREATE INDEX articles_by_publisher ON articles (publisher);
    CREATE INDEX articles_superseded ON articles (article) WHERE superseded_by IS NOT NULL;
    ALTER TABLE postings ALTER COLUMN term SET STATISTICS 1000;
  `,
};
