import { mendAgreement } from "../arguments/agreement.ts";
import { mendBareObjects, mendBehindTime, mendObjectsOfNouns } from "../arguments/bare-objects.ts";
import { mendBareNames, mendBareSubjects } from "../arguments/bare-subjects.ts";
import { mendCasedSubjects } from "../arguments/cased-subjects.ts";
import { mendDistantObjects } from "../arguments/distant-objects.ts";
import { mendDoubleSubjects } from "../arguments/double-subjects.ts";
import { mendInquirersBehindVerbs } from "../arguments/inquirers-behind-verbs.ts";
import { mendObjectsBehindPredicates } from "../arguments/objects-behind-predicates.ts";
import { mendSubjectsOfOpeningVerbs } from "../arguments/opening-verbs.ts";
import { mendCallsToSay, mendPredicatesOfNobody } from "../arguments/predicates-as-objects.ts";
import {
  mendSpeakersBehindQuotes,
  mendSpeakersBehindTitles,
  mendSubjectsBehindAdjuncts,
} from "../arguments/subjects-behind-verbs.ts";
import { mendSubjectsOfReflexives } from "../arguments/subjects-of-reflexives.ts";
import { mendTopicsTakenForSubjects } from "../arguments/topics-as-subjects.ts";
import { mendContentBehindEachOther } from "../clauses/contents-behind-each-other.ts";
import { mendJoinedClauses } from "../clauses/joined-clauses.ts";
import type { Mending } from "../mending.ts";
import { mendAppositionsAsObjects, mendEnclosedAppositions } from "../phrases/appositions.ts";
import { mendJoinedNominals, mendListedObjects, mendOpeningLists, mendSplitCoordination } from "../phrases/lists.ts";
import { mendPastsBehindNouns } from "../tags/pasts-behind-nouns.ts";
import { mendObjectsBehindTimes } from "../times/times.ts";
import {
  mendSubjectsBehindTime,
  mendSubjectsHungOnTimes,
  mendTimesTakenForSubjects,
} from "../times/times-and-subjects.ts";

/** Subjects and objects of verbs that lack theirs. */
export const ARGUMENTS: readonly Mending[] = [
  mendAgreement,
  mendDistantObjects,
  mendSubjectsBehindTime,
  mendSubjectsHungOnTimes,
  mendTimesTakenForSubjects,
  mendObjectsBehindTimes,
  mendSpeakersBehindQuotes,
  mendSpeakersBehindTitles,
  mendSubjectsBehindAdjuncts,
  mendInquirersBehindVerbs,
  mendSubjectsOfReflexives,
  mendSubjectsOfOpeningVerbs,
  mendJoinedClauses,
  mendSplitCoordination,
  mendOpeningLists,
  mendListedObjects,
  mendObjectsBehindPredicates,
  mendPredicatesOfNobody,
  mendCallsToSay,
  mendContentBehindEachOther,
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
  mendJoinedNominals,
  mendBehindTime,
];
