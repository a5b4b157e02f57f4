import { codePoints } from "../../text/code-points.ts";
import type { Store } from "../store.ts";
import { type EventHit, eventsOf } from "./events-of.ts";
import type { ResolvedFilters } from "./filters.ts";
import type { Plan } from "./plan.ts";
import type { Ranked } from "./rank.ts";
import { type FoundWord, type Snippet, type Span, snippetsOf } from "./snippets.ts";
import { createStatement } from "./statement.ts";
import { actorTerm } from "./terms.ts";
import type { WordFinder } from "./word-finder.ts";

/** An article that was found. */
export interface Hit {
  article: number;
  score: number;
  title: string | null;
  /** The beginning of its first line, for where the title is not known. */
  opening: string;
  url: string | null;
  outlet: string | null;
  day: string | null;
  language: string;
  supersededBy: number | null;
  /** Whether its rights are reserved (rights.ts). */
  reserved: boolean;
  /** How many events it tells, and, where they are wanted, those that pass the filters. */
  eventCount: number;
  events: EventHit[];
  /** The parts that tell most of what was sought; spans in code points of the text. */
  snippets: (Snippet & { text: string })[];
}

interface ArticleRow {
  article: number;
  title: string | null;
  url: string | null;
  outlet: string | null;
  day: string | null;
  language: string;
  superseded_by: number | null;
  reserved: boolean;
  text: string;
  /** Where actors are looked for, which is far longer than the text. */
  reading: string | null;
}

/** What was sought: the plan of the query with what its words count for, the filters, and whether events are wanted. */
interface Sought {
  plan: Plan;
  rarities: readonly number[];
  filters: ResolvedFilters;
  events: boolean;
}

/** Tells of ranked articles what people and programs are shown: where the words stand, and what events are told. */
export async function describe(
  store: Store,
  finder: WordFinder,
  { plan, rarities, filters, events }: Sought,
  ranked: readonly Ranked[],
): Promise<Hit[]> {
  if (ranked.length === 0) return [];
  const numbers = ranked.map(({ article }) => article);
  const [rows, told] = await Promise.all([
    articleRows(store, numbers, plan.namesActors),
    eventsOf(store, numbers, filters, events),
  ]);
  const articles = new Map(rows.map((row) => [row.article, row]));
  const wordOf = new Map(plan.words.flatMap(({ terms }, word) => terms.map((term) => [term, word] as const)));
  const hits: Hit[] = [];
  for (const { article, score } of ranked) {
    const { text, reading, superseded_by, ...row } = articles.get(article)!;
    const own = told.get(article)!;
    const { toCodePoint, toUtf16 } = codePoints(text);
    const found = [
      ...(await wordsFound(text, row.language, finder, wordOf)),
      ...actorsFound(text, reading, wordOf, toUtf16),
    ].map((each): FoundWord => ({ ...each, rarity: rarities[each.word] }));
    const evidence = own.evidence.map((each) => mapped(each, toUtf16));
    hits.push({
      ...row,
      opening: openingOf(text),
      score,
      supersededBy: superseded_by,
      eventCount: own.count,
      events: own.events,
      snippets: snippetsOf(text, found, evidence).map(({ span, found, evidence }) => ({
        text: text.slice(...span),
        span: mapped(span, toCodePoint),
        found: found.map((each) => mapped(each, toCodePoint)),
        evidence: evidence.map((each) => mapped(each, toCodePoint)),
      })),
    });
  }
  return hits;
}

const OPENING = 100;

/** The beginning of an article's first line. */
export function openingOf(text: string): string {
  const [line] = text.trimStart().slice(0, OPENING).split("\n");
  // Cut between words, unless the line ends there.
  return line.length < OPENING ? line.trim() : `${line.slice(0, Math.max(1, line.lastIndexOf(" ")))} …`;
}

type Offset = (offset: number) => number;

const mapped = ([start, end]: Span, by: Offset): Span => [by(start), by(end)];

async function wordsFound(text: string, language: string, finder: WordFinder, wordOf: ReadonlyMap<number, number>) {
  const { start, end, terms } = (await finder.of(language)).wordsOf(text);
  return terms.flatMap((each, at) => {
    const term = each.terms.find((one) => wordOf.has(one));
    return term === undefined ? [] : [{ span: [start[at], end[at]] as const, word: wordOf.get(term)! }];
  });
}

/** Where somebody is named whom a word of the query names, by whatever name; pronouns ("it", "che") are not shown. */
function actorsFound(text: string, reading: string | null, wordOf: ReadonlyMap<number, number>, toUtf16: Offset) {
  if (reading === null) return [];
  const { actors = [] } = JSON.parse(reading) as { actors?: { id: string; mentions: Span[] }[] };
  return actors.flatMap(({ id, mentions }) => {
    const word = wordOf.get(actorTerm(id));
    return word === undefined
      ? []
      : mentions
          .map((span) => ({ span: mapped(span, toUtf16), word }))
          .filter(({ span }) => /\p{Lu}/u.test(text.slice(...span)));
  });
}

function articleRows(store: Store, numbers: readonly number[], withReading: boolean): Promise<ArticleRow[]> {
  const statement = createStatement();
  const list = statement.list(numbers, "INTEGER");
  return store.query<ArticleRow>(
    `SELECT article, title, url, publisher AS outlet, day, language, superseded_by, rights_reserved AS reserved, text,
       ${withReading ? "reading" : "NULL AS reading"}
     FROM articles WHERE article IN (${list})`,
    statement.parameters,
  );
}
