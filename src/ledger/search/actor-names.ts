import type { DirectoryEntry } from "../../names/gazetteer/directory.ts";
import { fold } from "./terms.ts";

/** Actors by any of their names, in all languages. */
export interface ActorNames {
  /** The runs of words (folded; "" for none) that are somebody's whole name, the longest first from the left; namesakes are all meant. */
  within(words: readonly string[]): { from: number; to: number; actors: readonly string[] }[];
}

export const NO_NAMES: ActorNames = { within: () => [] };

/** Words of a name at most. */
const LONGEST = 6;

/** Makes the names of a directory ready to be found; `entries` is asked for when a query is. */
export function createActorNames(entries: readonly DirectoryEntry[]): ActorNames {
  const byName = new Map<string, string[]>();
  for (const { id, names } of entries) {
    for (const name of names) {
      const key = wordsOf(name);
      const known = byName.get(key);
      if (known === undefined) byName.set(key, [id]);
      else if (!known.includes(id)) known.push(id);
    }
  }
  return {
    within: (words) => {
      const found: { from: number; to: number; actors: readonly string[] }[] = [];
      for (let from = 0; from < words.length; from++) {
        for (let to = Math.min(words.length, from + LONGEST); to > from; to--) {
          const actors = words.slice(from, to).includes("")
            ? undefined
            : byName.get(wordsOf(words.slice(from, to).join(" ")));
          if (actors === undefined) continue;
          found.push({ from, to, actors });
          from = to - 1;
          break;
        }
      }
      return found;
    },
  };
}

const wordsOf = (name: string): string => (fold(name).match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
