import type { Row, Store } from "../store.ts";
import { asWritten } from "./find-imported.ts";

/** A document of GDELT's knowledge graph: where it stands, what it speaks of, what it quotes. */
export interface KeptDocument {
  document: number;
  row: Row;
  themes: string[];
  persons: string[];
  organisations: string[];
  places: Row[];
  quotations: Row[];
}

const MEASURES = ["tone", "positive", "negative", "polarity"] as const;

const measuresOf = (row: Row): Row =>
  Object.fromEntries(MEASURES.map((name) => [name, asWritten(row[name] as number | null)]));

/** The document that is meant by its number (`g12`) or its URL; null when there is none. */
export async function findDocument({ query }: Pick<Store, "query">, name: string): Promise<KeptDocument | null> {
  const number = /^g\d{1,9}$/.test(name) ? Number(name.slice(1)) : null;
  const [row] = await query(
    `SELECT * FROM documents WHERE ${number === null ? "address" : "document"} = $1 ORDER BY document DESC LIMIT 1`,
    [number ?? name],
  );
  if (row === undefined) return null;
  const document = Number(row.document);
  const terms = await query<{ kind: string; term: string }>(
    "SELECT kind, term FROM document_terms WHERE document = $1 ORDER BY kind, term",
    [document],
  );
  const of = (wanted: string) => terms.filter(({ kind }) => kind === wanted).map(({ term }) => term);
  return {
    document,
    row: { ...row, ...measuresOf(row) },
    themes: of("theme"),
    persons: of("person"),
    organisations: of("organisation"),
    places: await query(
      "SELECT name, country, latitude, longitude FROM document_places WHERE document = $1 ORDER BY name",
      [document],
    ),
    quotations: await query("SELECT verb, quotation FROM document_quotations WHERE document = $1 ORDER BY ordinal", [
      document,
    ]),
  };
}
