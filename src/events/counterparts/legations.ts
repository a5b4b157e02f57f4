import { prepositionOf } from "../../grammar/tree.ts";
import { D, U, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import { sideOf } from "../../names/sides.ts";
import { participantOf } from "../roles/entities-at.ts";
import { participantsAt } from "../roles/participants.ts";
import type { EventDraft, Participant, Scene } from "../scene.ts";
import { otherOfPair } from "./main-pair.ts";

/** The state to which an ambassador or embassy is sent: "China's embassy in Tallinn", "l'ambasciatore russo a Roma". */
export function hostOf(scene: Scene, { actors }: EventDraft, own: ReadonlySet<string | null>): Participant[] | null {
  const { tree, words, mentions, knowledge } = scene;
  const [{ word }] = actors;
  if (word < 0 || !knowledge.legation.has(words.lemma[word])) return null;
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    const mention = mentions.mentionAt[child] < 0 ? null : mentions.mentions[mentions.mentionAt[child]];
    if (mention === null || UNIVERSAL_RELATION[words.deprel[child]] !== D.nmod) continue;
    const side = sideOf(mentions.entities[mention.entity]);
    if (side !== null && !own.has(side)) return [participantOf(scene, mention.entity, child)];
  }
  return null;
}

/** "Held a vigil outside the Japanese embassy": the state before whose embassy people protest; unnamed, the other of the two. */
export function beforeLegation(
  scene: Scene,
  { type, head }: EventDraft,
  own: ReadonlySet<string | null>,
  pair: [number, number] | null,
): Participant[] | null {
  if (type !== "PROTEST") return null;
  const { tree, words, mentions, knowledge } = scene;
  const clause = words.upos[head] === U.VERB ? head : words.head[head];
  for (const top of clause < 0 || clause === head ? [head] : [head, clause]) {
    for (let child = tree.first[top]; child >= 0; child = tree.next[child]) {
      if (!knowledge.legation.has(words.lemma[child]) || prepositionOf(tree, child) === "") continue;
      if (words.deprel[child] === D["obl:agent"]) continue;
      const found = participantsAt(scene, child, false).filter(
        ({ entity }) => !own.has(sideOf(mentions.entities[entity])),
      );
      return found.length > 0 ? found : otherOfPair(scene, pair, own);
    }
  }
  return null;
}
