import { dropPurposes } from "./acts/purposes.ts";
import { dropRecapitulations, joinSubjects } from "./acts/recapitulations.ts";
import { codeEvents } from "./cameo/event-codes.ts";
import { dateByContext } from "./circumstances/dates-in-context.ts";
import { inferPlaces } from "./circumstances/infer-places.ts";
import { rate, worthRecording } from "./confidence/confidence.ts";
import { isUnaskedAnswer } from "./counterparts/answers.ts";
import type { ChoiceWatcher } from "./counterparts/choice.ts";
import { completeRecipients } from "./counterparts/complete-recipients.ts";
import { completeDoers } from "./doers/complete-doers.ts";
import { gatherActs } from "./gather-acts.ts";
import { secondOpinion } from "./learned/second-opinion.ts";
import { ownActs } from "./operators/own-acts.ts";
import { dropSuppositions } from "./operators/suppositions.ts";
import { accuseOfViolations } from "./operators/violations-told.ts";
import { completeMediations, completeParties } from "./roles/parties.ts";
import type { EventDraft, Scene } from "./scene.ts";
import { completeActors } from "./story/absent-actors.ts";
import { dropUnplaced, isAdvice, isComplete } from "./story/completeness.ts";
import { contestsIn, isOfContest } from "./story/contests.ts";
import { mergeTellings } from "./story/merge.ts";
import { repeatedActs } from "./story/repeated-acts.ts";
import { isPolitical, unpoliticalSentences } from "./story/restraint.ts";

/** Are told of every choice of somebody unnamed. */
export interface ChoiceWatchers {
  counterparts?: ChoiceWatcher;
  doers?: ChoiceWatcher;
}

/** Reads the events of a document worth recording, tellings of one event merged, in the order of their evidence. */
export const readEvents = (scene: Scene, watch?: ChoiceWatchers): EventDraft[] =>
  worthRecording(scene, readAllEvents(scene, watch));

/** The same with those of little confidence. */
export function readAllEvents(scene: Scene, watch?: ChoiceWatchers): EventDraft[] {
  const { drafts, doerless, operating, rows } = gatherActs(scene);
  const own = ownActs(scene, dropSuppositions(scene, drafts), operating);
  const acts = joinSubjects(scene, dropRecapitulations(scene, dropPurposes(scene, own)));
  const elsewhere = unpoliticalSentences(scene, scene.knowledge.domains);
  const contests = contestsIn(scene);
  const counts = (draft: EventDraft) =>
    isPolitical(scene, draft, elsewhere[scene.words.sentence[draft.head]]) && !isOfContest(scene, draft, contests);
  const political = acts.filter((draft) => counts(draft) && !isAdvice(scene, draft));
  const open = dropSuppositions(scene, doerless).filter(({ head }) => !operating.has(head));
  const found = completeDoers(scene, political, open, watch?.doers);
  political.push(...found.filter(counts));
  dropUnplaced(scene, political);
  accuseOfViolations(scene, political);
  completeParties(scene, political);
  completeMediations(scene, political);
  completeRecipients(scene, political, contests, watch?.counterparts);
  completeActors(scene, political);
  political.push(...repeatedActs(scene, political));
  const complete = political.filter((draft) => isComplete(draft) && !isUnaskedAnswer(scene, draft));
  dateByContext(scene, complete);
  secondOpinion(scene, complete, rows);
  const events = mergeTellings(scene, complete);
  inferPlaces(scene, events);
  codeEvents(scene, events);
  rate(scene, events);
  return events.sort((a, b) => a.evidence[0] - b.evidence[0] || a.head - b.head);
}
