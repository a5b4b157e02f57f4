import { excerptOf } from "../rights.ts";
import { sourceConditions } from "../search/conditions.ts";
import { type Filters, resolve, type SoughtActor } from "../search/filters.ts";
import type { Statement } from "../search/statement.ts";
import { AMONG, type Store } from "../store.ts";
import { type Key, keysOf, type Page, type Paging } from "./keys.ts";

/** Which quotations are listed; `since` and `until` are days of publication. */
export interface QuotationFilters extends Pick<Filters, "since" | "until" | "source" | "language"> {
  /** Who says it; a state with all its people. */
  speaker?: SoughtActor;
  addressee?: SoughtActor;
}

/** Somebody who speaks or is spoken to; the id is null for those who are no actors. */
export interface Speaker {
  id: string | null;
  name: string;
}

/** A quotation of a list. */
export interface Quotation {
  article: number;
  /** q3: its number in the article. */
  ordinal: number;
  kind: string;
  speaker: Speaker | null;
  addressee: Speaker | null;
  /** What is said, as far as it may be shown. */
  content: string;
  /** The word that says so: "said". */
  cue: string | null;
  /** The day on which it was said, where one is told. */
  said: string | null;
  /** On whose word, nearest first. */
  voices: string[];
  title: string | null;
  outlet: string | null;
  published: string | null;
  url: string | null;
  language: string;
}

/** Quotations that pass some filters, those of the latest articles first. Throws a SearchError for a cursor that is none. */
export async function listQuotations(
  store: Store,
  filters: QuotationFilters,
  paging: Paging,
): Promise<Page<Quotation>> {
  const [speaker, addressee] = [
    await conditionOf(store, "speaker", filters),
    await conditionOf(store, "addressee", filters),
  ];
  const { items, next } = await keysOf(
    store,
    ["quotations", filters],
    (statement) => {
      const conditions = [...ofArticles(filters, statement), ...speaker(statement), ...addressee(statement)];
      return `SELECT articles.day, quotations.article, 0 - ordinal AS rank FROM quotations JOIN articles ON articles.article = quotations.article
        WHERE ${conditions.join(" AND ")}`;
    },
    ["article", "rank"],
    paging,
  );
  return { items: await quotationItems(store, items), next };
}

/** Conditions on articles in force that were published in a time, by an outlet, in a language. */
export function ofArticles(
  filters: Pick<Filters, "since" | "until" | "source" | "language">,
  statement: Statement,
): string[] {
  const { since, until } = filters;
  const conditions = ["superseded_by IS NULL", ...sourceConditions(filters, statement)];
  if (since !== undefined) conditions.push(`articles.day >= ${statement.value(since, "DATE")}`);
  if (until !== undefined) conditions.push(`articles.day <= ${statement.value(until, "DATE")}`);
  return conditions;
}

async function conditionOf(
  store: Store,
  column: "speaker" | "addressee",
  filters: QuotationFilters,
): Promise<(statement: Statement) => string[]> {
  const { actor } = await resolve(store, { actor: filters[column] });
  if (actor === undefined) return () => [];
  if ("numbers" in actor) return (statement) => [`${column} IN (${statement.list(actor.numbers, "INTEGER")})`];
  return (statement) => [
    `${column} IN (SELECT actor FROM actors WHERE country = ${statement.value(actor.country, "TEXT")})`,
  ];
}

interface QuotationRow extends Omit<Quotation, "speaker" | "addressee" | "voices"> {
  speaker: string | null;
  speaker_name: string | null;
  addressee: string | null;
  addressee_name: string | null;
  reserved: boolean;
}

async function quotationItems({ query }: Store, keys: readonly Key[]): Promise<Quotation[]> {
  if (keys.length === 0) return [];
  const articles = [...new Set(keys.map(([, article]) => article))];
  const rows = await query<QuotationRow>(
    `SELECT quotations.article, ordinal, quotations.kind, one.id AS speaker, coalesce(one.name, speaker_name) AS speaker_name,
       other.id AS addressee, coalesce(other.name, addressee_name) AS addressee_name,
       substr(text, content_start + 1, content_end - content_start) AS content,
       substr(text, cue_start + 1, cue_end - cue_start) AS cue, quotations.day AS said, title, publisher AS outlet, published, url, language,
       rights_reserved AS reserved
     FROM quotations JOIN articles ON articles.article = quotations.article
     LEFT JOIN actors AS one ON one.actor = speaker LEFT JOIN actors AS other ON other.actor = addressee
     WHERE quotations.article ${AMONG}`,
    [articles],
  );
  const voices = await query<{ article: number; ordinal: number; name: string }>(
    `SELECT article, ordinal, name FROM attributions WHERE subject = 'quotation' AND article ${AMONG} ORDER BY article, ordinal, depth`,
    [articles],
  );
  const items = new Map<string, Quotation>();
  for (const { reserved, speaker_name, addressee_name, ...row } of rows)
    items.set(`${row.article} ${row.ordinal}`, {
      ...row,
      speaker: speaker_name === null ? null : { id: row.speaker, name: speaker_name },
      addressee: addressee_name === null ? null : { id: row.addressee, name: addressee_name },
      content: excerptOf(row.content, { reserved }),
      voices: [],
    });
  for (const { article, ordinal, name } of voices) items.get(`${article} ${ordinal}`)?.voices.push(name);
  return keys.flatMap(([, article, rank]) => items.get(`${article} ${0 - rank}`) ?? []);
}
