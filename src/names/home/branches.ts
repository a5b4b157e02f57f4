import type { Discourse } from "../coreference/discourse.ts";
import { wordsOf } from "../references.ts";

/** How often a text must speak of a state, and how many times as often as of the next, for a party's branch to be there. */
const ENOUGH_MENTIONS = 3;
const AHEAD = 2;

/**
 * `I Fratelli Musulmani` of a text about Jordan, where nothing is Egyptian: a party whose name many lands have, of one the text does not speak of otherwise, is
 * its branch or namesake in the land it is about. Parties of the readers' own country need no land beside them.
 */
export function settleBranches({ registry, references, words }: Discourse): void {
  const { world, mentions } = registry;
  const { entities } = mentions;
  const common = wordsOf(references, "branch-noun");
  const parties = new Set<number>();
  const times = new Map<string, number>();
  for (const { entity, firstWord } of mentions.mentions) {
    const { id, country, kind } = entities[entity];
    if (country === null || country === "IGO" || kind === "media") continue;
    const hasCommonName = common.has(words.form[firstWord].toLowerCase()) || common.has(words.lemma[firstWord]);
    if (kind === "organisation" && hasCommonName && isParty(world, id)) parties.add(entity);
    else times.set(country, (times.get(country) ?? 0) + 1);
  }
  if (parties.size === 0) return;
  const [first, second] = [...times].sort((one, other) => other[1] - one[1]);
  if (first === undefined || first[1] < ENOUGH_MENTIONS) return;
  if (second !== undefined && first[1] < AHEAD * second[1]) return;
  for (const party of parties) {
    const { country } = entities[party];
    if (country === null || times.has(country) || isPressHome(world, references, country)) continue;
    entities[party].country = first[0];
  }
}

type World = Discourse["registry"]["world"];

function isParty({ organisations, organisationById }: World, id: string): boolean {
  const index = organisationById.get(id);
  return index !== undefined && organisations[index].type === "party";
}

function isPressHome(world: World, references: Discourse["references"], country: string): boolean {
  const state = world.stateByCountry.get(country);
  return state !== undefined && wordsOf(references, "press-home").has(world.states[state].id);
}
