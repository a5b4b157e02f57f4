import { parseTable, variants } from "../../text/table.ts";
import { type Pattern, parsePatterns } from "./patterns.ts";

/** A row of `relations/pledges.tsv`. */
export interface PledgeKind {
  kind: string;
  /** What is promised or threatened, for people. */
  says: string;
  nature: "promise" | "threat";
  pledged: readonly Pattern[];
  words: readonly string[];
  /** Kept by an act, or by abstaining until the term is over. */
  way: "act" | "abstain";
  /** Who must do it: the promiser towards the same recipient, or either of the two. */
  by: "same" | "either";
  /** Days. */
  term: number;
  kept: readonly Pattern[];
  broken: readonly Pattern[];
}

/** A row of `relations/measures.tsv`. */
export interface MeasureKind {
  kind: string;
  imposed: readonly Pattern[];
  lifted: readonly Pattern[];
  eased: readonly Pattern[];
  /** Words of the row an act was read by that make it a lifting; empty: none needed. */
  lifting: readonly string[];
}

/** A row of `relations/sanctions.tsv`. */
export interface Regime {
  id: string;
  imposer: string;
  target: string;
  kind: string;
  from: string;
  eased: string;
  to: string;
  name: string;
  names: Readonly<Record<string, string>>;
}

/** A row of `relations/agreement-acts.tsv`. */
export interface AgreementAct {
  status: "announced" | "signed" | "in-force" | "suspended" | "ended";
  acts: readonly Pattern[];
}

type Tables = Readonly<Record<string, string>>;
const rowsOf = (tables: Tables, name: string) =>
  parseTable(tables[`relations/${name}.tsv`] ?? "", `relations/${name}.tsv`);

export const compilePledgeKinds = (tables: Tables): PledgeKind[] =>
  rowsOf(tables, "pledges").map(({ kind, says, nature, pledged, words, way, by, term, kept, broken }) => ({
    kind,
    says,
    nature: nature as PledgeKind["nature"],
    pledged: parsePatterns(pledged),
    words: variants(words),
    way: way as PledgeKind["way"],
    by: by as PledgeKind["by"],
    term: Number(term),
    kept: parsePatterns(kept),
    broken: parsePatterns(broken),
  }));

export const compileMeasureKinds = (tables: Tables): MeasureKind[] =>
  rowsOf(tables, "measures").map(({ kind, imposed, lifted, eased, lifting }) => ({
    kind,
    imposed: parsePatterns(imposed),
    lifted: parsePatterns(lifted),
    eased: parsePatterns(eased),
    lifting: variants(lifting),
  }));

export const compileRegimes = (tables: Tables): Regime[] =>
  rowsOf(tables, "sanctions").map((row) => ({
    id: row.id,
    imposer: row.imposer,
    target: row.target,
    kind: row.kind,
    from: row.from,
    eased: row.eased,
    to: row.to,
    name: row.name,
    names: { en: row.name, it: row["name-it"] },
  }));

export const compileAgreementActs = (tables: Tables): AgreementAct[] =>
  rowsOf(tables, "agreement-acts").map(({ status, acts }) => ({
    status: status as AgreementAct["status"],
    acts: parsePatterns(acts),
  }));
