import { parseTable, variants } from "../../text/table.ts";
import {
  type AgreementAct,
  compileAgreementActs,
  compileMeasureKinds,
  compilePledgeKinds,
  compileRegimes,
  type MeasureKind,
  type PledgeKind,
  type Regime,
} from "./conventions.ts";
import { compileMemberships, type Memberships } from "./memberships.ts";
import { compileTreaties, type Treaty } from "./treaties.ts";

/** What is known of relations beside a ledger: who belongs where, treaties, regimes, and the conventions by which acts are matched. */
export interface RelationKnowledge {
  memberships: Memberships;
  treaties: readonly Treaty[];
  pledgeKinds: readonly PledgeKind[];
  measureKinds: readonly MeasureKind[];
  regimes: readonly Regime[];
  agreementActs: readonly AgreementAct[];
  /** English names of bodies by id. */
  bodyNames: ReadonlyMap<string, string>;
}

/** Compiles the tables of relations; `tables` maps a path below `data/` to its source. Throws on a malformed row. */
export function compileRelations(tables: Readonly<Record<string, string>>): RelationKnowledge {
  const path = "actors/organisations.en.tsv";
  return {
    memberships: compileMemberships(tables),
    treaties: compileTreaties(tables),
    pledgeKinds: compilePledgeKinds(tables),
    measureKinds: compileMeasureKinds(tables),
    regimes: compileRegimes(tables),
    agreementActs: compileAgreementActs(tables),
    bodyNames: new Map(parseTable(tables[path] ?? "", path).map(({ id, names }) => [id, variants(names)[0]])),
  };
}
