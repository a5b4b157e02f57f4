import { isPlural } from "../../grammar/features.ts";
import { U } from "../../grammar/universal.ts";
import type { Layout } from "../hits/layout.ts";
import { type Description, isUnplaced } from "./description.ts";

/** `navi da guerra e una portaerei cinesi`: an adjective in the plural behind the last of two nouns that a conjunction joins says whose both are. */
export function shareDemonyms({ words }: Layout, descriptions: readonly Description[]): void {
  for (let index = 1; index < descriptions.length; index++) {
    const [first, second] = [descriptions[index - 1], descriptions[index]];
    if (!isUnplaced(first) || first.names.length > 0 || second.states.length !== 1 || second.names.length > 0) continue;
    const last = second.endWord - 1;
    if (last <= second.head || words.upos[last] !== U.ADJ || !isPlural(words.morph[last])) continue;
    if (joined(words.upos, first.endWord, second.firstWord)) first.states.push(second.states[0]);
  }
}

/** Whether nothing but a conjunction and a determiner stands between two phrases. */
function joined(upos: { readonly [word: number]: number }, end: number, start: number): boolean {
  if (upos[end] !== U.CCONJ) return false;
  return start === end + 1 || (start === end + 2 && (upos[end + 1] === U.DET || upos[end + 1] === U.NUM));
}
