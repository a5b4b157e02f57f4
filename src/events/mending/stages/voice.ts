import { mendCasedObjects, mendNobody } from "../arguments/cased-objects.ts";
import { mendComplements, mendInfinitives } from "../clauses/complements.ts";
import type { Mending } from "../mending.ts";
import { mendPassivesTakenForAdjectives } from "../tags/english-pasts.ts";
import { mendFinitesTakenForParticiples } from "../voice/finites-as-participles.ts";
import { mendDaysOfParticiples, mendHeadlinePassives } from "../voice/headline-passives.ts";
import { mendPassives } from "../voice/passives.ts";
import { mendPerfects } from "../voice/perfects.ts";
import { mendResultatives } from "../voice/resultatives.ts";
import { mendAddresseesAsObjects, mendRetainedObjects } from "../voice/retained-objects.ts";
import { mendSufferedActs } from "../voice/suffered-acts.ts";
import { mendVoice } from "../voice/voice.ts";

/** Active, passive and perfect, and what each makes of subject and object. */
export const VOICE: readonly Mending[] = [
  mendResultatives,
  mendDaysOfParticiples,
  mendHeadlinePassives,
  mendFinitesTakenForParticiples,
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
];
