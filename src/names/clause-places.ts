import { D, UNIVERSAL_RELATION } from "../grammar/universal.ts";
import { type Discourse, entityOf, mentionAt } from "./discourse.ts";
import { isLocative } from "./locatives.ts";
import { wordsOf } from "./references.ts";
import { AT_HOME } from "./sides.ts";
import type { Mention } from "./types.ts";

/** Sectors of those who fight a state on its land: in a text about one group of the country they are its. */
export const REBELS = new Set(["REB", "PRM", "UAF", "CRM"]);

/** The one country named in the phrase itself: `bus drivers in Nairobi`, `il leader del partito al governo a Tunisi`. */
export function besideIt(discourse: Discourse, mention: Mention): string | null {
  const { tree, words } = discourse;
  let found: string | null = null;
  for (let child = tree.first[mention.head]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    if (relation !== D.nmod && relation !== D.amod && relation !== D.compound) continue;
    const beside = mentionAt(discourse, child) ?? placeWithin(discourse, child);
    if (beside === null || (beside.head !== child && words.head[beside.head] !== child)) continue;
    const { country } = entityOf(discourse, beside);
    if (country === null || country === "IGO") continue;
    if (found !== null && found !== country) return null;
    found = country;
  }
  return found;
}

/** `a court in the Chinese port of Dalian`: what a noun for places holds. */
function placeWithin(discourse: Discourse, word: number): Mention | null {
  const { tree, words, references } = discourse;
  if (!wordsOf(references, "place-noun").has(words.lemma[word])) return null;
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    const relation = UNIVERSAL_RELATION[words.deprel[child]];
    const held = relation === D.amod || relation === D.nmod ? mentionAt(discourse, child) : null;
    if (held !== null && held.head === child) return held;
  }
  return null;
}

/** `Two lawmakers were detained in Bissau`: people are of the place their own clause names; soldiers and officials may be anywhere. */
export function whereTheyAct(discourse: Discourse, mention: Mention): string | null {
  const { tree, words, references } = discourse;
  const [sector = ""] = entityOf(discourse, mention).sectors;
  if (!AT_HOME.has(sector) && !REBELS.has(sector)) return null;
  // "Thousands of farmers": the clause is that of the number.
  const above = words.head[mention.head];
  const counted = above >= 0 && words.deprel[mention.head] === D.nmod;
  const crowd = counted && wordsOf(references, "quantity-noun").has(words.lemma[above]) ? above : mention.head;
  const clause = words.head[crowd];
  const relation = UNIVERSAL_RELATION[words.deprel[crowd]];
  const fighting = relation === D.obl && REBELS.has(sector);
  if (clause < 0 || (relation !== D.nsubj && relation !== D.obj && !fighting)) return null;
  const found = new Set<string>();
  for (let child = tree.first[clause]; child >= 0; child = tree.next[child]) {
    const side = UNIVERSAL_RELATION[words.deprel[child]];
    if (side === D.obl) addPlace(discourse, child, found);
    if (side !== D.obj || child === crowd || mentionAt(discourse, child) !== null) continue;
    // "Blocked the port of Lisbon", "highways around Warsaw"
    const within = placeWithin(discourse, child);
    if (within !== null) found.add(entityOf(discourse, within).country ?? "");
    for (let place = tree.first[child]; place >= 0; place = tree.next[place])
      if (words.deprel[place] === D.nmod) addPlace(discourse, place, found);
  }
  return found.size === 1 ? [...found][0]! : null;
}

/** Adds the country of a place behind a locative. */
function addPlace(discourse: Discourse, word: number, found: Set<string>): void {
  const place = mentionAt(discourse, word);
  if (place === null || place.head !== word || !isLocative(discourse, word)) return;
  const { country } = entityOf(discourse, place);
  if (country !== null) found.add(country);
}
