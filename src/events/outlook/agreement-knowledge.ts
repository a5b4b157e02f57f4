import { parseTable, variants } from "../../text/table.ts";

/** One agreement of `data/agreements`. */
export interface KnownAgreement {
  id: string;
  kind: string;
  parties: readonly string[];
  /** ISO 8601, "" when unknown. */
  signed: string;
  ended: string;
}

/** A noun phrase that names an agreement; `signed`: only where it is signed, as a declaration is. */
export interface AgreementNoun {
  lemmas: readonly string[];
  kind: string;
  signed: boolean;
}

/** Agreements by name and the nouns that name one, for one language. */
export interface AgreementKnowledge {
  /** First word of a name, lower case → names in lower-case words with their agreement. */
  names: ReadonlyMap<string, readonly { words: readonly string[]; agreement: KnownAgreement }[]>;
  /** First lemma of a noun phrase → its rows, longest first. */
  nouns: ReadonlyMap<string, readonly AgreementNoun[]>;
  known: readonly KnownAgreement[];
}

/** Compiles the tables of agreements for one language. */
export function compileAgreements(tables: Readonly<Record<string, string>>, language: string): AgreementKnowledge {
  const rowsOf = (path: string) => parseTable(tables[path] ?? "", path);
  const byId = new Map<string, KnownAgreement>();
  for (const row of rowsOf("agreements/agreements.tsv")) {
    byId.set(row.id, {
      id: row.id,
      kind: row.kind,
      parties: variants(row.parties),
      signed: row.signed,
      ended: row.ended,
    });
  }
  const names = new Map<string, { words: string[]; agreement: KnownAgreement }[]>();
  for (const row of rowsOf(`agreements/agreements.${language}.tsv`)) {
    const agreement = byId.get(row.id);
    if (!agreement) continue;
    for (const name of variants(row.names)) {
      const words = name.toLowerCase().replace(/’/g, "'").split(" ");
      names.set(words[0], [...(names.get(words[0]) ?? []), { words, agreement }]);
    }
  }
  const nouns = new Map<string, AgreementNoun[]>();
  for (const row of rowsOf(`languages/${language}/agreement-nouns.tsv`)) {
    const lemmas = row.noun.split(" ");
    nouns.set(lemmas[0], [...(nouns.get(lemmas[0]) ?? []), { lemmas, kind: row.kind, signed: row.use === "signed" }]);
  }
  for (const rows of names.values()) rows.sort((a, b) => b.words.length - a.words.length);
  for (const rows of nouns.values()) rows.sort((a, b) => b.lemmas.length - a.lemmas.length);
  return { names, nouns, known: [...byId.values()] };
}
