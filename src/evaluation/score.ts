import type { EventRecord } from "../reader/index.ts";
import { type Estimate, estimate } from "./bootstrap.ts";
import { type Counts, rates, sum } from "./figures.ts";
import { type CodedArticle, type GoldEvent, PARTS, type Part } from "./gold.ts";
import { matchEvents, sameType } from "./match-events.ts";
import { matchedAgreements, matchedProjections, matchedQuotations } from "./match-others.ts";

/** Whether the gold tells a detail of an event, and whether it was read so. */
export interface Detail {
  counts: (gold: GoldEvent) => boolean;
  right: (gold: GoldEvent, read: EventRecord) => boolean;
}

/** The day, as far as the gold tells it. */
export const DATE: Detail = {
  counts: ({ date }) => date !== undefined && date !== null,
  right: (gold, read) => read.date.start?.startsWith(gold.date as string) ?? false,
};

/** The country where it happened. */
export const PLACE: Detail = {
  counts: ({ place }) => place !== undefined && place !== null,
  right: (gold, read) => gold.place === (read.place?.country ?? null),
};

/** What is compared on events whose type and participants are right. */
const DETAILS: Readonly<Record<string, Detail>> = {
  mode: { counts: ({ mode }) => mode !== undefined, right: (gold, read) => gold.mode === read.mode },
  symmetry: {
    counts: ({ symmetric }) => symmetric !== undefined,
    right: (gold, read) => gold.symmetric === read.symmetric,
  },
  date: DATE,
  place: PLACE,
  time: { counts: ({ time }) => time !== undefined, right: (gold, read) => gold.time === read.time },
  certainty: {
    counts: ({ certainty }) => certainty !== undefined,
    right: (gold, read) => gold.certainty === read.certainty,
  },
  polarity: {
    counts: ({ polarity }) => polarity !== undefined,
    right: (gold, read) => gold.polarity === read.polarity,
  },
  attribution: {
    counts: ({ attribution }) => attribution !== undefined,
    right: (gold, read) => (gold.attribution?.length === 0) === (read.attribution.length === 0),
  },
};

/** One line of the table: counts over all articles, and F1 in per cent with its interval over articles drawn anew. */
export interface Line {
  name: string;
  counts: Counts;
  f1: Estimate;
}

/** The figures of the articles of one language. */
export interface Score {
  language: string;
  articles: number;
  lines: Line[];
  /** Of the events that were read right: how many have each detail right, of how many that have it coded. */
  details: Record<string, { right: number; all: number }>;
}

/** How each part is counted in one article. */
const COUNTS: Readonly<Record<Part, (article: CodedArticle) => Counts>> = {
  events: (article) => countEvents(article),
  quotations: matchedQuotations,
  agreements: matchedAgreements,
  projections: matchedProjections,
};

/** Scores what was coded, a language at a time. */
export function score(articles: readonly CodedArticle[]): Score[] {
  return [...new Set(articles.map(({ record }) => record.language))].map((language) => {
    const own = articles.filter(({ record }) => record.language === language);
    const lines = PARTS.flatMap((part) => {
      const coded = own.filter(({ parts }) => parts.has(part));
      if (coded.length === 0) return [];
      const line = lineOf(part, coded.map(COUNTS[part]));
      if (part !== "events") return [line];
      const byType = coded.map((article) => countEvents(article, true));
      return [line, lineOf("events by type only", byType)];
    });
    return { language, articles: own.length, lines, details: detailsOf(own) };
  });
}

function lineOf(name: string, counts: readonly Counts[]): Line {
  return { name, counts: sum(counts), f1: estimate(counts, (drawn) => rates(sum(drawn)).f1) };
}

/** Events with their participants, or types alone; an optional event counts neither when it is read nor when it is not. */
export function countEvents({ gold, record }: Pick<CodedArticle, "gold" | "record">, typeOnly = false): Counts {
  const { matchOf } = matchEvents(gold.events, record, typeOnly ? sameType : undefined);
  const matched = gold.events.filter((_, index) => matchOf[index] >= 0);
  const optional = matched.filter((event) => event.optional).length;
  return {
    right: matched.length - optional,
    gold: gold.events.filter((event) => !event.optional).length,
    predicted: record.events.length - optional,
  };
}

/** Right details among matched events that are not optional. */
function detailsOf(articles: readonly CodedArticle[]): Score["details"] {
  const figures: Score["details"] = {};
  for (const name of Object.keys(DETAILS)) figures[name] = { right: 0, all: 0 };
  for (const { gold, record } of articles) {
    const { matchOf } = matchEvents(gold.events, record);
    gold.events.forEach((event, index) => {
      if (matchOf[index] < 0 || event.optional) return;
      for (const [name, { counts, right }] of Object.entries(DETAILS)) {
        if (!counts(event)) continue;
        figures[name].all++;
        if (right(event, record.events[matchOf[index]])) figures[name].right++;
      }
    });
  }
  return figures;
}
