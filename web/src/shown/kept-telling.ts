import type { ArticleRecord } from "../../../src/reader/schema.ts";
import type { Article } from "../asking/answers.ts";
import type { NameOf } from "../asking/names.ts";
import type { Words } from "../i18n/index.ts";
import { type Telling, tellingOf } from "./telling.ts";

type PublicRecord = Article["record"];
type Span = readonly [number, number];

/** A kept article's record whose events go by their numbers in the ledger; without its text where that is withheld. */
export function keptRecord({ record, events }: Article): ArticleRecord {
  return {
    ...record,
    text: record.text ?? "",
    events: record.events.map((event, at) => ({ ...event, id: events[at] })),
  } as ArticleRecord;
}

/** How a kept record is put into words: where its text is withheld, by the excerpts that rights allow. */
export function keptTelling(kept: PublicRecord, record: ArticleRecord, words: Words, nameOf: NameOf): Telling {
  const telling = tellingOf(record, words, nameOf);
  if (kept.text !== null) return telling;
  const excerpts = excerptsOf(kept);
  const names = new Map(record.actors.map(({ id, name }) => [id, name]));
  return {
    ...telling,
    excerpt: (span) => excerpts.get(span.join()) ?? "…",
    name: (id) => nameOf(id, names.get(id)),
  };
}

function excerptsOf({ events, quotations, agreements, projections }: PublicRecord): Map<string, string> {
  const passages: [Span, string | undefined][] = [
    ...events.map(({ evidence, excerpt }): [Span, string | undefined] => [evidence, excerpt]),
    ...quotations.map(({ content, excerpt }): [Span, string | undefined] => [content, excerpt]),
    ...agreements.map(({ evidence, excerpt }): [Span, string | undefined] => [evidence, excerpt]),
    ...projections.map(({ statement, excerpt }): [Span, string | undefined] => [statement, excerpt]),
  ];
  return new Map(passages.flatMap(([span, excerpt]) => (excerpt === undefined ? [] : [[span.join(), excerpt]])));
}
