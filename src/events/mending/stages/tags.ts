import type { Mending } from "../mending.ts";
import { mendProverbs } from "../roots/proverbs.ts";
import { mendActsTakenForGerunds, mendActsTakenForVerbs } from "../tags/acts-as-verbs.ts";
import { mendAdjectivesTakenForClauses, mendAdjectivesTakenForVerbs } from "../tags/adjectives-as-verbs.ts";
import { mendArabicArticles } from "../tags/arabic-articles.ts";
import { mendArticlesTakenForNames } from "../tags/articles-as-names.ts";
import { mendDemonymsTakenForParticiples, mendDemonymsTakenForVerbs } from "../tags/demonyms-as-verbs.ts";
import { mendEnclitics } from "../tags/enclitics.ts";
import { mendFirstPersons } from "../tags/first-persons.ts";
import {
  mendGerundRoots,
  mendGerundsTakenForAdjectives,
  mendGerundsTakenForNouns,
} from "../tags/gerunds-as-other-words.ts";
import { mendRepeatedNouns, mendVerbsTakenForAdjectives, mendVerbsTakenForHeads } from "../tags/headline-verbs.ts";
import { mendNamesTakenForVerbs, mendSurnamesTakenForVerbs } from "../tags/names-as-verbs.ts";
import { mendNounsOfNaming, mendPredicatesOfNaming } from "../tags/naming.ts";
import { mendRootsWithObjects } from "../tags/nouns-as-finites.ts";
import { mendNounsTakenForAdjectives, mendNounsTakenForParticiples } from "../tags/nouns-as-participles.ts";
import { mendNounsBehindNames, mendNounsTakenForVerbs } from "../tags/nouns-as-verbs.ts";
import { mendAnswerNouns, mendOpeningNouns } from "../tags/opening-nouns.ts";
import { mendOpeningParticiplesTakenForNames } from "../tags/opening-participles.ts";
import { mendParticiplesTakenForAdjectives } from "../tags/participles-as-adjectives.ts";
import { mendParticiplesBehindAuxiliaries, mendParticiplesTakenForNouns } from "../tags/participles-as-nouns.ts";
import { mendPastsTakenForNouns } from "../tags/pasts-as-nouns.ts";
import { mendPluralsTakenForVerbs, mendVerbsBehindPlurals } from "../tags/plurals-as-verbs.ts";
import { mendVerbalNouns } from "../tags/verbal-nouns.ts";
import { mendPurposesTakenForNouns, mendVerbsTakenForNouns } from "../tags/verbs-as-nouns.ts";
import { mendVerbsBehindPronouns } from "../tags/verbs-behind-pronouns.ts";
import { mendVerbsBehindQuotes } from "../tags/verbs-behind-quotes.ts";
import { mendVerbsOfTitles } from "../tags/verbs-of-titles.ts";
import { mendVerbsBehindArticles, mendVerbsOfRelatives } from "../tags/verbs-with-clitics.ts";
import { mendClockTimes } from "../times/clock-times.ts";
import { mendTimesBehindOpeningNouns } from "../times/times.ts";

/** Words the tagger took for another part of speech or form. */
export const TAGS: readonly Mending[] = [
  mendVerbalNouns,
  mendArticlesTakenForNames,
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
  mendVerbsOfTitles,
  mendPurposesTakenForNouns,
  mendRootsWithObjects,
  mendPastsTakenForNouns,
  mendEnclitics,
  mendAdjectivesTakenForVerbs,
  mendDemonymsTakenForVerbs,
  mendDemonymsTakenForParticiples,
  mendAdjectivesTakenForClauses,
  mendOpeningParticiplesTakenForNames,
  mendParticiplesTakenForNouns,
  mendParticiplesBehindAuxiliaries,
  mendParticiplesTakenForAdjectives,
  mendGerundsTakenForAdjectives,
  mendGerundsTakenForNouns,
  mendGerundRoots,
  mendNounsOfNaming,
  mendPredicatesOfNaming,
];
