import { skipDeterminer } from "../descriptions/phrase-parts.ts";
import { CAPITAL, STATE, targetIndex, targetKind } from "../gazetteer/targets.ts";
import { wordsOf } from "../references.ts";
import { hitOf, isAdjectival, type Layout, lowerForm, type NamePiece } from "./layout.ts";
import type { NameHit } from "./name-hits.ts";

/**
 * The state that stands beside somebody's full name and says whose they are, as an index into the world: `Norway's Vidar Helgesen`, `Vidar
 * Helgesen of Norway`, `il norvegese Vidar Helgesen`; -1 when none does.
 */
export function stateBeside(layout: Layout, piece: NamePiece): number {
  if (piece.kind !== "person" || piece.endWord - piece.firstWord < 2) return -1;
  const before = hitOf(layout, piece.firstWord - 1);
  if (before !== null && isAdjectival(before)) return targetIndex(before.target);
  if (isPossessive(lowerForm(layout, piece.firstWord - 1))) {
    const owner = hitOf(layout, piece.firstWord - 2);
    if (owner !== null && isState(owner)) return targetIndex(owner.target);
  }
  const behind = stateBehind(layout, piece);
  return behind === null ? -1 : targetIndex(behind.target);
}

/** The state a name is of, behind it: `Vidar Helgesen of Norway`. */
export function stateBehind(layout: Layout, { endWord }: NamePiece): NameHit | null {
  if (!wordsOf(layout.lexicon.references, "genitive").has(lowerForm(layout, endWord))) return null;
  const hit = hitOf(layout, skipDeterminer(layout.words, endWord + 1));
  return hit !== null && !isAdjectival(hit) && targetKind(hit.target) === STATE ? hit : null;
}

const isPossessive = (form: string): boolean => form === "'s" || form === "’s";

const isState = (hit: NameHit): boolean =>
  !isAdjectival(hit) && (targetKind(hit.target) === STATE || targetKind(hit.target) === CAPITAL);
