import type { Tree } from "../../grammar/tree.ts";
import type { Mentions } from "../../names/types.ts";

/** The words of one participant: its head and its span, end exclusive. */
export interface Party {
  head: number;
  first: number;
  end: number;
}

/** Two participants of one sentence, between whom an act may have passed from source to target. */
export interface ActPair {
  source: Party;
  target: Party;
}

/** The words on the way through the tree from one participant to the other, without their own. */
export interface TreePath {
  words: number[];
  /** Where the two ways up meet, -1 when they stand in different trees. */
  join: number;
  /** Words from the source up to the join, from the target up to the join, ends exclusive. */
  up: number[];
  down: number[];
}

/** The longest way up that is followed. */
const HIGHEST = 40;

/** The mention that stands at a word, else the word alone. */
export function partyAt({ mentionAt, mentions }: Mentions, word: number): Party {
  const mention = mentions[mentionAt[word]!];
  return mention
    ? { head: word, first: mention.firstWord, end: mention.endWord }
    : { head: word, first: word, end: word + 1 };
}

export const isWithin = ({ first, end }: Party, word: number): boolean => word >= first && word < end;

/** The tree path between two participants. Linear in the depth of the tree. */
export function pathBetween({ words }: Tree, { source, target }: ActPair): TreePath {
  const fromSource = wayUp(words.head, source.head);
  const fromTarget = wayUp(words.head, target.head);
  let [low, high] = [fromSource.length - 1, fromTarget.length - 1];
  const meet = low >= 0 && high >= 0 && fromSource[low] === fromTarget[high];
  while (low > 0 && high > 0 && fromSource[low - 1] === fromTarget[high - 1]) {
    low--;
    high--;
  }
  const join = meet ? fromSource[low]! : -1;
  const up = fromSource.slice(0, meet ? low : undefined);
  const down = fromTarget.slice(0, meet ? high : undefined);
  const outside = (word: number) => word >= 0 && !isWithin(source, word) && !isWithin(target, word);
  return { words: [...up, ...(join < 0 ? [] : [join]), ...down].filter(outside), join, up, down };
}

/** A word and those it hangs on, up to the root. */
function wayUp(heads: Int32Array, word: number): number[] {
  const way: number[] = [];
  for (let at = word; at >= 0 && way.length < HIGHEST; at = heads[at]!) way.push(at);
  return way;
}
