import { negationAt } from "../factuality/modality.ts";
import { argumentsOf } from "../roles/control.ts";
import { participantsAt } from "../roles/participants.ts";
import { isRival } from "../roles/rivals.ts";
import type { Scene } from "../scene.ts";
import type { Rows } from "./best-matches.ts";
import type { Blame } from "./blames.ts";
import { speakerAt } from "./threats-uttered.ts";

/** The meaning of rows for what nobody says of himself: to play with fire, to act in bad faith. */
export const MISCONDUCT = "misconduct";

/**
 * "Beijing said Washington was playing with fire", "per Kiev Mosca prende tempo": who says of a rival that he behaves badly blames him; told by
 * the article, or of one's own, it is no act: then without roles.
 */
export function misconductTold(scene: Scene, rows: Rows): Blame[] {
  const { tree, words, knowledge } = scene;
  const found: Blame[] = [];
  for (const [head, matches] of rows) {
    const [match] = matches;
    if (match.predicate.meaning.id !== MISCONDUCT) continue;
    const accuser = speakerAt(scene, head);
    const accused = (argumentsOf(scene, head).get("subj") ?? [])
      .flatMap((word) => participantsAt(scene, word, false))
      .filter((one) => accuser !== null && isRival(scene, accuser.entity, one));
    let negated = false;
    for (let child = tree.first[head]; child >= 0; child = tree.next[child])
      negated ||= negationAt(words, child, knowledge.modality) && !match.used.includes(child);
    const told = accuser !== null && accused.length > 0 && !negated;
    found.push({
      match,
      roles: told
        ? { actors: [accuser], recipients: accused, inferred: 0, steps: ["said of a rival: it behaves badly"] }
        : null,
    });
  }
  return found;
}
