import type { Sentences, Words } from "../text/words.ts";
import type { Mentions } from "./types.ts";
import type { World } from "./world.ts";

/** Adds to `mentions` what points back in the text: pronouns, possessives, dropped subjects, bare roles and groups. */
export function resolveCoreference(
  _text: string,
  _words: Words,
  _sentences: Sentences,
  _mentions: Mentions,
  _world: World,
  _language: string,
): void {}
