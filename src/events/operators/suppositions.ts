import { governingClause, isClause, markerOf } from "../../grammar/tree.ts";
import { isOpenQuestion, statesCondition } from "../factuality/factuality.ts";
import type { EventDraft, Scene } from "../scene.ts";

/** What is only supposed is told for the sake of what follows from it: of such acts coders keep agreements alone. */
const KEPT = new Set(["AGREE"]);

/** Drops the acts that stand in a condition: "if the fighting spreads, …", "unless it lifts the ban", "until they withdraw". */
export function dropSuppositions(scene: Scene, drafts: readonly EventDraft[]): EventDraft[] {
  return drafts.filter(({ head, type, factuality }) => {
    if (KEPT.has(type)) return true;
    const clause = isClause(scene.tree, head) ? head : governingClause(scene.tree, head);
    if (clause >= 0 && factuality.time !== "past" && scene.knowledge.until.has(markerOf(scene.tree, clause)))
      return false;
    return clause < 0 || !statesCondition(scene, clause) || isOpenQuestion(scene, clause);
  });
}
