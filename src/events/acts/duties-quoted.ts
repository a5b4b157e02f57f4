import { dependent } from "../../grammar/tree.ts";
import { D, U } from "../../grammar/universal.ts";
import { clauseFactuality } from "../factuality/factuality.ts";
import { isDue } from "../roles/demands.ts";
import type { Roles } from "../roles/roles.ts";
import type { EventDraft, Scene } from "../scene.ts";
import type { PredicateMatch } from "./match.ts";
import { saidOfRivals } from "./said-of-rivals.ts";

/**
 * "“The White House ought to look for other ways,” Cruz said", "wrote that the governor needs to listen": who is quoted as saying that a rival must
 * do what no row names asks him to. Once a sentence, and not where it tells of a demand already.
 */
export const dutiesQuoted = (
  scene: Scene,
  told: Uint8Array,
  drafts: readonly EventDraft[],
): { match: PredicateMatch; roles: Roles }[] =>
  saidOfRivals(scene, told, drafts, {
    type: "REQUEST",
    meaning: "request",
    name: "due",
    step: "said of a rival: he must",
    isSaid: isDuty,
  });

/** Affirmed, of what somebody is to do: "must be joking" tells what he is. */
function isDuty(scene: Scene, clause: number): boolean {
  const { tree, words } = scene;
  if (words.upos[clause] !== U.VERB || dependent(tree, clause, D["nsubj:pass"]) >= 0) return false;
  return !clauseFactuality(scene, clause).negated && isDue(scene, clause);
}
