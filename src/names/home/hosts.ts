import { isPlural } from "../../grammar/features.ts";
import { D } from "../../grammar/universal.ts";
import { type Discourse, entityOf, mentionAt, nounOf, REACH } from "../coreference/discourse.ts";
import { isLocative } from "../coreference/locatives.ts";
import { isDefinite } from "../coreference/roles.ts";
import { wordsOf } from "../references.ts";
import { enterState } from "../registry.ts";
import { sideOf } from "../sides.ts";
import type { Entity } from "../types.ts";

/** How far back people and the place where they meet are still spoken of, in sentences. */
const SENTENCES_BACK = 3;

/**
 * `il padrone di casa`, `the visitor`: of the people spoken of, whoever is of the place named last, or whoever is not; -1 when the noun is
 * none of these, or nobody fits.
 */
export function findHostOrVisitor(discourse: Discourse, word: number): number {
  const { words, references, tree } = discourse;
  const noun = nounOf(discourse, word);
  const host = wordsOf(references, "master-noun").has(noun) && isOfTheHouse(discourse, word);
  const visitor = wordsOf(references, "visitor-noun").has(noun);
  if ((!host && !visitor) || isPlural(words.morph[word]) || !isDefinite(discourse, word)) return -1;
  for (let child = tree.first[word]; child >= 0; child = tree.next[child]) {
    const relation = words.deprel[child];
    if (relation === D["nmod:poss"] || relation === D["det:poss"] || relation === D.appos) return -1;
    if (relation === D.amod && mentionAt(discourse, child) !== null) return -1;
  }
  const where = placeNamedLast(discourse, word);
  return where === null ? -1 : lastPerson(discourse, word, where, host);
}

/** `padrone di casa` says so in full; one word needs no complement. */
function isOfTheHouse({ words, references }: Discourse, word: number): boolean {
  const house = wordsOf(references, "house-noun");
  return house.size === 0 || house.has(words.lemma[word + 2] ?? "");
}

/** The country where what is told takes place. */
function placeNamedLast(discourse: Discourse, word: number): string | null {
  const { words, registry, recent } = discourse;
  const { mentions, entities } = registry.mentions;
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - REACH; back--) {
    const { head, entity, place } = mentions[recent[back]];
    if (words.sentence[word] - words.sentence[head] > SENTENCES_BACK) break;
    if (head >= word || entities[entity].country === "IGO") continue;
    if (place >= 0 || (entities[entity].kind === "place" && isLocative(discourse, head)))
      return entities[entity].country;
  }
  return null;
}

/** The one person, at home in a country or from abroad, of the nearest sentence that has any; for a host nobody names, his state. */
function lastPerson(discourse: Discourse, word: number, where: string, atHome: boolean): number {
  const { words, registry, recent } = discourse;
  const { mentions } = registry.mentions;
  let found = -1;
  let sentence = -1;
  for (let back = recent.length - 1; back >= 0 && back >= recent.length - REACH; back--) {
    const mention = mentions[recent[back]];
    const at = words.sentence[mention.head];
    if (words.sentence[word] - at > SENTENCES_BACK || (found >= 0 && at !== sentence)) break;
    const entity = entityOf(discourse, mention);
    if (mention.head >= word || mention.entity === found || !isSomebody(entity)) continue;
    if (atHome !== (sideOf(entity) === where)) continue;
    if (found >= 0) return -1;
    found = mention.entity;
    sentence = at;
  }
  if (found >= 0 || !atHome) return found;
  const state = registry.world.stateByCountry.get(where);
  return state === undefined ? -1 : enterState(registry, state);
}

/** One person whose side is known. */
const isSomebody = ({ kind, role, plural, country, political }: Entity): boolean =>
  political && country !== null && !plural && (kind === "person" || (kind === "agent" && role !== null));
