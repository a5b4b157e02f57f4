import type { Parameter, Store } from "../ledger/index.ts";
import type { Between } from "./between.ts";
import type { Pattern } from "./knowledge/patterns.ts";

/** A class of acts: an act belongs to it when it fits one of its patterns and, where it has words, was read by a row with one of them. */
export interface ActClass {
  patterns: readonly Pattern[];
  words?: readonly string[];
}

/** Acts of one class by one party towards another on one day, reports of a story once. */
export interface MatchedActs {
  /** Place of its class in the list. */
  class: number;
  /** Whether only patterns marked as probable fit. */
  probable: boolean;
  from: string;
  to: string;
  /** Done by both, or with each other; `from` and `to` are then in no order. */
  mutual: boolean;
  day: string;
  /** The first to tell it, of those told as certain if there are any. */
  event: number;
  certain: boolean;
  reports: number;
  /** The last day of the time an act to come is told for; null when none is told, and of acts that are done. */
  horizon: string | null;
}

interface MatchedRow extends Omit<MatchedActs, "from" | "to" | "mutual"> {
  party: number;
  counterpart: number;
  direction: number;
}

/** When an act to come was told, and until when it was projected. */
const AHEAD = `LEFT JOIN articles ON articles.article = events.article
       LEFT JOIN (SELECT projection_events.event AS projected, max(substr(horizon_end, 1, 10)) AS ahead
                  FROM projection_events JOIN projections ON projections.article = projection_events.article
                    AND projections.ordinal = projection_events.ordinal
                  WHERE length(horizon_end) >= 10 GROUP BY projection_events.event) AS projections ON projected = events.event`;

/** Events read by this program; tables of others say nothing of certainty, and tell what they have as done. */
const OWN = "entente";

interface Question {
  /** Whether an act belongs to the first of its classes only. */
  firstOnly: boolean;
  /** Acts done and told as such; else also what is announced, on the day it was told. */
  done: boolean;
  /** None after this day. */
  until: string;
}

/**
 * Affirmed acts between two sides that belong to some classes, by class, parties and day. Matching is done in SQL, so that of a pair's hundred
 * thousand events few come over.
 */
export async function matchedActs(
  { query }: Store,
  { pairs, ids }: Between,
  classes: readonly ActClass[],
  { firstOnly, done, until }: Question,
): Promise<MatchedActs[]> {
  const wanted = patternRows(classes);
  if (wanted.length === 0) return [];
  // Texts that no pattern looks at are not read: of a pair's events they cost most.
  const read = (column: keyof (typeof wanted)[number], expression: string) =>
    wanted.some((row) => row[column] !== "") ? expression : "''";
  // What is announced counts on the day it was told, not on the day it is to be.
  const day = done ? "dyad.day" : "least(dyad.day, coalesce(articles.day, dyad.day))";
  // What it is dated for, when that is to come; else the horizon of the projection it stands in.
  const dated = `CASE WHEN events.date_end > CAST(${day} AS TEXT) AND length(events.date_end) >= 10 AND events.time = 'future'
        THEN substr(events.date_end, 1, 10) END`;
  const horizon = done ? "NULL" : `coalesce(${dated}, CASE WHEN ahead > CAST(${day} AS TEXT) THEN ahead END)`;
  const rows = await query<MatchedRow>(
    `WITH acts AS MATERIALIZED (
       SELECT party, counterpart, direction, story, dyad.event AS event, ${day} AS day, events.type AS type,
         ${read("mode", "coalesce(events.mode, '')")} AS mode, ${read("context", "events.contexts")} AS contexts,
         ${read("code", "events.cameo")} AS cameo, ${read("word", "events.rule")} AS rule,
         CASE WHEN dyad.certainty = 'certain' OR dyad.dataset <> '${OWN}' THEN 1 ELSE 0 END AS certain, ${horizon} AS horizon,
         events.condition_start
       FROM ${pairs} JOIN events_in_force AS events ON events.event = dyad.event
       ${done ? "" : AHEAD}
       WHERE dyad.polarity = 'affirmed' AND dyad.day IS NOT NULL
         AND (dyad.certainty IN ('certain', 'probable') OR dyad.dataset <> '${OWN}')
         ${done ? "AND dyad.time <> 'future'" : ""}
     ),
     patterns AS (
       SELECT unnest($1::INTEGER[]) AS class, unnest($2::INTEGER[]) AS probable, unnest($3::TEXT[]) AS type, unnest($4::TEXT[]) AS mode,
         unnest($5::TEXT[]) AS context, unnest($6::TEXT[]) AS code, unnest($7::TEXT[]) AS word
     ),
     -- Acts are many, their kinds few: these are matched.
     kinds AS (SELECT DISTINCT type, mode, contexts, cameo, rule FROM acts),
     fitting AS (
       SELECT ${firstOnly ? "min(class)" : "class"} AS class, min(probable) AS probable, kinds.type AS type, kinds.mode AS mode, contexts, cameo, rule
       FROM kinds JOIN patterns
         ON (patterns.type = '' OR patterns.type = kinds.type) AND (patterns.mode = '' OR patterns.mode = kinds.mode)
           AND starts_with(cameo, code) AND (context = '' OR strpos(' ' || contexts || ' ', ' ' || context || ' ') > 0)
           AND (word = '' OR strpos(' ' || replace(rule, ':', ' ') || ' ', ' ' || word || ' ') > 0)
       GROUP BY ${firstOnly ? "" : "class, "}kinds.type, kinds.mode, contexts, cameo, rule
     ),
     stories AS (
       SELECT class, min(probable) AS probable, party, counterpart, direction, story, min(day) AS day, min(event) AS event,
         max(certain) AS certain, count(*) AS reports, max(horizon) AS horizon
       FROM acts JOIN fitting USING (type, mode, contexts, cameo, rule)
       WHERE day <= $8::DATE ${done ? "AND condition_start IS NULL" : ""}
       GROUP BY class, party, counterpart, direction, story
     )
     SELECT class, min(probable) = 1 AS probable, party, counterpart, direction, day,
       coalesce(min(CASE WHEN certain = 1 THEN event END), min(event)) AS event, max(certain) = 1 AS certain, sum(reports) AS reports,
       max(horizon) AS horizon
     FROM stories GROUP BY class, party, counterpart, direction, day
     ORDER BY day, event, class`,
    [...columnsOf(wanted), until],
  );
  return rows.map(({ party, counterpart, direction, ...row }) => ({
    ...row,
    from: ids.get(direction < 0 ? counterpart : party)!,
    to: ids.get(direction < 0 ? party : counterpart)!,
    mutual: direction === 0,
  }));
}

/** The patterns of all classes, one row for each pattern and word. */
const patternRows = (classes: readonly ActClass[]) =>
  classes.flatMap(({ patterns, words = [] }, at) =>
    patterns.flatMap((pattern) => (words.length === 0 ? [""] : words).map((word) => ({ ...pattern, at, word }))),
  );

const columnsOf = (rows: ReturnType<typeof patternRows>): Parameter[] => [
  rows.map(({ at }) => at),
  rows.map(({ probable }) => Number(probable)),
  ...(["type", "mode", "context", "code", "word"] as const).map((column) => rows.map((row) => row[column])),
];
