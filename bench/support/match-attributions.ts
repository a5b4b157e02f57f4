import type { Counts } from "../../src/evaluation/figures.ts";
import type { Attribution, Role } from "./attributions.ts";

const WORD = /[\p{L}\p{N}]+/gu;

/** Attributions whose source and cue both are the very words of the gold. */
export function matched(gold: readonly Attribution[], read: readonly Attribution[]): Counts {
  const key = ({ source, cue }: Attribution) => `${source.join(" ")} ${cue.join(" ")}`;
  const open = new Map<string, number>();
  for (const one of read) open.set(key(one), (open.get(key(one)) ?? 0) + 1);
  let right = 0;
  for (const one of gold) {
    const left = open.get(key(one)) ?? 0;
    if (left === 0) continue;
    right++;
    open.set(key(one), left - 1);
  }
  return { right, gold: gold.length, predicted: read.length };
}

/** Words that stand in a role, in both, in the gold, as read. */
export function commonWords(
  text: string,
  gold: readonly Attribution[],
  read: readonly Attribution[],
  role: Role,
): Counts {
  const inGold = wordsIn(text, gold, role);
  const inRead = wordsIn(text, read, role);
  let right = 0;
  for (const word of inGold) if (inRead.has(word)) right++;
  return { right, gold: inGold.size, predicted: inRead.size };
}

function wordsIn(text: string, attributions: readonly Attribution[], role: Role): Set<number> {
  const words = new Set<number>();
  for (const attribution of attributions) {
    for (const [start, end] of attribution[role]) {
      for (const word of text.slice(start, end).matchAll(WORD)) words.add(start + word.index);
    }
  }
  return words;
}
