import { mendAsides, mendResumingPronouns } from "../clauses/asides.ts";
import { mendClefts } from "../clauses/clefts.ts";
import {
  mendActsAddressed,
  mendGerundsOfDocuments,
  mendInfinitivesWithSubjects,
  mendThingsAskedFor,
} from "../clauses/contents-of-nouns.ts";
import { mendActsBehindNouns, mendComplementsOfNouns, mendContentClauses } from "../clauses/noun-complements.ts";
import { mendPurposesByNouns } from "../clauses/purposes-by-nouns.ts";
import { mendToldContent, mendWordsBehindContent } from "../clauses/told-content.ts";
import { mendVerbsBehindParentheses } from "../clauses/verbs-behind-parentheses.ts";
import type { Mending } from "../mending.ts";
import { mendAgentsOfNouns } from "../phrases/agents-of-nouns.ts";
import { mendPartitives } from "../phrases/partitives.ts";
import { mendPhrasesForSomebody } from "../phrases/phrases-for-somebody.ts";
import { mendStays } from "../phrases/stays.ts";
import { mendHeadlineTopics } from "../roots/headline-topics.ts";
import { mendPredicatesBehindQuotes } from "../roots/verbless-predicates.ts";
import { mendContentsBehindTimes, mendSpansOfTime } from "../times/times.ts";
import { mendAgentsBehindPredicates, mendAgentsOfGerunds } from "../voice/agents-behind-predicates.ts";

/** What is said, asked for or charged, and what else hangs on the wrong word. */
export const CONTENTS: readonly Mending[] = [
  mendContentsBehindTimes,
  mendPurposesByNouns,
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
  mendAgentsOfGerunds,
  mendAgentsOfNouns,
  mendPhrasesForSomebody,
  mendClefts,
  mendStays,
  mendAsides,
  mendResumingPronouns,
  mendPartitives,
  mendHeadlineTopics,
];
