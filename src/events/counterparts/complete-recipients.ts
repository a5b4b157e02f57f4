import { sideOf } from "../../names/sides.ts";
import { UNTYPED } from "../acts/ontology.ts";
import type { EventDraft, Scene } from "../scene.ts";
import { type Contests, isCandidates, speaksToCountry } from "../story/contests.ts";
import { chargeInference, inferred } from "../story/inference.ts";
import { addressedAbove, addressesOutsiders, isEnvoyOfNobody, judgedBefore } from "./addressees.ts";
import { askers, isBareAnswer, isUnprovoked } from "./answers.ts";
import { ownFollowers } from "./at-home.ts";
import { signsOfCandidates } from "./candidate-signs.ts";
import { candidatesFor } from "./candidates.ts";
import { type ChoiceWatcher, choose } from "./choice.ts";
import { holders } from "./holders.ts";
import { lawgivers } from "./legislation.ts";
import { mainPair } from "./main-pair.ts";
import { isOfNobody } from "./of-nobody.ts";
import { standsUpForOwn } from "./own-people.ts";
import { type OpenAct, proposalsFor } from "./proposals.ts";
import { doersNamed, isOfAct } from "./resumed-acts.ts";
import { judgesThing } from "./resumed-things.ts";
import { answeredIn } from "./same-sentence.ts";
import { type SidesSpokenOf, sidesSpokenOf, standingsAround } from "./standings.ts";
import { soleLand, subjectState } from "./subject-state.ts";
import { towardsOwnLand } from "./towards-own-land.ts";

/** What an inferred recipient costs in confidence, at least, and what more where others are as likely. */
const COST = 0.06;
const COST_OF_DOUBT = 0.14;

/** Modes of retreats that are from an office or a place, and from nobody unless somebody is named. */
const LEAVING = new Set(["resign", "withdraw"]);

/**
 * Gives a directed act without a recipient the actor's counterpart in the text: rules propose whom an act of its kind may be turned to,
 * and what was learnt of such acts decides among them, the other sides spoken of, and nobody.
 */
export function completeRecipients(
  scene: Scene,
  drafts: readonly EventDraft[],
  contests: Contests,
  watch?: ChoiceWatcher,
): void {
  const pair = mainPair(scene);
  const subject = subjectState(scene);
  const spokenOf = sidesSpokenOf(scene);
  const land = soleLand(scene);
  const ordered = [...drafts].sort((a, b) => a.head - b.head);
  ordered.forEach((draft, index) => {
    if (isOfAct(scene, draft)) draft.recipients = [];
    const byEnvoy = draft.recipients.length > 0 && draft.recipients.every((one) => isEnvoyOfNobody(scene, one));
    if (byEnvoy || standsUpForOwn(scene, draft)) draft.recipients = [];
    if (draft.symmetric || draft.actors.length === 0) return;
    // Who resigns or withdraws does it to nobody, whoever the text speaks of beside.
    if (draft.type === "RETREAT" && LEAVING.has(draft.mode ?? "")) return;
    if (isOfNobody(scene, draft)) {
      draft.recipients = [];
      return;
    }
    // Nothing was learnt of acts PLOVER has no type for.
    if (draft.type === UNTYPED.name) return;
    // A bare no is one where somebody had asked, and none to anybody else.
    if (draft.recipients.length === 0 && draft.type === "REJECT" && isBareAnswer(scene, draft.head)) {
      draft.recipients = askers(scene, ordered, index, sidesOfActors(scene, draft)) ?? [];
      return;
    }
    const accusers = answeredIn(scene, ordered, index);
    if (accusers !== null) draft.recipients = accusers;
    const ofThing = draft.recipients.length > 0 && judgesThing(scene, draft);
    if (draft.recipients.length > 0 && !ofThing) return;
    if (addressesOutsiders(scene, draft)) return;
    const addressed = addressedAbove(scene, draft);
    if (addressed !== null) {
      draft.recipients = addressed;
      return;
    }
    const own = sidesOfActors(scene, draft);
    if (own.has(null)) return;
    const held = holders(scene, ordered, index, own);
    if (held !== null) {
      draft.recipients = inferred(held);
      chargeInference(draft, COST, "recipient: who did what is to be undone");
      return;
    }
    const named = doersNamed(scene, ordered, index, own);
    if (named !== null) {
      draft.recipients = inferred(named);
      chargeInference(draft, COST, "recipient: who did what its own word takes up");
      return;
    }
    const judged = judgedBefore(scene, ordered, index, own);
    if (judged !== null) {
      draft.recipients = inferred(judged);
      chargeInference(draft, COST, "recipient: who did what is judged");
      return;
    }
    const followers = ownFollowers(scene, draft, own);
    if (followers !== null) {
      draft.recipients = inferred(followers);
      chargeInference(draft, COST, "recipient: the actor's own people");
      return;
    }
    decide(
      { scene, drafts: ordered, index, own, pair, subject, byEnvoy, judgesThing: ofThing },
      spokenOf,
      contests,
      watch,
    );
    if (draft.recipients.length > 0) return;
    const home = land !== null && own.has(land) ? towardsOwnLand(scene, draft, land) : null;
    const lawful = home ?? lawgivers(scene, draft, subject);
    if (lawful === null) return;
    draft.recipients = inferred(lawful);
    chargeInference(
      draft,
      COST + COST_OF_DOUBT,
      `recipient: ${home === null ? "whose law it is" : "the only land the text is about"}`,
    );
  });
}

const sidesOfActors = ({ mentions }: Scene, { actors }: EventDraft): Set<string | null> =>
  new Set(actors.map(({ entity }) => sideOf(mentions.entities[entity])));

/** Rules that go by an act's own words. */
const OF_WORDS = new Set([
  "clause judged",
  "thing judged",
  "act resumed",
  "one before in the sentence",
  "one after in the sentence",
]);

function decide(act: OpenAct, spokenOf: SidesSpokenOf, contests: Contests, watch?: ChoiceWatcher): void {
  const { scene, drafts, index, own } = act;
  const draft = drafts[index];
  const proposals = proposalsFor(act);
  // Candidates speak to the country: a state they do not name is not meant.
  const none = isUnprovoked(scene, drafts, index, own) || speaksToCountry(scene, draft, contests);
  const ofWords = proposals.some(({ rule }) => OF_WORDS.has(rule));
  if (none && !ofWords) return;
  const standings = standingsAround(scene, spokenOf, draft.head, own);
  const candidates = candidatesFor(act, proposals, standings);
  const signs = signsOfCandidates(act, proposals, standings, candidates);
  const choice = choose(signs, scene.knowledge.counterparts);
  watch?.(draft, candidates, signs, choice);
  const { recipients } = candidates[choice.index];
  // Nor is a foreign one that only the text speaks of.
  const foreign = recipients.some(({ entity }) => scene.mentions.entities[entity].country !== contests.country);
  if (foreign && !ofWords && isCandidates(scene, draft, contests)) return;
  draft.recipients = inferred(recipients);
  draft.chance = choice.chance;
  if (recipients.length === 0) return;
  const reasons = choice.reasons.join(", ");
  chargeInference(
    draft,
    COST + COST_OF_DOUBT * (1 - choice.chance),
    `recipient: the likeliest of ${candidates.length} in the text (${reasons})`,
  );
}
