import { dependent } from "../../grammar/tree.ts";
import { D } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import { participantsAt } from "../roles/participants.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";
import { stateAt } from "./at-home.ts";

/** Acts by which somebody is for or against what those in power make. */
const JUDGING = new Set(["ACCUSE", "REJECT", "SUPPORT"]);

/** "Condemned the bill", "opposed the tax", "slammed the bill's passage": what an act is for or against that only those in power make. */
export function judgesLegislation(
  { tree, words, knowledge }: Scene,
  { type, head }: Pick<EventDraft, "type" | "head">,
): boolean {
  if (!JUDGING.has(type)) return false;
  const object = dependent(tree, head, D.obj, D["nsubj:pass"]);
  if (object < 0) return false;
  if (knowledge.legislation.has(words.lemma[object])) return true;
  for (let child = tree.first[object]; child >= 0; child = tree.next[child])
    if (
      (words.deprel[child] === D.nmod ||
        words.deprel[child] === D["nmod:poss"] ||
        words.deprel[child] === D.compound) &&
      knowledge.legislation.has(words.lemma[child])
    )
      return true;
  return false;
}

/** Whose law it is where nobody is named: that of the land the sentence speaks of, if those who judge it are of it. */
export function lawgivers(scene: Scene, draft: EventDraft, subject: string | null): Participant[] | null {
  if (!judgesLegislation(scene, draft)) return null;
  const { words, mentions, tree } = scene;
  const own = new Set(draft.actors.map(({ entity }) => sideOf(mentions.entities[entity])));
  const land = mentions.homes[words.sentence[draft.head]] ?? subject;
  if (own.size !== 1 || !own.has(land)) return null;
  // A state that deplores a law deplores another's.
  if (draft.actors.some(({ entity }) => mentions.entities[entity].kind === "state")) return null;
  const object = dependent(tree, draft.head, D.obj, D["nsubj:pass"]);
  return participantsAt(scene, object, true).length > 0 ? null : stateAt(scene, draft.actors[0].entity, draft.head);
}
