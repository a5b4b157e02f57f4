import type { Sentences, Words } from "../text/words.ts";
import type { Mentions } from "./types.ts";
import type { World } from "./world.ts";

/**
 * Finds who and where in a document: names, capitals, demonyms, descriptions with their offices at `date`
 * (ISO 8601, null when unknown). Pronouns and groups are left to `resolveCoreference`.
 */
export function findMentions(
  _text: string,
  words: Words,
  _sentences: Sentences,
  _world: World,
  _language: string,
  _date: string | null,
): Mentions {
  return { entities: [], mentions: [], mentionAt: new Int32Array(words.length).fill(-1) };
}
