import { readFileSync } from "node:fs";
import { openLedger, type Queries, type Row, sortDyads } from "../../src/ledger/index.ts";
import { directoryOf } from "../../src/questions/directory.ts";
import { createReader } from "../../src/reader/index.ts";
import { PLOVER_TYPES } from "../../src/reader/plover-types.ts";
import { nodeResources } from "../../src/sources/node-resources.ts";

/** The sample whose text and reading every generated article has. */
const SAMPLE = new URL("../../samples/en-sanctions.txt", import.meta.url);
/** One event of so many was read in an article, the others come from an event table. */
const READ = 5;
const OUTLETS = 200;
const YEARS = 10;

/**
 * A ledger in DuckDB as ten years of use would leave it, with so many events between real states and bodies: a fifth of them read in articles, with
 * quotations, agreements and stories, the others imported.
 */
export async function generateLedger(
  file: string,
  events: number,
): Promise<{ articles: number; pairs: [string, string][] }> {
  const store = await openLedger(file);
  try {
    const record = await createReader(nodeResources()).read(readFileSync(SAMPLE, "utf8"), { published: "2024-11-14" });
    const each = record.events.length;
    const articles = Math.floor(events / READ / each);
    await store.transaction(async (inside) => {
      await inside.run("SELECT setseed(0.5)");
      await addCast(inside);
      const { text, ...reading } = record;
      await inside.run(
        `INSERT INTO articles SELECT n, 'hash' || n, 'https://example.org/' || n, 'https://example.org/' || n, 'Title ' || n, 'en',
           'Outlet ' || n % ${OUTLETS}, NULL, CAST(day AS TEXT), day, NULL, n % 3 = 0, NULL, $1, $2, now(), NULL
         FROM (SELECT n, DATE '2015-01-01' + CAST(${365 * YEARS} * n // ${articles + 1} AS INTEGER) AS day
               FROM range(1, ${articles + 1}) AS numbers(n)) AS dated`,
        [text, JSON.stringify(reading)],
      );
      await inside.run(
        "CREATE TEMPORARY TABLE spans (ordinal INTEGER, first INTEGER, last INTEGER, word INTEGER, after INTEGER)",
      );
      for (const [at, { evidence, trigger }] of record.events.entries())
        await inside.run("INSERT INTO spans VALUES ($1, $2, $3, $4, $5)", [at + 1, ...evidence, ...trigger]);
      await addEvents(inside, events, articles, each);
      await addOthers(inside, articles);
      for (const [name, next] of Object.entries({ article: articles + 1, event: events + 1, search: articles + 1 }))
        await inside.run("UPDATE counters SET next = $2 WHERE name = $1", [name, next]);
      await inside.run("INSERT INTO counters VALUES ('gathered', $1) ON CONFLICT DO NOTHING", [articles + 1]);
    });
    await sortDyads(store);
    const pairs = await store.query<{ one: string; other: string }>(
      `SELECT one.id AS one, other.id AS other FROM
         (SELECT party, counterpart, count(*) AS rows FROM dyad_events WHERE party <> counterpart GROUP BY party, counterpart) AS pairs
       JOIN parties one ON one.party = pairs.party JOIN parties other ON other.party = counterpart ORDER BY rows DESC, 1, 2`,
    );
    return { articles, pairs: pairs.map(({ one, other }) => [one, other]) };
  } finally {
    await store.close();
  }
}

async function addCast(inside: Queries): Promise<void> {
  const directory = directoryOf();
  const states = directory.filter(
    ({ source, kind, country }) => source === "actors/states.tsv" && kind === "state" && country !== null,
  );
  const bodies = directory.filter(({ kind }) => kind === "organisation").slice(0, 50);
  const people = directory.filter(({ kind, country }) => kind === "person" && country !== null);
  const actors: Row[] = [...states, ...bodies].map(({ id, name, kind, country }, at) => ({
    ...{ actor: at + 1, id, name, kind, country: kind === "state" ? country : "IGO", sectors: "GOV" },
    ...{ role: null, wikidata: null, body: kind === "state" ? null : id, cameo: null },
  }));
  const first = actors.length + 1;
  const leaders: Row[] = people.map(({ id, name, country }, at) => ({
    actor: first + at,
    id,
    name,
    kind: "person",
    country,
    sectors: "GOV",
  }));
  await inside.insert("actors", [...actors, ...leaders]);
  await inside.insert(
    "parties",
    actors.map(({ actor, id, kind, country }) => ({ party: actor, id: kind === "state" ? country : id })),
  );
  await inside.run(
    `CREATE TEMPORARY TABLE leaders AS SELECT country, min(actor) AS actor FROM actors WHERE kind = 'person' GROUP BY country`,
  );
}

/** Events with their participants, pairs, stories and denominators. */
async function addEvents(inside: Queries, events: number, articles: number, each: number): Promise<void> {
  const read = articles * each;
  const [{ parties }] = await inside.query<{ parties: number }>("SELECT count(*) AS parties FROM parties");
  const some = `1 + CAST(floor(${parties} * pow(random(), 3)) AS INTEGER)`;
  await inside.run(
    `CREATE TEMPORARY TABLE drawn AS
     SELECT n AS event, CASE WHEN n <= ${read} THEN 1 + (n - 1) // ${each} END AS article,
       CASE WHEN n <= ${read} THEN 1 + (n - 1) % ${each} END AS ordinal, kind, 1 + kind // 4 AS quad, one, other,
       CASE WHEN n <= ${read} THEN 'entente' ELSE 'gdelt' END AS dataset,
       CASE WHEN n <= ${read} THEN DATE '2015-01-01' + CAST(${365 * YEARS} * (1 + (n - 1) // ${each}) // ${articles + 1} AS INTEGER)
         ELSE DATE '2015-01-01' + CAST(${365 * YEARS} * (n - ${read}) // ${events + 1 - read} AS INTEGER) END AS day
     FROM (SELECT n, CAST(floor(16 * random()) AS INTEGER) AS kind, ${some} AS one, ${some} AS other FROM range(1, ${events + 1}) AS numbers(n)) AS numbers`,
  );
  const type = `CASE kind ${PLOVER_TYPES.slice(0, 16)
    .map((type, at) => `WHEN ${at} THEN '${type}'`)
    .join(" ")} END`;
  await inside.run(
    `INSERT INTO events SELECT event, article, drawn.ordinal, dataset, CASE WHEN article IS NULL THEN 'g' || event END, ${type}, NULL, '', '042', NULL,
       quad, CAST(6 - 3 * quad AS REAL), FALSE, day, CAST(day AS TEXT), CAST(day AS TEXT), 'day', 'stated', NULL, 'past', 'certain', 'affirmed', NULL, NULL,
       first, last, word, after, '[]', 'bench', 0.5 + (event % 50) / 100.0
     FROM drawn LEFT JOIN spans ON spans.ordinal = drawn.ordinal ORDER BY event`,
  );
  await inside.run(
    `INSERT INTO participants SELECT event, side, 0, CASE WHEN event % 3 = 0 THEN coalesce(leaders.actor, who) ELSE who END, actors.country, 'GOV', NULL, NULL, FALSE
     FROM (SELECT event, 'actor' AS side, one AS who FROM drawn UNION ALL SELECT event, 'recipient', other FROM drawn) AS taking
     JOIN actors ON actors.actor = who LEFT JOIN leaders ON leaders.country = actors.country ORDER BY event, side`,
  );
  // Of two reports one after the other the second now and then is of the first one's story.
  await inside.run(
    `INSERT INTO dyad_events SELECT least(one, other), greatest(one, other), day, CASE WHEN one < other THEN 1 WHEN one > other THEN -1 ELSE 0 END,
       event, event, ${type}, quad, CAST(6 - 3 * quad AS REAL), 'past', 'certain', 'affirmed', dataset FROM drawn`,
  );
  await inside.run(
    `CREATE TEMPORARY TABLE told AS SELECT event AS story, event + ${each} AS event FROM drawn WHERE event + ${each} <= ${read} AND event % ${5 * each} = 1`,
  );
  await inside.run("INSERT INTO story_events SELECT story, story FROM told UNION ALL SELECT story, event FROM told");
  await inside.run(
    `INSERT INTO stories SELECT story, ${type}, day, NULL, 2, 2, 2, 0 FROM told JOIN drawn ON drawn.event = told.story`,
  );
  await inside.run("UPDATE dyad_events SET story = told.story FROM told WHERE told.event = dyad_events.event");
  await inside.run(
    `INSERT INTO imported_events SELECT event, 1, 1 + event % 40, 1 + event % 5, 1 + event % 20, 0, 0, 'source' || event % 100, 'https://example.com/' || event
     FROM drawn WHERE article IS NULL`,
  );
  await inside.run(
    "INSERT INTO day_counts SELECT day, type, dataset, count(*) FROM events GROUP BY day, type, dataset",
  );
}

/** Whom articles name and quote, and agreements some of them speak of. */
async function addOthers(inside: Queries, articles: number): Promise<void> {
  await inside.run(
    `INSERT INTO article_actors SELECT DISTINCT article, actor, NULL, 2 FROM events JOIN participants ON participants.event = events.event
     WHERE article IS NOT NULL`,
  );
  await inside.run(
    `INSERT INTO quotations (article, ordinal, kind, speaker, speaker_name, content_start, content_end)
     SELECT article, 1, 'direct', min(actor), 'Somebody', 10, 90 FROM article_actors GROUP BY article`,
  );
  await inside.run(
    `INSERT INTO agreements SELECT n, 1, 'treaty', 'Treaty ' || n % 100, 'ITA FRA', NULL, 'certain', 0, 60 FROM range(1, ${articles + 1}, 10) AS numbers(n)`,
  );
}
