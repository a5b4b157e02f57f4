import type { Tree } from "../../grammar/tree.ts";
import { takePlace } from "../../grammar/tree.ts";
import { D, UNIVERSAL_RELATION } from "../../grammar/universal.ts";
import type { Words } from "../../text/words.ts";
import { ADJECTIVE, CAPITAL, CITY, PERSON, STATE, targetIndex, targetKind } from "../gazetteer/targets.ts";
import type { World } from "../gazetteer/world.ts";
import type { NameHit } from "./name-hits.ts";

/** So many places of a country tell that a text is about it. */
const PLACES = 2;

/**
 * "Alabama, Georgia and Texas": what names a state and a region of another country is the region where the sentence names another place of that
 * country, or the text several, and nothing in the text is of the state. Changes targets. Linear for each such name.
 */
export function settleRegions(hits: readonly NameHit[], words: Words, { cities, states, people }: World): void {
  for (const hit of hits) {
    if (targetKind(hit.target) !== STATE || hit.city < 0) continue;
    const { country } = cities[targetIndex(hit.city)];
    const own = states[targetIndex(hit.target)].country;
    if (country === own) continue;
    let beside = 0;
    let inText = 0;
    let ofState = false;
    for (const other of hits) {
      if (other.target === hit.target) continue;
      const kind = targetKind(other.target);
      const index = targetIndex(other.target);
      if (kind === STATE || kind === CAPITAL || kind === ADJECTIVE) ofState ||= states[index].country === own;
      else if (kind === PERSON) ofState ||= people[index].country === own;
      else if (kind === CITY && cities[index].country === own) ofState = true;
      else if (kind === CITY && cities[index].country === country) {
        inText++;
        if (words.sentence[other.firstWord] === words.sentence[hit.firstWord]) beside++;
      }
    }
    if (ofState || (beside === 0 && inText < PLACES)) continue;
    hit.target = hit.city;
    hit.city = -1;
  }
}

/** "North and South Korea": the first of two states that share a word heads the pair, no word of the second's. Changes heads; gives whether any did. */
export function joinSharedNames({ words }: Tree, hits: readonly NameHit[]): boolean {
  let changed = false;
  for (let index = 0; index + 1 < hits.length; index++) {
    const [first, second] = [hits[index], hits[index + 1]];
    if (first.endWord !== first.firstWord + 1 || second.firstWord !== first.endWord + 1) continue;
    if (targetKind(first.target) !== STATE || targetKind(second.target) !== STATE) continue;
    const [one, other] = [first.firstWord, second.endWord - 1];
    if (words.head[one] !== other || UNIVERSAL_RELATION[words.deprel[one]] === D.nsubj) continue;
    takePlace(words, one, other);
    words.head[other] = one;
    words.deprel[other] = D.conj;
    for (let word = one + 1; word < other; word++) words.head[word] = other;
    changed = true;
  }
  return changed;
}
