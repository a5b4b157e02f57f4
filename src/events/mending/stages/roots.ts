import { mendQuantifiers } from "../arguments/quantifiers.ts";
import type { Mending } from "../mending.ts";
import { mendParticiplesWithAgents } from "../phrases/agents-of-nouns.ts";
import { mendAttributedActs } from "../phrases/attributed-acts.ts";
import { mendCompoundsAcrossPrepositions } from "../phrases/compounds.ts";
import { mendAdverbsTakenForConjunctions, mendParticiplesOfPhrases } from "../phrases/phrase-words.ts";
import { mendDecidedActs, mendParticiplesTakenForVerbs } from "../roots/decided-acts.ts";
import { mendHeadlineInfinitives } from "../roots/headline-infinitives.ts";
import { mendHeadlinePairs } from "../roots/headline-pairs.ts";
import { mendPresentsTakenForPlurals } from "../roots/headline-presents.ts";
import { mendImpossibleVerbs } from "../roots/impossible-verbs.ts";
import { mendNounRoots } from "../roots/noun-roots.ts";
import { mendOpenedClauses } from "../roots/opened-clauses.ts";
import { mendOpeningPredicates } from "../roots/opening-predicates.ts";
import { mendPredicatesTakenForMarks } from "../roots/predicates-as-marks.ts";
import { mendReducedRelatives } from "../roots/reduced-relatives.ts";
import { mendSubjectedAdjectives } from "../roots/subjected-adjectives.ts";
import { mendVerblessPredicates } from "../roots/verbless-predicates.ts";
import { mendAuxiliaries, mendVerbsBeforeContent, mendVerbsBehindNames } from "../roots/verbs-of-clauses.ts";
import { mendOpeningParticiples, mendPastsTakenForPresents } from "../tags/english-pasts.ts";
import { mendFinitesBeforeInfinitives } from "../tags/nouns-as-finites.ts";
import { mendParticiplesTakenForCommands } from "../tags/participles-as-commands.ts";
import { mendPastTenses } from "../tags/past-tenses.ts";

/** Which words head clauses. */
export const ROOTS: readonly Mending[] = [
  mendVerblessPredicates,
  mendOpeningPredicates,
  mendQuantifiers,
  mendAuxiliaries,
  mendPredicatesTakenForMarks,
  mendVerbsBeforeContent,
  mendVerbsBehindNames,
  mendPresentsTakenForPlurals,
  mendImpossibleVerbs,
  mendSubjectedAdjectives,
  mendNounRoots,
  mendFinitesBeforeInfinitives,
  mendPastsTakenForPresents,
  mendOpenedClauses,
  mendOpeningParticiples,
  mendParticiplesTakenForCommands,
  mendPastTenses,
  mendParticiplesTakenForVerbs,
  mendHeadlineInfinitives,
  mendReducedRelatives,
  mendAttributedActs,
  mendParticiplesWithAgents,
  mendDecidedActs,
  mendCompoundsAcrossPrepositions,
  mendHeadlinePairs,
  mendAdverbsTakenForConjunctions,
  mendParticiplesOfPhrases,
];
