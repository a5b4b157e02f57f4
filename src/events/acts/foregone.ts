import { U } from "../../grammar/universal.ts";
import { lemmasFollow } from "../factuality/modality.ts";
import { verbGroup } from "../factuality/verb-group.ts";
import type { Scene } from "../scene.ts";
import type { PredicateMatch } from "./match.ts";

/** "Rather than scolding its allies", "invece di aiutare": what somebody did not do but something else is told to say what that is worth. */
export function isForegone(scene: Scene, { predicate, head }: PredicateMatch): boolean {
  const { tree, words, knowledge } = scene;
  if (predicate.pos !== "VERB" || words.upos[head] !== U.VERB || verbGroup(scene, head).finite >= 0) return false;
  for (let child = tree.first[head]; child >= 0 && child < head; child = tree.next[child])
    for (const phrase of knowledge.contrasting)
      if (lemmasFollow(words, child, phrase) || (child > 0 && lemmasFollow(words, child - 1, phrase))) return true;
  return false;
}
