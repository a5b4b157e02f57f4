import { mendAccusations, mendAgentsBehindCharges } from "../clauses/charges.ts";
import { mendClausesBehindColons } from "../clauses/colons.ts";
import { mendConjuncts, mendGerundConjuncts } from "../clauses/conjuncts.ts";
import { mendEnclosedGerunds } from "../clauses/enclosed-gerunds.ts";
import { mendEnclosures } from "../clauses/enclosures.ts";
import {
  mendGerunds,
  mendGerundsBehindAddressees,
  mendSpokenGerunds,
  mendSubjectsOfGerunds,
} from "../clauses/gerunds.ts";
import { mendInterruptions } from "../clauses/interruptions.ts";
import { mendLooseParticiples } from "../clauses/loose-participles.ts";
import { mendClausesBehindSemicolons } from "../clauses/semicolons.ts";
import type { Mending } from "../mending.ts";
import { mendPerfectAuxiliaries } from "../voice/perfects.ts";

/** Clauses beside and within each other: insertions, conjuncts, gerunds. */
export const CLAUSES: readonly Mending[] = [
  mendInterruptions,
  mendConjuncts,
  mendGerundConjuncts,
  mendClausesBehindSemicolons,
  mendClausesBehindColons,
  mendLooseParticiples,
  mendPerfectAuxiliaries,
  mendEnclosures,
  mendEnclosedGerunds,
  mendGerunds,
  mendAgentsBehindCharges,
  mendSubjectsOfGerunds,
  mendSpokenGerunds,
  mendGerundsBehindAddressees,
  mendAccusations,
];
