import { attachmentsOf, undoCircles } from "../../grammar/circles.ts";
import { buildTree, type Tree } from "../../grammar/tree.ts";
import type { EventKnowledge } from "../knowledge.ts";
import {
  mendActsTakenForGerunds,
  mendActsTakenForVerbs,
  mendJoinedOwners,
  mendOwnersOfParts,
  mendTopicsTakenForSubjects,
} from "./mend-act-nouns.ts";
import { mendAgentsOfNouns, mendParticiplesWithAgents } from "./mend-agents-of-nouns.ts";
import { mendAgreement } from "./mend-agreement.ts";
import { mendAdjectivesTakenForClauses, mendAsides, mendResumingPronouns } from "./mend-asides.ts";
import {
  mendAgentsBehindPredicates,
  mendObjectsOfNouns,
  mendOpeningLists,
  mendPredicatesBehindQuotes,
  mendSplitCoordination,
  mendVerblessPredicates,
} from "./mend-attachments.ts";
import { mendVerbsBehindParentheses } from "./mend-behind-parentheses.ts";
import { mendCasedSubjects } from "./mend-cased-subjects.ts";
import {
  mendClausesBehindSemicolons,
  mendConjuncts,
  mendDistantObjects,
  mendInterruptions,
  mendLooseParticiples,
  mendRelatives,
} from "./mend-clauses.ts";
import { mendClefts } from "./mend-clefts.ts";
import { mendClockTimes } from "./mend-clock-times.ts";
import { mendClausesBehindColons } from "./mend-colons.ts";
import { mendParticiplesTakenForCommands } from "./mend-commands.ts";
import { mendCompanions } from "./mend-companions.ts";
import {
  mendActsBehindNouns,
  mendAppositionsAsObjects,
  mendBareObjects,
  mendBehindTime,
  mendComplementsOfNouns,
  mendContentClauses,
  mendEnclosedAppositions,
} from "./mend-complements.ts";
import { mendDecidedActs, mendParticiplesTakenForVerbs } from "./mend-decided-acts.ts";
import { mendEnclitics } from "./mend-enclitics.ts";
import { mendEnclosures } from "./mend-enclosures.ts";
import {
  mendOpeningParticiples,
  mendPassivesTakenForAdjectives,
  mendPastsTakenForPresents,
} from "./mend-english-pasts.ts";
import { mendFirstPersons } from "./mend-first-persons.ts";
import {
  mendAgentsBehindCharges,
  mendCharges,
  mendGerunds,
  mendGerundsBehindAddressees,
  mendSpokenGerunds,
  mendSubjectsOfGerunds,
} from "./mend-gerunds.ts";
import { mendHeadlinePairs } from "./mend-headline-pairs.ts";
import { mendRepeatedNouns, mendVerbsTakenForAdjectives, mendVerbsTakenForHeads } from "./mend-headline-verbs.ts";
import { mendHeadlineInfinitives } from "./mend-headlines.ts";
import { mendJoinedClauses } from "./mend-joined-clauses.ts";
import { mendFlaggedShips, mendLedNouns, mendMediatedNouns } from "./mend-led-nouns.ts";
import {
  mendAnswerNouns,
  mendLemmas,
  mendNamesTakenForVerbs,
  mendNounsBehindNames,
  mendNounsTakenForVerbs,
  mendOpeningNouns,
  mendSurnamesTakenForVerbs,
} from "./mend-lemmas.ts";
import { mendListedObjects } from "./mend-lists.ts";
import { mendVerbsBehindModals } from "./mend-modals.ts";
import { mendDemonymHeads, mendNamesBeforeNouns, mendNamesBeforeTime, mendTitles } from "./mend-names.ts";
import { mendPastsTakenForNouns, mendPurposesTakenForNouns, mendVerbsTakenForNouns } from "./mend-noun-verbs.ts";
import { mendFinitesBeforeInfinitives, mendRootsWithObjects } from "./mend-nouns-as-finites.ts";
import { mendNounsTakenForAdjectives, mendNounsTakenForParticiples } from "./mend-nouns-as-participles.ts";
import { mendAddresseesAsObjects, mendEnclosedGerunds, mendRetainedObjects } from "./mend-objects.ts";
import { mendNamesOfHolders, mendRelativesBehindNames, mendSubjectsBesideClitics } from "./mend-office-holders.ts";
import { mendOpenedClauses } from "./mend-opened-clauses.ts";
import { mendNamesBehindOwners, mendOwnersOfTitles, mendParallelNames } from "./mend-owned-names.ts";
import {
  mendDaysOfParticiples,
  mendHeadlinePassives,
  mendParticiplesBehindAuxiliaries,
  mendParticiplesTakenForNouns,
} from "./mend-participles.ts";
import { mendPartitives } from "./mend-partitives.ts";
import { mendPassives } from "./mend-passives.ts";
import { mendPastTenses } from "./mend-past-tenses.ts";
import { mendPastsBehindNouns } from "./mend-pasts-behind-nouns.ts";
import { mendAdverbsTakenForConjunctions, mendParticiplesOfPhrases } from "./mend-phrase-words.ts";
import {
  mendActsAddressed,
  mendCompoundsAcrossPrepositions,
  mendGerundsOfDocuments,
  mendInfinitivesWithSubjects,
  mendParticiplesBeforeObjects,
  mendRoughNumbers,
  mendThingsAskedFor,
} from "./mend-phrases.ts";
import { mendPluralsTakenForVerbs, mendVerbsBehindPlurals } from "./mend-plurals.ts";
import { mendSpeakersBehindQuotes, mendSubjectsBehindAdjuncts } from "./mend-postverbal.ts";
import { mendPredicatesTakenForMarks } from "./mend-predicates.ts";
import { mendAdverbialPrepositions, mendArabicArticles, mendPrepositions } from "./mend-prepositions.ts";
import { mendProverbs } from "./mend-proverbs.ts";
import { mendImpossibleVerbs, mendPerfects, mendSubjectsBehindTime } from "./mend-relations.ts";
import {
  mendEnclosedRelatives,
  mendRelativeRoots,
  mendSharedRelatives,
  mendTimesInRelatives,
} from "./mend-relatives.ts";
import { mendResultatives } from "./mend-resultatives.ts";
import { mendNounRoots, mendReducedRelatives, mendSubjectedAdjectives } from "./mend-roots.ts";
import { mendStays } from "./mend-stays.ts";
import { mendBareNames, mendBareSubjects, mendDoubleSubjects } from "./mend-subjects.ts";
import { mendSufferedActs } from "./mend-suffered.ts";
import {
  mendAdjectivesTakenForVerbs,
  mendDemonymsTakenForParticiples,
  mendDemonymsTakenForVerbs,
  mendGerundRoots,
  mendGerundsTakenForAdjectives,
  mendGerundsTakenForNouns,
  mendNounsOfNaming,
  mendParticiplesTakenForAdjectives,
  mendPredicatesOfNaming,
  mendVerbsBehindPronouns,
} from "./mend-tags.ts";
import {
  mendContentsBehindTimes,
  mendObjectsBehindTimes,
  mendSpansOfTime,
  mendTimesBeforeVerbs,
  mendTimesBehindOpeningNouns,
} from "./mend-times.ts";
import { mendSubjectsHungOnTimes, mendTimesTakenForSubjects } from "./mend-times-and-subjects.ts";
import { mendTimesOfConjuncts } from "./mend-times-of-conjuncts.ts";
import { mendToldContent, mendWordsBehindContent } from "./mend-told-content.ts";
import { mendVerbalNouns } from "./mend-verbal-nouns.ts";
import {
  mendAuxiliaries,
  mendCasedObjects,
  mendComplements,
  mendInfinitives,
  mendNobody,
  mendVerbsBeforeContent,
  mendVerbsBehindNames,
} from "./mend-verbs.ts";
import { mendVerbsBehindQuotes } from "./mend-verbs-behind-quotes.ts";
import { mendVerbsBehindArticles, mendVerbsOfRelatives } from "./mend-verbs-with-clitics.ts";
import { mendPerfectAuxiliaries, mendVoice } from "./mend-voice.ts";

/**
 * Corrects attachments that grammar and lexicon know better than a greedy parser. Changes heads and relations in place and gives
 * the tree linked anew.
 */
export function mendTree(tree: Tree, knowledge: EventKnowledge): Tree {
  mendLemmas(tree.words, knowledge);
  let mended = tree;
  let before = attachmentsOf(tree.words);
  for (const mend of [
    mendVerbalNouns,
    mendArabicArticles,
    mendClockTimes,
    mendFirstPersons,
    mendOpeningNouns,
    mendTimesBehindOpeningNouns,
    mendRepeatedNouns,
    mendAnswerNouns,
    mendNounsTakenForVerbs,
    mendNounsTakenForParticiples,
    mendNounsTakenForAdjectives,
    mendActsTakenForVerbs,
    mendActsTakenForGerunds,
    mendPluralsTakenForVerbs,
    mendVerbsBehindPlurals,
    mendNounsBehindNames,
    mendNamesTakenForVerbs,
    mendSurnamesTakenForVerbs,
    mendVerbsBehindPronouns,
    mendProverbs,
    mendVerbsTakenForAdjectives,
    mendVerbsTakenForNouns,
    mendVerbsBehindArticles,
    mendVerbsOfRelatives,
    mendVerbsBehindQuotes,
    mendVerbsTakenForHeads,
    mendPurposesTakenForNouns,
    mendRootsWithObjects,
    mendPastsTakenForNouns,
    mendEnclitics,
    mendAdjectivesTakenForVerbs,
    mendDemonymsTakenForVerbs,
    mendDemonymsTakenForParticiples,
    mendAdjectivesTakenForClauses,
    mendParticiplesTakenForNouns,
    mendParticiplesBehindAuxiliaries,
    mendParticiplesTakenForAdjectives,
    mendGerundsTakenForAdjectives,
    mendGerundsTakenForNouns,
    mendGerundRoots,
    mendNounsOfNaming,
    mendPredicatesOfNaming,
    mendVerblessPredicates,
    mendAuxiliaries,
    mendPredicatesTakenForMarks,
    mendVerbsBeforeContent,
    mendVerbsBehindNames,
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
    mendParticiplesWithAgents,
    mendDecidedActs,
    mendCompoundsAcrossPrepositions,
    mendHeadlinePairs,
    mendAdverbsTakenForConjunctions,
    mendParticiplesOfPhrases,
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
    mendInterruptions,
    mendConjuncts,
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
    mendResultatives,
    mendDaysOfParticiples,
    mendHeadlinePassives,
    mendPassivesTakenForAdjectives,
    mendPassives,
    mendVoice,
    mendPerfects,
    mendRetainedObjects,
    mendAddresseesAsObjects,
    mendNobody,
    mendCasedObjects,
    mendInfinitives,
    mendComplements,
    mendSufferedActs,
    mendRelativeRoots,
    mendRelatives,
    mendRelativesBehindNames,
    mendTimesInRelatives,
    mendEnclosedRelatives,
    mendSharedRelatives,
    mendAgreement,
    mendDistantObjects,
    mendSubjectsBehindTime,
    mendSubjectsHungOnTimes,
    mendTimesTakenForSubjects,
    mendObjectsBehindTimes,
    mendSpeakersBehindQuotes,
    mendSubjectsBehindAdjuncts,
    mendJoinedClauses,
    mendSplitCoordination,
    mendOpeningLists,
    mendListedObjects,
    mendBareSubjects,
    mendTopicsTakenForSubjects,
    mendCasedSubjects,
    mendBareNames,
    mendPastsBehindNouns,
    mendDoubleSubjects,
    mendBareObjects,
    mendObjectsOfNouns,
    mendAppositionsAsObjects,
    mendEnclosedAppositions,
    mendBehindTime,
    mendContentsBehindTimes,
    mendGerundsOfDocuments,
    mendActsAddressed,
    mendInfinitivesWithSubjects,
    mendToldContent,
    mendVerbsBehindParentheses,
    mendWordsBehindContent,
    mendContentClauses,
    mendThingsAskedFor,
    mendSpansOfTime,
    mendActsBehindNouns,
    mendComplementsOfNouns,
    mendPredicatesBehindQuotes,
    mendAgentsBehindPredicates,
    mendAgentsOfNouns,
    mendClefts,
    mendStays,
    mendAsides,
    mendResumingPronouns,
    mendPartitives,
  ]) {
    if (!mend(mended, knowledge)) continue;
    undoCircles(mended.words, before);
    mended = buildTree(mended.words);
    before = attachmentsOf(mended.words);
  }
  return mended;
}

const mendAccusations = (tree: Tree, { operators }: EventKnowledge): boolean =>
  mendCharges(
    tree,
    (verb, marker) =>
      operators.operators
        .get(verb)
        ?.some(
          ({ effect, complements }) => (effect === "accuse" || effect === "reproach") && complements.has(marker),
        ) === true,
  );
