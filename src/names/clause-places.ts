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
  const { tree, words } = discourse;
  const [sector = ""] = entityOf(discourse, mention).sectors;
  if (!AT_HOME.has(sector) && !REBELS.has(sector)) return null;
  const clause = words.head[mention.head];
  const relation = UNIVERSAL_RELATION[words.deprel[mention.head]];
  const fighting = relation === D.obl && REBELS.has(sector);
  if (clause < 0 || (relation !== D.nsubj && relation !== D.obj && !fighting)) return null;
  let found: string | null = null;
  for (let child = tree.first[clause]; child >= 0; child = tree.next[child]) {
    const place = UNIVERSAL_RELATION[words.deprel[child]] === D.obl ? mentionAt(discourse, child) : null;
    if (place === null || place.head !== child || !isLocative(discourse, child)) continue;
    const { country } = entityOf(discourse, place);
    if (country === null || (found !== null && found !== country)) return null;
    found = country;
  }
  return found;
}
