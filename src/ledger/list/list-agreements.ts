import { excerptOf } from "../rights.ts";
import type { Filters } from "../search/filters.ts";
import { AMONG, type Store } from "../store.ts";
import { type Key, keysOf, type Page, type Paging } from "./keys.ts";
import { ofArticles } from "./list-quotations.ts";

/** Which agreements are listed; `since` and `until` are days of publication. */
export interface AgreementFilters extends Pick<Filters, "since" | "until" | "source" | "language"> {
  /** All of these are parties, by their ids. */
  parties?: readonly string[];
  kind?: string;
}

/** An agreement as an article speaks of it. */
export interface ToldAgreement {
  article: number;
  ordinal: number;
  kind: string;
  name: string;
  /** By their ids. */
  parties: string[];
  /** Id in the table of agreements. */
  known: string | null;
  certainty: string;
  /** The words that tell of it, as far as they may be shown. */
  evidence: string;
  title: string | null;
  outlet: string | null;
  published: string | null;
  url: string | null;
  language: string;
}

/** Agreements that articles speak of, those of the latest articles first. Throws a SearchError for a cursor that is none. */
export async function listAgreements(
  store: Store,
  filters: AgreementFilters,
  paging: Paging,
): Promise<Page<ToldAgreement>> {
  const { parties = [], kind } = filters;
  const { items, next } = await keysOf(
    store,
    ["agreements", filters],
    (statement) => {
      const conditions = ofArticles(filters, statement);
      for (const party of parties)
        conditions.push(`strpos(' ' || parties || ' ', ' ' || ${statement.value(party, "TEXT")} || ' ') > 0`);
      if (kind !== undefined) conditions.push(`kind = ${statement.value(kind, "TEXT")}`);
      return `SELECT articles.day, agreements.article, 0 - ordinal AS rank FROM agreements JOIN articles ON articles.article = agreements.article
        WHERE ${conditions.join(" AND ")}`;
    },
    ["article", "rank"],
    paging,
  );
  return { items: await agreementItems(store, items), next };
}

type AgreementRow = Omit<ToldAgreement, "parties"> & { parties: string; reserved: boolean };

async function agreementItems({ query }: Store, keys: readonly Key[]): Promise<ToldAgreement[]> {
  if (keys.length === 0) return [];
  const rows = await query<AgreementRow>(
    `SELECT agreements.article, ordinal, kind, name, parties, known, certainty, title, publisher AS outlet, published, url, language,
       substr(text, evidence_start + 1, evidence_end - evidence_start) AS evidence, rights_reserved AS reserved
     FROM agreements JOIN articles ON articles.article = agreements.article WHERE agreements.article ${AMONG}`,
    [[...new Set(keys.map(([, article]) => article))]],
  );
  const items = new Map(
    rows.map(({ reserved, parties, evidence, ...row }) => [
      `${row.article} ${row.ordinal}`,
      { ...row, parties: parties === "" ? [] : parties.split(" "), evidence: excerptOf(evidence, { reserved }) },
    ]),
  );
  return keys.flatMap(([, article, rank]) => items.get(`${article} ${0 - rank}`) ?? []);
}
