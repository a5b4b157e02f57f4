import type { Doubtful, Orphan } from "../ledger/index.ts";
import { eventName, plainOrphan } from "../questions/review-question.ts";
import { csvText } from "./csv.ts";
import { excerptsOf } from "./excerpts.ts";
import { styleFor } from "./style.ts";

const PLAIN = { ...styleFor({ isTTY: false }), mark: (text: string) => text };

/** An orphaned correction or a doubtful event, for programs. */
export function reviewLine(each: Orphan | Doubtful) {
  if ("correction" in each) return { kind: "orphan", ...plainOrphan(each) };
  const { event, doubts, against, kept } = each;
  const { row, participants, article, told } = kept;
  const side = (wanted: string) => participants.filter((one) => one.side === wanted).map(({ id }) => id);
  return {
    ...{ kind: "event", event: eventName(event), confidence: row.confidence, doubts, against: against.map(eventName) },
    ...{ type: row.type, mode: row.mode, actors: side("actor"), recipients: side("recipient"), day: row.day },
    ...{ certainty: row.certainty, polarity: row.polarity, rule: row.rule },
    evidence: article === null || told === null ? null : excerptsOf(article.record, PLAIN)(told.evidence),
    ...{ article: article === null ? null : `a${article.article}`, url: article?.record.url ?? null },
  };
}

const COLUMNS =
  "kind event correction confidence doubts type mode actors recipients day certainty polarity rule evidence article url candidate".split(
    " ",
  );

/** The list as CSV, several of a cell parted by blanks. */
export const reviewCsv = (orphans: readonly Orphan[], doubtful: readonly Doubtful[]): string =>
  csvText(
    COLUMNS,
    [...orphans, ...doubtful].map((each) => {
      const line: Record<string, unknown> = { ...reviewLine(each) };
      if ("events" in line) line.event = line.events;
      return COLUMNS.map((column) => cellOf(line[column]));
    }),
  );

const cellOf = (value: unknown): string | number | null =>
  Array.isArray(value) ? value.join(" ") : ((value ?? null) as string | number | null);
