import { isDefinite } from "../../grammar/features.ts";
import { governingClause, isClause } from "../../grammar/tree.ts";
import { D, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { lightVerbOver } from "../roles/light-verbs.ts";
import { isFiniteClause } from "../roles/voice.ts";
import type { Factuality, Scene } from "../scene.ts";
import { factualityOf, nounFactuality } from "./factuality.ts";
import { weaker } from "./modality.ts";

/** Factuality of the act by its own clause or, for an event noun, by the light verb or the clause around it. */
export function actFactuality(scene: Scene, head: number): Factuality {
  const { tree } = scene;
  if (isClause(tree, head)) return factualityOf(scene, head);
  const { ahead, ...own } = nounFactuality(scene, head);
  const carrier = lightVerbOver(scene, head);
  const clause = carrier >= 0 ? carrier : governingClause(tree, head);
  if (clause < 0) return { time: ahead ? "future" : "past", condition: null, ...own };
  const outer = factualityOf(scene, carrier >= 0 ? carrier : assertingClause(scene, clause));
  const certainty = weaker(own.certainty, outer.certainty);
  if (carrier >= 0) return { ...outer, certainty, negated: own.negated || outer.negated };
  if (isUnspecific(scene, head)) return { ...outer, certainty, negated: own.negated };
  // An event noun that no light verb carries is presupposed, whatever is said of it.
  const time = ahead ? "future" : outer.time === "future" ? "present" : outer.time;
  return { time, condition: null, ...own };
}

/** A participle of inclusion asserts nothing itself: "iniziative, inclusi scambi commerciali" is told by the clause above. */
function assertingClause(scene: Scene, clause: number): number {
  const { tree, words } = scene;
  let at = clause;
  for (let steps = 0; steps < 4; steps++) {
    const relation = UNIVERSAL_RELATION[words.deprel[at]];
    if (isFiniteClause(tree, at) || relation !== D.acl) return at;
    const above = governingClause(tree, at);
    if (above < 0) return at;
    at = above;
  }
  return at;
}

/** A bare or indefinite noun in a clause that looks ahead is not yet real: "potrebbe tradursi in scambi commerciali". */
function isUnspecific(scene: Scene, noun: number): boolean {
  const { tree, words } = scene;
  // "Un dispiegamento non resterà senza risposta" is not there yet; "un attacco ha ucciso" was.
  const subject = UNIVERSAL_RELATION[words.deprel[noun]] === D.nsubj && isFiniteClause(tree, words.head[noun]);
  if (subject && factualityOf(scene, words.head[noun]).time !== "future") return false;
  for (let child = tree.first[noun]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (words.deprel[child] === D["det:poss"] || words.deprel[child] === D["nmod:poss"]) return false;
    if (relation === D.det && isDefinite(words.morph[child])) return false;
  }
  return true;
}
