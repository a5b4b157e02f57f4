import { D, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { PredicateMatch } from "../acts/match.ts";
import type { Participant, Scene } from "../scene.ts";
import { verbArguments } from "./arguments.ts";
import { participantsAt } from "./participants.ts";
import { isPassive } from "./voice.ts";

/** "Attended a summit hosted by Japan", "un vertice organizzato dal Giappone": whoever holds the meeting of a verb row takes part in it. */
export function convenersOf(scene: Scene, { predicate, used, head }: PredicateMatch): Participant[] {
  const { tree, words, knowledge } = scene;
  if (predicate.pos !== "VERB") return [];
  for (const noun of used) {
    for (let child = noun === head ? -1 : tree.first[noun]; child >= 0; child = tree.next[child]) {
      if (UNIVERSAL_RELATION[words.deprel[child]] !== D.acl || !isPassive(tree, child)) continue;
      if (!knowledge.operators.light.get(words.lemma[child])?.some(({ effect }) => effect === "do")) continue;
      const hosts = verbArguments(tree, child, knowledge.complex, knowledge.slots).get("subj") ?? [];
      const found = hosts.filter((word) => word !== noun).flatMap((word) => participantsAt(scene, word, false));
      if (found.length > 0) return found;
    }
  }
  return [];
}
