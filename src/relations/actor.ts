import type { Store } from "../ledger/index.ts";
import { type Contact, contactsOf } from "./contacts.ts";
import { countsOf, readIn, sourcesIn } from "./counts.ts";
import { coverageOf, periodOf } from "./coverage.ts";
import { type Dataset, ofDataset } from "./datasets.ts";
import { doingsOf, isAmong, type Somebody } from "./doings.ts";
import { networkOf, type Tie } from "./network.ts";
import { type Step, seriesOf, type Tally, talliesOf } from "./series.ts";
import { fittingStep, type Period, type StepLength } from "./steps.ts";

/** One actor in a period; the ledger's own time when none is given. */
export interface ActorQuestion {
  somebody: Somebody;
  since?: string;
  until?: string;
  by?: StepLength;
  dataset?: Dataset;
  /** So many counterparts, and stories that are told most. */
  counterparts: number;
  reported: number;
}

/** What somebody did and what was done to it: `forth` is from it, `back` to it, `mutual` with others. */
export interface Doings {
  period: Period | null;
  by: StepLength;
  total: Record<"all" | "forth" | "back" | "mutual", Tally> & { negated: number };
  datasets: Record<string, number>;
  series: Step[];
  contacts: { first: Contact | null; latest: Contact | null };
  /** With whom it dealt, those of most stories first; `party` is whom it is or acted for. */
  counterparts: Tie[];
  /** How many counterparts there are. */
  pairs: number;
  /** Articles that name it, and quotations of it. */
  articles: number;
  quotations: number;
  /** Stories told most often, by their numbers; of imported events as many reports as their table tells of. */
  reported: number[];
}

/** Asks a ledger what somebody did. */
export async function actorDoings(store: Store, question: ActorQuestion): Promise<Doings> {
  const { somebody, dataset } = question;
  const period = periodOf(question, await coverageOf(store));
  const by = question.by ?? (period === null ? "month" : fittingStep(period));
  if (period === null) return { ...NOTHING, period, by, total: { ...talliesOf([]), negated: 0 } };
  const rows = `(SELECT * FROM ${doingsOf(somebody).rows} WHERE ${ofDataset(dataset)}) AS doings`;
  const network = { since: period.from, until: period.to, dataset, of: somebody, limit: question.counterparts };
  const [counts, read, { datasets, negated }, contacts, { ties, pairs }, words, reported] = await Promise.all([
    countsOf(store, { rows }, period, by),
    readIn(store, period, by, dataset),
    sourcesIn(store, { rows }, period),
    contactsOf(store, { rows }),
    networkOf(store, network),
    wordsOf(store, somebody, period),
    mostReported(store, rows, period, question.reported),
  ]);
  return {
    period,
    by,
    total: { ...talliesOf(counts), negated },
    datasets,
    series: seriesOf(counts, read, period, by),
    contacts,
    counterparts: ties,
    pairs,
    ...words,
    reported,
  };
}

const NOTHING = {
  datasets: {},
  series: [],
  contacts: { first: null, latest: null },
  counterparts: [],
  pairs: 0,
  articles: 0,
  quotations: 0,
  reported: [],
};

/** How many articles of a period name somebody, and how many quotations are its words. */
async function wordsOf(
  store: Store,
  somebody: Somebody,
  { from, to }: Period,
): Promise<{ articles: number; quotations: number }> {
  const [words] = await store.query<{ articles: number; quotations: number }>(
    `WITH published AS (SELECT article FROM articles WHERE superseded_by IS NULL AND day BETWEEN $1::DATE AND $2::DATE)
     SELECT (SELECT count(DISTINCT published.article) FROM published JOIN article_actors ON article_actors.article = published.article
               WHERE ${isAmong(somebody, "actor")}) AS articles,
       (SELECT count(*) FROM published JOIN quotations ON quotations.article = published.article
          WHERE ${isAmong(somebody, "speaker")}) AS quotations`,
    [from, to],
  );
  return words;
}

async function mostReported(store: Store, rows: string, { from, to }: Period, atMost: number): Promise<number[]> {
  const stories = await store.query<{ story: number }>(
    `SELECT doings.story, max(greatest(coalesce(stories.reports, 1), coalesce(articles, 1))) AS told, max(doings.day) AS day
     FROM ${rows} LEFT JOIN stories ON stories.story = doings.story LEFT JOIN imported_events ON imported_events.event = doings.event
     WHERE doings.day BETWEEN $1::DATE AND $2::DATE GROUP BY doings.story
     ORDER BY told DESC, day DESC, doings.story DESC LIMIT ${atMost}`,
    [from, to],
  );
  return stories.map(({ story }) => story);
}
