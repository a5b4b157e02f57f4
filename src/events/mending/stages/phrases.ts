import type { Mending } from "../mending.ts";
import { mendCompanions } from "../phrases/companions.ts";
import { mendRoughNumbers } from "../phrases/compounds.ts";
import { mendFlaggedShips, mendLedNouns, mendMediatedNouns } from "../phrases/led-nouns.ts";
import { mendDemonymHeads, mendNamesBeforeNouns, mendNamesBeforeTime, mendTitles } from "../phrases/names.ts";
import { mendNamesOfHolders, mendSubjectsBesideClitics } from "../phrases/office-holders.ts";
import { mendNamesBehindOwners, mendOwnersOfTitles, mendParallelNames } from "../phrases/owned-names.ts";
import { mendJoinedOwners, mendOwnersOfParts } from "../phrases/owners.ts";
import { mendParticiplesBeforeObjects } from "../phrases/participles-before-objects.ts";
import { mendAdverbialPrepositions, mendPrepositions } from "../phrases/prepositions.ts";
import { mendCompanyOfNouns, mendReciprocals } from "../phrases/reciprocals.ts";
import { mendVerbsBehindModals } from "../roots/verbs-behind-modals.ts";
import { mendTimesBeforeVerbs } from "../times/times.ts";
import { mendTimesOfConjuncts } from "../times/times-of-conjuncts.ts";

/** What hangs together in a nominal: compounds, times, prepositions, names and their titles. */
export const PHRASES: readonly Mending[] = [
  mendTimesBeforeVerbs,
  mendTimesOfConjuncts,
  mendParticiplesBeforeObjects,
  mendRoughNumbers,
  mendFlaggedShips,
  mendLedNouns,
  mendMediatedNouns,
  mendCompanions,
  mendPrepositions,
  mendAdverbialPrepositions,
  mendReciprocals,
  mendCompanyOfNouns,
  mendVerbsBehindModals,
  mendNamesBeforeTime,
  mendNamesBeforeNouns,
  mendTitles,
  mendNamesBehindOwners,
  mendOwnersOfTitles,
  mendParallelNames,
  mendOwnersOfParts,
  mendJoinedOwners,
  mendNamesOfHolders,
  mendSubjectsBesideClitics,
  mendDemonymHeads,
];
