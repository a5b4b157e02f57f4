import { isAside } from "../operators/asides.ts";
import type { Scene } from "../scene.ts";

/** The voices behind an act, nearest first; the speaker of a verbal act in the first person is its actor, not a witness. */
export function voiceChain(scene: Scene, word: number, actors: ReadonlySet<number>): number[] {
  const chain: number[] = [];
  const { speech } = scene;
  const nearest = speech.voiceAt[word];
  const first = nearest >= 0 && isAside(scene, word) ? speech.voices[nearest].outer : nearest;
  for (let at = first; at >= 0 && chain.length < 8; at = speech.voices[at].outer) {
    const { entity } = speech.voices[at].source;
    if (chain.length === 0 && entity >= 0 && actors.has(entity)) continue;
    // "Few believe", "nobody said": that is no witness.
    if (entity < 0 && isNobody(scene, speech.voices[at].source)) continue;
    chain.push(at);
  }
  return chain;
}

function isNobody({ knowledge }: Scene, { name }: { name: string }): boolean {
  return knowledge.modality.negations.has(name.toLowerCase());
}
