import type { Registry } from "./registry.ts";
import type { MentionKind } from "./types.ts";

/** Where a mention stands: its own words, and the whole phrase it heads. */
export interface Site {
  firstWord: number;
  endWord: number;
  /** Word by which the phrase hangs in its clause. */
  head: number;
  /** The phrase, when it is longer than the mention: `il presidente francese Emmanuel Macron`. */
  coverFirst?: number;
  coverEnd?: number;
  place?: number;
  /** UTF-16 offsets of the mention itself where they are not those of its words. */
  start?: number;
  end?: number;
}

/** Adds a mention and lays it over its words, save those that a shorter mention holds. */
export function addMention(registry: Registry, entity: number, kind: MentionKind, site: Site): number {
  const { words, mentions, coverage } = registry;
  const { firstWord, endWord, head } = site;
  const index = mentions.mentions.length;
  mentions.mentions.push({
    entity,
    firstWord,
    endWord,
    head,
    start: site.start ?? words.start[firstWord],
    end: site.end ?? words.end[endWord - 1],
    kind,
    place: site.place ?? -1,
  });
  const from = site.coverFirst ?? firstWord;
  const to = site.coverEnd ?? endWord;
  for (let word = from; word < to; word++) {
    const own = word >= firstWord && word < endWord;
    if (mentions.mentionAt[word] >= 0 && coverage[word] <= (own ? endWord - firstWord : to - from)) continue;
    mentions.mentionAt[word] = index;
    coverage[word] = own ? endWord - firstWord : to - from;
  }
  mentions.mentionAt[head] = index;
  coverage[head] = 1;
  return index;
}
