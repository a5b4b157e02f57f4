import { argumentsOf } from "../roles/control.ts";
import type { Scene } from "../scene.ts";

/**
 * The voice of who denies an act or leaves it open by a verb that reports no words: "the White House did not rule out talks". Gives its
 * index among the document's voices, -1 when nobody is named.
 */
export function disownerVoice(scene: Scene, operator: number): number {
  const { mentions, speech } = scene;
  for (const word of argumentsOf(scene, operator).get("subj") ?? []) {
    const index = mentions.mentionAt[word];
    if (index < 0) continue;
    const { entity, start, end } = mentions.mentions[index];
    const { name } = mentions.entities[entity];
    const known = speech.voices.findIndex((voice) => voice.source.entity === entity && voice.outer < 0);
    if (known >= 0) return known;
    speech.voices.push({
      source: { entity, name, mention: [start, end], phrase: null },
      outer: speech.voiceAt[operator],
      certainty: "certain",
    });
    return speech.voices.length - 1;
  }
  return -1;
}
