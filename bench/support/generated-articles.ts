import type { Queries, Store } from "../../src/ledger/index.ts";
import { wordTerm } from "../../src/ledger/search/terms.ts";
import { PLOVER_TYPES } from "../../src/reader/plover-types.ts";

/** Different words there are; so many a generated article has, function words left out: as many as one of 250 words. */
const VOCABULARY = 1_000_000;
const WORDS = 150;
/** Zipf's law with Mandelbrot's shift: the most frequent word stands in a third of all articles. */
const SHIFT = 30;
/** Generated at once. */
const PART = 50_000;

/** The word of a rank in the vocabulary, as it stands in texts and queries. */
export const wordAt = (rank: number): string => `w${rank}`;

/** Fills a ledger in DuckDB with articles of random words, two events each between states, and the index of them, as adding leaves it. */
export async function generateArticles(store: Store, articles: number): Promise<void> {
  await store.transaction(async (inside) => {
    await inside.run("SELECT setseed(0.5)");
    await inside.run("CREATE TABLE vocabulary (rank INTEGER, word TEXT, term BIGINT)");
    await inside.insert(
      "vocabulary",
      Array.from({ length: VOCABULARY }, (_, rank) => ({ rank, word: wordAt(rank), term: wordTerm(wordAt(rank)) })),
    );
    await inside.run(
      `INSERT INTO actors (actor, id, name, kind, country, sectors)
       SELECT n, 'actor-' || n, 'Actor ' || n, 'state', 'C' || n % 200, '' FROM range(1, 5001) AS numbers(n)`,
    );
    await inside.run(
      "INSERT INTO places (place, identity, name, country) SELECT n, 'p' || n, 'Place ' || n, 'C' || n % 200 FROM range(1, 20001) AS numbers(n)",
    );
    await inside.run("INSERT INTO parties SELECT n, 'C' || n FROM range(0, 200) AS numbers(n)");
  });
  for (let from = 1; from <= articles; from += PART)
    await store.transaction((inside) => generatePart(inside, from, Math.min(articles + 1, from + PART)));
  await store.transaction(async (inside) => {
    await inside.run("DROP TABLE vocabulary");
    for (const name of ["article", "search"])
      await inside.run("UPDATE counters SET next = $2 WHERE name = $1", [name, articles + 1]);
  });
}

async function generatePart(inside: Queries, from: number, to: number): Promise<void> {
  const numbers = `range(${from}, ${to}) AS numbers(n)`;
  await inside.run(
    `CREATE TEMPORARY TABLE drawn AS
     SELECT article, word, term, place FROM
       (SELECT n AS article, place,
          CAST(floor(${SHIFT} * pow(${(VOCABULARY + SHIFT) / SHIFT}, random())) AS INTEGER) - ${SHIFT} AS rank
        FROM ${numbers}, range(${WORDS}) AS words(place)) AS ranks
     JOIN vocabulary USING (rank)`,
  );
  await inside.run(
    `INSERT INTO articles (article, sha256, address, url, language, publisher, day, published, rights_reserved, text, reading, added_at)
     SELECT n, 'sha' || n, 'https://example.org/' || n, 'https://example.org/' || n, CASE n % 2 WHEN 0 THEN 'en' ELSE 'it' END,
       'Publisher ' || CAST(floor(200 * pow(random(), 2)) AS INTEGER), DATE '2015-01-01' + CAST(n % 3650 AS INTEGER), '2015-01-01', FALSE, text, '{}', now()
     FROM ${numbers} JOIN (SELECT article, string_agg(word, ' ') AS text FROM drawn GROUP BY article) AS texts ON article = n`,
  );
  await inside.run(
    "INSERT INTO postings SELECT term, article, least(2200, count(*) * 900 + term % 300) FROM drawn GROUP BY term, article ORDER BY article",
  );
  await inside.run("DROP TABLE drawn");
  const some = (count: number) => `1 + CAST(floor(${count} * pow(random(), 3)) AS INTEGER)`;
  await inside.run(`INSERT INTO article_actors SELECT n, ${some(4999)}, NULL, 2 FROM ${numbers}, range(4) AS again(m)`);
  await inside.run(`INSERT INTO article_places SELECT n, ${some(19999)}, 1 FROM ${numbers}, range(2) AS again(m)`);
  await inside.run(
    `INSERT INTO events (event, article, ordinal, dataset, type, contexts, cameo, quad, score, symmetric_act, day, date_basis, place, time,
       certainty, polarity, evidence_start, evidence_end, also, rule, confidence)
     SELECT n * 2 + m, n, m + 1, 'entente', CASE kind ${PLOVER_TYPES.map((type, at) => `WHEN ${at} THEN '${type}'`).join(" ")} END, '', '042',
       1 + kind // 4, 1, FALSE, DATE '2015-01-01' + CAST(n % 3650 AS INTEGER), 'published', ${some(19999)}, 'past', 'certain', 'affirmed', 0, 100, '[]', 'bench', 0.8
     FROM (SELECT n, m, CAST(floor(16 * random()) AS INTEGER) AS kind FROM ${numbers}, range(2) AS again(m)) AS kinds`,
  );
  await inside.run(
    `INSERT INTO participants SELECT n * 2 + m, CASE side WHEN 0 THEN 'actor' ELSE 'recipient' END, 0, actor, 'C' || actor % 200, 'GOV', 0, 5, FALSE
     FROM (SELECT n, m, side, ${some(4999)} AS actor FROM ${numbers}, range(2) AS again(m), range(2) AS sides(side)) AS taking`,
  );
  await inside.run(
    `INSERT INTO dyad_events
     SELECT least(one, other), greatest(one, other), day, 1, event, event, type, quad, score, time, certainty, polarity, dataset
     FROM (SELECT events.*, ${some(199)} AS one, ${some(199)} AS other FROM events WHERE article >= ${from} AND article < ${to}) AS pairs`,
  );
}
