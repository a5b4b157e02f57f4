import { markerOf } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { isFiniteClause } from "../roles/voice.ts";
import type { Certainty, EventTime, Scene } from "../scene.ts";
import { type VerbGroup, verbGroup } from "./verb-group.ts";

/** An adverbial clause of time with a finite verb: `when`, `before`, `finché`. */
export function isTimeClause({ tree, words, knowledge }: Scene, clause: number): boolean {
  if (UNIVERSAL_RELATION[words.deprel[clause]] !== D.advcl || !isFiniteClause(tree, clause)) return false;
  if (knowledge.timeMarkers.has(markerOf(tree, clause))) return true;
  const first = tree.first[clause];
  return first >= 0 && words.upos[first] === U.ADV && knowledge.timeMarkers.has(words.lemma[first]);
}

/** Time and certainty by the verb group; `counterfactual`: what would have happened did not. */
export function standingOf(
  scene: Scene,
  clause: number,
  group: VerbGroup,
  conditioned: boolean,
): { time: EventTime; certainty: Certainty; counterfactual: boolean } {
  const { modality } = scene.knowledge;
  const stands = { time: group.tense as EventTime, certainty: "certain" as Certainty, counterfactual: false };
  if (group.modal !== null) {
    if (group.realised && group.conditional === null) return { ...stands, time: "past" };
    stands.certainty = group.modal === "obligation" ? "probable" : "possible";
    if (group.realised) return { ...stands, time: "past", certainty: "possible" };
    if (group.conditional === "auxiliary" && group.perfect)
      return { time: "past", certainty: "certain", counterfactual: true };
    return { ...stands, time: group.perfect ? "past" : "future" };
  }
  if (group.conditional === "auxiliary") {
    if (group.perfect) return { time: "past", certainty: "certain", counterfactual: true };
    return { ...stands, time: "future", certainty: isReported(scene, clause) && !conditioned ? "certain" : "possible" };
  }
  if (group.conditional === "mood") {
    // "avrebbe incontrato, se …" did not; "ha detto che avrebbe incontrato" lies ahead; else it is hearsay, as "starebbe per".
    if (group.perfect && conditioned) return { time: "past", certainty: "certain", counterfactual: true };
    if (group.perfect && isAfterPast(scene, clause)) return { ...stands, time: "future" };
    if (group.perfect) return { ...stands, time: "past", certainty: "probable" };
    const auxiliary = scene.words.lemma[group.finite];
    const hearsay = group.progressive || modality.progressive.has(auxiliary) || modality.perfect.has(auxiliary);
    // "Se Teheran persistesse, le sanzioni sarebbero inevitabili" is no hearsay.
    if (hearsay && !conditioned) return { ...stands, certainty: "probable" };
    return { ...stands, time: "future", certainty: "possible" };
  }
  if (conditioned && stands.time !== "past") stands.certainty = "possible";
  return stands;
}

/** A clause of content, or one that stands in somebody's words. */
const isReported = (scene: Scene, clause: number): boolean =>
  UNIVERSAL_RELATION[scene.words.deprel[clause]] === D.ccomp || scene.speech.voiceAt[clause] >= 0;

/** Content of a verb in the past: its compound conditional is the future seen from then. */
function isAfterPast(scene: Scene, clause: number): boolean {
  const { words } = scene;
  const head = words.head[clause];
  return head >= 0 && UNIVERSAL_RELATION[words.deprel[clause]] === D.ccomp && verbGroup(scene, head).tense === "past";
}
