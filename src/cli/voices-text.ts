import type { VoiceRecord } from "../reader/index.ts";

/** On whose word: `on the word of Interfax, from the Kremlin`; empty when the article itself speaks. */
export function voicesText(voices: readonly VoiceRecord[]): string {
  return voices.length === 0 ? "" : `on the word of ${voices.map(({ name }) => name).join(", told by ")}`;
}
